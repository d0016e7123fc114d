// Links and buttons: they lie where they are seen, lead where the data says, and work by mouse and by keyboard.
import assert from "node:assert/strict";
import { address, desktop, drawn, inks, pageTest, phone, picture, shipped, views } from "./site.mjs";
import { distance, rgb } from "./pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {string} view */
const tab = (page, view) => page.locator(`nav a[data-k="tab-${view}"]`);
const scrolled = (/** @type {Page} */ page) => page.evaluate(() => scrollY);

pageTest("links of the announcement lead where the data says", {}, async (page) => {
    const event = shipped("event.json");
    const wanted = new Set([`mailto:${event.contact.email}`]);
    const add = (/** @type {string} */ url) => wanted.add(new URL(url, event.source_url).href);
    for (const link of event.links) add(link.url);
    const words = JSON.stringify(event.sections);
    for (const [, number] of words.matchAll(/\[\^(\d+)\]/g)) add(event.citations[number]);
    for (const [, url] of words.matchAll(/\]\((.*?)\)/g)) add(url);
    for (const group of event.groups)
        if (group.shown !== false) for (const member of group.members) if (member.link) add(member.link.url);
    for (const view of views) wanted.add(address() + view.path);
    for (const { id, listed } of shipped("speakers.json").speakers)
        if (listed !== false) wanted.add(`${address()}speakers/${id}/`);

    const hrefs = await page
        .locator("a:not(#_skip)")
        .evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
    assert.deepEqual([...new Set(hrefs)].sort(), [...wanted].sort());
});

pageTest("a link to elsewhere is left to the browser", {}, async (page) => {
    const link = page.locator('a[href="https://mlforsystems.org/call_for_papers.html"]').first();
    await page.route("https://mlforsystems.org/**", (route) => route.fulfill({ body: "elsewhere" }));
    await link.click();
    await page.waitForURL("https://mlforsystems.org/call_for_papers.html");
});

for (const [device, size] of Object.entries({ desktop, phone }))
    pageTest(`a click on a tab shows its view on a ${device}, without loading a page`, { ...size }, async (page) => {
        await page.evaluate(() => Object.assign(globalThis, { samePage: true }));
        for (const view of [...views.slice(1), views[0]]) {
            await tab(page, view.name).click();
            await page.waitForURL(address() + view.path);
            await page.waitForFunction((title) => document.title === title, view.title);
            assert.deepEqual(
                await page
                    .locator("nav [aria-current=page]")
                    .evaluateAll((links) => links.map((link) => link.textContent)),
                [view.name],
            );
            await page.locator("h1").waitFor({ state: "attached" });
        }
        assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).samePage), true);
    });

pageTest("a tab that was clicked has no ring after Back", { path: "schedule/" }, async (page) => {
    const clip = await tab(page, "Contact").boundingBox();
    assert.ok(clip);
    const around = { x: clip.x - 8, y: clip.y - 8, width: clip.width + 16, height: clip.height + 16 };
    const before = await page.screenshot({ clip: around });
    await tab(page, "Contact").click();
    await page.mouse.move(640, 600);
    await page.waitForURL("**/contact/");
    await page.goBack();
    await page.waitForURL("**/schedule/");
    await drawn(page);
    await drawn(page);
    assert.ok(before.equals(await page.screenshot({ clip: around })));
});

pageTest("back and forward bring view and scroll position back", {}, async (page) => {
    await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
    await tab(page, "Schedule").click();
    await page.waitForURL("**/schedule/");
    assert.equal(await scrolled(page), 0);
    await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.title.startsWith("ML for Systems") && scrollY === 700);
    assert.equal(await page.locator(".hero-title").count(), 1);
    await page.evaluate(() => history.forward());
    await page.waitForFunction(() => document.title.startsWith("Schedule") && scrollY === 300);
    assert.equal(await page.locator(".hero-title").count(), 0);
});

pageTest("back gives the focus to the link that was followed", {}, async (page) => {
    await page.locator(".button-primary").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/schedule/");
    await page.waitForFunction(() => document.title.startsWith("Schedule"));
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.activeElement?.textContent === "See the schedule");
});

pageTest("a link to a place in another view leads there without loading a page", { path: "contact/" }, async (page) => {
    await page.evaluate(() => {
        const link = Object.assign(document.createElement("a"), { href: "../#speakers", textContent: "Speakers" });
        document.body.append(link);
        link.click();
    });
    await page.waitForFunction(() => document.title.startsWith("ML for Systems"));
    assert.equal(page.url(), `${address()}#speakers`);
    const top = await page.locator("#speakers").evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 60 && top < 200, `the heading is at ${top}`);
});

pageTest("an address with a place in it opens there", { path: "#speakers" }, async (page) => {
    const top = await page.locator("#speakers").evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 60 && top < 200, `the heading is at ${top}`);
});

pageTest("a reload brings the scroll position back", { path: "schedule/" }, async (page) => {
    await page.evaluate(() => {
        Object.assign(globalThis, { before: true });
        scrollTo({ top: 400, behavior: "instant" });
    });
    await drawn(page);
    await page.evaluate(() => location.reload());
    await page.waitForFunction(
        () => !("before" in globalThis) && document.documentElement.classList.contains("live") && scrollY === 400,
    );
});

/** What has the focus, as a text that no other has. @param {Page} page */
const focused = (page) =>
    page.evaluate(() => {
        const element = document.activeElement;
        const all = [...document.querySelectorAll("a[href], button, input, select")];
        const rect = element?.getBoundingClientRect();
        const isSeen = !!rect && rect.bottom > 0 && rect.top < innerHeight;
        return { index: element ? all.indexOf(element) : -1, isSeen, count: all.length };
    });

for (const view of views)
    pageTest(
        `Tab reaches each link and button of the ${view.name} view in order`,
        { path: view.path },
        async (page) => {
            const { count } = await focused(page);
            for (let i = 0; i < count; i++) {
                await page.keyboard.press("Tab");
                const now = await focused(page);
                assert.equal(now.index, i);
                assert.equal(now.isSeen, true, `number ${i} is not in the window`);
            }
        },
    );

/** Whether a ring of the accent's colour goes around an element. @param {Page} page @param {string} selector */
async function hasRing(page, selector) {
    const [accent] = (await inks(page, "accent")).map(rgb);
    const box = await page.locator(selector).first().boundingBox();
    assert.ok(box);
    const seen = await picture(page);
    const middle = [box.y + box.height / 2, box.x + box.width / 2];
    // 2 px wide, 2 px away.
    const points = [
        [box.x - 3, middle[0]],
        [box.x + box.width + 2, middle[0]],
        [middle[1], box.y - 3],
        [middle[1], box.y + box.height + 2],
    ];
    return points.every(([x, y]) => distance(seen.at(Math.floor(x), Math.floor(y)), accent) <= 40);
}

for (const [what, selector, path] of [
    ["a button on the page", ".button-primary", ""],
    ["a tab", '[data-k="tab-Schedule"]', ""],
    ["the theme switch", '[data-k="theme-switch"]', ""],
    ["a link in a text", "main p a", "contact/"],
])
    pageTest(`the keyboard's focus is drawn around ${what}`, { path }, async (page) => {
        assert.equal(await hasRing(page, selector), false);
        const wanted = await page.locator(selector).first().elementHandle();
        for (let i = 0; i < 30; i++) {
            await page.keyboard.press("Tab");
            if (await page.evaluate((element) => document.activeElement === element, wanted)) break;
        }
        assert.equal(await hasRing(page, selector), true);
        await page.keyboard.press("Tab");
        assert.equal(await hasRing(page, selector), false);
    });

pageTest("the focus of a mouse is not drawn", {}, async (page) => {
    await page.locator('[data-k="theme-switch"]').click();
    await page.mouse.move(600, 700);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-k")), "theme-switch");
    assert.equal(await hasRing(page, '[data-k="theme-switch"]'), false);
});

pageTest("Enter follows a tab, and presses a button", {}, async (page) => {
    await page.locator('[data-k="theme-switch"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await tab(page, "Contact").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/contact/");
    assert.equal(await page.title(), "Contact · ML for Systems");
});

pageTest("the pointer changes the look of what it is over, and only that", {}, async (page) => {
    const link = page.locator(".button-primary");
    const box = await link.boundingBox();
    assert.ok(box);
    const inside = { x: box.x + 13, y: box.y + 4, width: 20, height: 4 };
    const [accent, text] = (await inks(page, "accent", "text")).map(rgb);
    assert.deepEqual((await picture(page)).colours(inside)[0][0], accent);
    await link.hover();
    assert.deepEqual((await picture(page)).colours(inside)[0][0], text);
    await page.mouse.move(5, 790);
    assert.deepEqual((await picture(page)).colours(inside)[0][0], accent);
});

pageTest("a biography opens and closes", {}, async (page) => {
    const button = page.locator("button[data-action='toggle:ion-stoica']");
    const card = page.locator("article[data-k='ion-stoica']");
    const person = shipped("speakers.json").speakers.find((/** @type {any} */ speaker) => speaker.id === "ion-stoica");
    const height = async () => (await card.boundingBox())?.height ?? 0;
    const closed = await height();
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.equal(await button.textContent(), "Read biography");

    await button.click();
    await page.waitForFunction(() => document.querySelector("button[aria-expanded=true]"));
    assert.equal(await button.textContent(), "Show less");
    assert.ok((await height()) > closed + 50);
    assert.deepEqual(await card.locator("p.biography-text").allTextContents(), person.biography);
    assert.equal(await card.locator("[data-clip]").count(), 0);

    await button.click();
    await page.waitForFunction(() => !document.querySelector("button[aria-expanded=true]"));
    assert.equal(await height(), closed);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-action")), "toggle:ion-stoica");
});
