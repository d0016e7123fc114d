// Light and dark: by the system's setting, by the switch, and from the last visit.
import assert from "node:assert/strict";
import { inks, live, pageTest, picture } from "./site.mjs";
import { rgb } from "./pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */
const ground = /** @type {const} */ ({ light: "#fbfbf9", dark: "#0d1017" });
const themeSwitch = '[data-k="theme-switch"]';
const chosen = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.dataset.theme);

/** What most of the window shows. @param {Page} page */
const shownGround = async (page) => (await picture(page)).colours()[0][0];

for (const theme of /** @type {const} */ (["light", "dark"]))
    pageTest(`a ${theme} system gets a ${theme} page`, { theme }, async (page) => {
        assert.deepEqual(await shownGround(page), rgb(ground[theme]));
        assert.equal(await chosen(page), undefined);
    });

pageTest("the page follows a system that turns dark while it is open", {}, async (page) => {
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await shownGround(page), rgb(ground.dark));
    assert.deepEqual(await inks(page, "ground"), [ground.dark]);
});

pageTest("the switch holds over a reload, and for all views", {}, async (page) => {
    await page.locator(themeSwitch).click();
    assert.equal(await chosen(page), "dark");
    assert.deepEqual(await shownGround(page), rgb(ground.dark));
    await page.reload();
    await live(page);
    assert.deepEqual(await shownGround(page), rgb(ground.dark));
    await page.locator('[data-k="tab-Contact"]').click();
    await page.waitForURL("**/contact/");
    assert.deepEqual(await shownGround(page), rgb(ground.dark));
    await page.locator(themeSwitch).click();
    assert.equal(await chosen(page), "light");
    assert.deepEqual(await shownGround(page), rgb(ground.light));
});

pageTest(
    "a saved theme colours the first paint",
    { live: false, blocked: [".wasm"], expected: /ERR_FAILED|wasm|Marquee/ },
    async (page) => {
        await page.evaluate(() => localStorage.setItem("theme", "dark"));
        // What the static page is at the time of its first paint, before any script of the canvas runs.
        await page.addInitScript(() => {
            new PerformanceObserver((_, observer) => {
                const style = getComputedStyle(document.documentElement);
                Object.assign(globalThis, { first: [document.documentElement.dataset.theme, style.backgroundColor] });
                observer.disconnect();
            }).observe({ type: "paint", buffered: true });
        });
        await page.reload();
        await page.waitForFunction(() => "first" in globalThis);
        assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).first), ["dark", "rgb(13, 16, 23)"]);
        assert.deepEqual(await shownGround(page), rgb(ground.dark));
    },
);

pageTest(
    "the switch works on the static page",
    { live: false, blocked: [".wasm"], expected: /ERR_FAILED|wasm|Marquee/ },
    async (page) => {
        assert.deepEqual(await shownGround(page), rgb(ground.light));
        await page.locator(themeSwitch).click();
        assert.equal(await chosen(page), "dark");
        assert.deepEqual(await shownGround(page), rgb(ground.dark));
    },
);

pageTest("another tab's switch is followed", {}, async (page, context) => {
    const other = await context.newPage();
    await other.goto(page.url());
    await live(other);
    await other.locator(themeSwitch).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    assert.deepEqual(await shownGround(page), rgb(ground.dark));
});
