// What is drawn lies where the mirror's elements lie, in the colours that the static page says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asset, desktop, drawn, inks, pageTest, phone, picture, views, visit } from "./site.mjs";
import { distance, rgb } from "./pixels.mjs";

/** @typedef {import("./pixels.mjs").Rect} Rect */
const scales = [1, 1.25, 1.5, 2, 3];
const small = { width: 800, height: 600 };

/** Colours of the page's texts by block and the element around them. @param {import("playwright-core").Page} page */
const textColours = (page) =>
    page.evaluate(() => {
        /** @type {Record<string, string>} */
        const colours = {};
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const parent = /** @type {Element} */ (walker.currentNode.parentElement);
            const block = parent.closest("[data-k]");
            if (block && walker.currentNode.textContent?.trim())
                colours[`${block.getAttribute("data-k")} ${parent.localName} ${parent.className}`] =
                    getComputedStyle(parent).color;
        }
        return colours;
    });

/** The lines of text in the window. @param {import("playwright-core").Page} page */
const lines = (page) =>
    page.evaluate(() => {
        const found = [];
        for (const { text, parent, rect } of linesIn()) {
            const block = parent.closest("[data-k]");
            const { x, y, width, height } = rect;
            const clipper = parent.closest("[data-clip]")?.getBoundingClientRect();
            const isSeen = y >= 0 && y + height <= innerHeight && (!clipper || y + height <= clipper.bottom + 1);
            if (!isSeen || !/[\p{L}\d]/u.test(text)) continue;
            // How long it is until the event, no static page says.
            if (block?.getAttribute("data-k") === "standing") continue;
            // What stays in the window hides what scrolls below it.
            if (document.elementFromPoint(x + width / 2, y + height / 2)?.closest("[data-k]") !== block) continue;
            const key = `${block?.getAttribute("data-k")} ${parent.localName} ${parent.className}`;
            found.push({ key, text, rect: { x, y, width, height } });
        }
        return found;
    });

for (const [device, size] of Object.entries({ desktop, phone }))
    for (const view of views)
        test(`text of the ${view.name} view is drawn inside its elements, in its colour, on a ${device}`, async () => {
            /** @type {Record<string, string>} */
            let colours = {};
            const still = {
                path: view.path,
                ...size,
                blocked: [asset("marquee.js")],
                live: false,
                expected: /ERR_FAILED/,
            };
            await visit(still, async (page) => {
                colours = await textColours(page);
            });
            await visit({ path: view.path, ...size }, async (page) => {
                const seen = await picture(page);
                const found = await lines(page);
                assert.ok(found.length >= 8, `only ${found.length} lines of text are in the window`);
                for (const { key, text, rect } of found) {
                    assert.ok(colours[key], `the static page has no ${key}`);
                    const colour = rgb(colours[key]);
                    let nearest = 255;
                    for (const pixel of seen.inside(rect)) nearest = Math.min(nearest, distance(pixel, colour));
                    assert.ok(nearest <= 48, `“${text}”: no ink nearer to ${colours[key]} than ${nearest} levels`);
                    const ground = seen.colours(rect)[0][0];
                    const ink = 1 - seen.share(rect, ground, 32);
                    assert.ok(ink > 0.03 && ink < 0.6, `“${text}”: ${(ink * 100).toFixed(1)} % of its box is ink`);
                }
            });
        });

/** @typedef {import("./pixels.mjs").Picture} Picture */

/** Places from `from` to `to` where `pixel` has the colour. */
/** @param {number} from @param {number} to @param {(at: number) => [number, number, number]} pixel @param {[number, number, number]} colour */
function places(from, to, pixel, colour) {
    const found = [];
    for (let at = Math.floor(from); at < to; at++) if (distance(pixel(at), colour) <= 1) found.push(at);
    return found;
}

/** @param {number} a @param {number} b @param {number} off @param {string} what */
function near(a, b, off, what) {
    assert.ok(Math.abs(a - b) <= off, `${what} at ${a} instead of ${b}`);
}

for (const scale of scales)
    pageTest(`at scale ${scale} a button's ground fills its link`, { ...small, scale }, async (page) => {
        const [accent] = (await inks(page, "accent")).map(rgb);
        const rect = /** @type {Rect} */ (await page.locator(".button-primary").boundingBox());
        const seen = await picture(page);
        const [left, top, right, bottom] = [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height].map(
            (px) => px * scale,
        );
        // Below the round corners, and above the text; beside the text.
        const row = Math.round(top + 10 * scale);
        const column = Math.round(left + 14 * scale);
        const across = places(left - 9, right + 9, (x) => seen.at(x, row), accent);
        const down = places(top - 9, bottom + 9, (y) => seen.at(column, y), accent);
        near(across[0], left, 1, "its left is");
        near(across[across.length - 1] + 1, right, 1, "its right is");
        near(down[0], top, 1, "its top is");
        near(down[down.length - 1] + 1, bottom, 1, "its bottom is");
    });

for (const scale of scales)
    pageTest(
        `at scale ${scale} the canvas has the screen's pixels, and hairlines fill whole rows of them`,
        { path: "schedule/", ...small, scale },
        async (page) => {
            await page.evaluate(() => scrollTo({ top: 333, behavior: "instant" }));
            await drawn(page);
            const sizes = await page.evaluate(() => {
                const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas"));
                const shown = canvas.getBoundingClientRect();
                const top = new DOMMatrix(getComputedStyle(canvas).transform).f;
                return { width: canvas.width, height: canvas.height, shown: [shown.width, shown.height], top };
            });
            assert.equal(sizes.width, Math.round(small.width * scale));
            near(sizes.shown[0] * scale, sizes.width, 0.1, "the canvas ends");
            near(sizes.shown[1] * scale, sizes.height, 0.1, "the canvas ends");
            near(sizes.top * scale, Math.round(sizes.top * scale), 0.01, "the canvas begins");

            const [line] = (await inks(page, "line")).map(rgb);
            const boxes = await page
                .locator("li[data-k]")
                .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().toJSON()));
            const rect = /** @type {Rect} */ (boxes.find((box) => box.y > 100));
            const seen = await picture(page);
            const column = Math.round((rect.x + 4) * scale);
            const rows = places((rect.y - 4) * scale, (rect.y + 5) * scale, (y) => seen.at(column, y), line);
            assert.equal(rows.length, Math.floor(scale));
            near(rows[0], rect.y * scale, 1, "the line is");
        },
    );

pageTest("a button's text lies on the letters that are drawn", {}, async (page) => {
    const button = page.locator("button.biography-more").first();
    await button.scrollIntoViewIfNeeded();
    const box = await button.evaluate((button) => linesIn(button)[0].rect.toJSON());
    const seen = await picture(page);
    const [[ground]] = seen.colours(box);
    const rows = [];
    for (let y = Math.floor(box.y) - 8; y < box.y + box.height + 8; y++)
        for (let x = Math.floor(box.x); x < box.x + box.width; x++)
            if (distance(seen.at(x, y), ground) > 100) rows.push(y);
    assert.ok(rows.length > 50);
    const middle = (Math.min(...rows) + Math.max(...rows) + 1) / 2;
    assert.ok(
        Math.abs(middle - (box.y + box.height / 2)) <= 2.5,
        `letters around ${middle}, box ${box.y} + ${box.height}`,
    );
});
