// The elements above the canvas say what the page says: to be read aloud, found, selected and copied.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desktop, pageTest, phone, shipped, views, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Each block's text, by key, but how long it is until the event: a static page cannot know.
 * @param {Page} page @returns {Promise<Record<string, string>>}
 */
const texts = (page) =>
    page.evaluate(() =>
        Object.fromEntries(
            [...document.querySelectorAll("[data-k]:not([aria-hidden=true], [aria-hidden=true] *)")]
                .filter((block) => !block.querySelector("[data-k]") && block.getAttribute("data-k") !== "standing")
                .map((block) => [block.getAttribute("data-k"), block.textContent]),
        ),
    );

for (const [device, size] of Object.entries({ desktop, phone }))
    for (const view of views)
        test(`each block of the ${view.name} view says the same as on the static page, on a ${device}`, async () => {
            /** @type {Record<string, string>} */
            let still = {};
            await visit({ path: view.path, ...size, scripts: false }, async (page) => {
                still = await texts(page);
            });
            await visit({ path: view.path, ...size }, async (page) => assert.deepEqual(await texts(page), still));
            assert.ok(Object.keys(still).length > 8);
        });

const quoted = () => shipped("event.json").sections[0].body[0];

pageTest("a paragraph is selected and copied as it was written", {}, async (page) => {
    await page
        .locator("p.prose-text")
        .first()
        .click({ clickCount: 3, position: { x: 100, y: 12 } });
    assert.equal((await page.evaluate(() => String(getSelection()))).trim(), quoted());
    await page.keyboard.press("ControlOrMeta+C");
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), quoted());
});

pageTest("a selection by dragging begins and ends at the letters that are seen", {}, async (page) => {
    const paragraph = page.locator("p.prose-text").first();
    await paragraph.scrollIntoViewIfNeeded();
    const lines = await paragraph.evaluate((paragraph) => linesIn(paragraph).map(({ rect }) => rect.toJSON()));
    const [first, last] = [lines[0], lines[lines.length - 1]];
    assert.ok(last.y > first.y);
    await page.mouse.move(first.x + 1, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 4 });
    await page.mouse.up();
    assert.equal(await page.evaluate(() => String(getSelection())), quoted());
});

pageTest("what is selected is seen", {}, async (page) => {
    const color = await page.evaluate(() => {
        const style = getComputedStyle(/** @type {Element} */ (document.querySelector("p.prose-text")), "::selection");
        return [style.color, style.backgroundColor];
    });
    assert.equal(color[0], "rgba(0, 0, 0, 0)");
    assert.notEqual(color[1], "rgba(0, 0, 0, 0)");
});
