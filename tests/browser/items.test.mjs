// The pages of one person and of one session, reached in every way.
import assert from "node:assert/strict";
import { address, live, pageTest, views } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const items = [
    { path: "speakers/ion-stoica/", parent: "Speakers", heading: "Ion Stoica" },
    { path: "speakers/jeff-dean/", parent: "Speakers", heading: "Jeff Dean" },
    { path: "schedule/keynote-jeff-dean/", parent: "Schedule", heading: "Advances in Machine Learning for Systems" },
    { path: "schedule/panel/", parent: "Schedule", heading: "Panel" },
];

/** @param {Page} page @param {string} heading */
const isShown = async (page, heading) => {
    await page.waitForFunction((words) => document.querySelector("h1")?.textContent?.includes(words), heading);
    assert.equal(await page.locator("h1").count(), 1);
};

/** Texts in the order in which they are read, but for those of the way back and the footer, which a sheet does not have. */
/** @param {Page} page */
const reading = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll("main :is(h1, h2, h3, p, li, a, button)")]
            .filter((element) => !element.closest("[aria-hidden=true], .page-back, .sheet-close, footer"))
            .map((element) => `${element.localName} ${element.textContent?.replace(/\s+/g, " ").trim()}`),
    );

/** Leads there as a link of the page would. @param {Page} page @param {string} path */
async function follow(page, path) {
    await page.evaluate((href) => {
        const link = Object.assign(document.createElement("a"), { href });
        document.body.append(link);
        link.click();
        link.remove();
    }, address() + path);
    assert.equal(page.url(), address() + path);
}

for (const { path, parent, heading } of items)
    pageTest(`${path} opens, and its view is marked`, { path }, async (page) => {
        await isShown(page, heading);
        const current = page.locator("nav [aria-current]");
        assert.deepEqual(await current.evaluateAll((all) => all.map((tab) => tab.textContent?.trim())), [parent]);
        assert.equal(await current.getAttribute("aria-current"), "true");
    });

pageTest(
    "every page leads to every other without loading, and says the same as when it is opened",
    {},
    async (page) => {
        /** @type {Map<string, string[]>} */
        const opened = new Map();
        const all = [...views.map(({ path }) => path), ...items.map(({ path }) => path)];
        for (const path of all) {
            await page.goto(address() + path);
            await live(page);
            opened.set(path, await reading(page));
            await page.evaluate(() => Object.assign(globalThis, { samePage: true }));
            for (const other of all) {
                await follow(page, other);
                if (opened.has(other)) assert.deepEqual(await reading(page), opened.get(other), `${path} to ${other}`);
                await follow(page, path);
                assert.deepEqual(await reading(page), opened.get(path), `${other} back to ${path}`);
            }
            assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).samePage), true);
        }
    },
);

pageTest("back and forward lead between a card and its person", {}, async (page) => {
    await page.locator(".card a", { hasText: "Ion Stoica" }).click();
    await isShown(page, "Ion Stoica");
    await page.evaluate(() => history.back());
    await isShown(page, "ML for Systems");
    await page.evaluate(() => history.forward());
    await isShown(page, "Ion Stoica");
});

pageTest("a session can be asked for in the query", { path: "schedule/?session=panel" }, (page) =>
    isShown(page, "Panel"),
);

pageTest("a session that is not there leads to the schedule", { path: "schedule/?session=nope" }, (page) =>
    isShown(page, "Schedule"),
);

pageTest("an older address leads to the person's card", { path: "#azalia_bio" }, async (page) => {
    const top = await page.locator("#azalia_bio").evaluate((place) => place.getBoundingClientRect().top);
    assert.ok(top >= 60 && top < 400, `it is at ${top}`);
});
