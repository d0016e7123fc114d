// The canvas has a pixel for each of the screen's, and hairlines fill whole rows of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { Picture, distance, rgb } from "./pixels.mjs";
import { address, drawn, inks, live, phone, program, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Each canvas's own size, and that of its box in the screen's pixels. @param {Page} page */
const sizes = (page) =>
    page.evaluate(() =>
        Promise.all(
            [...document.querySelectorAll("canvas")].map(
                (canvas) =>
                    new Promise((done) =>
                        new ResizeObserver(([entry]) => {
                            const [box] = entry.devicePixelContentBoxSize;
                            done([canvas.id, canvas.width, canvas.height, box.inlineSize, box.blockSize]);
                        }).observe(canvas, { box: "device-pixel-content-box" }),
                    ),
            ),
        ),
    );

for (const scale of [1, 1.25, 1.5, 2, 3])
    test(`at scale ${scale}, canvases have the screen's pixels, and a hairline fills whole rows`, async () => {
        const browser = await chromium.launch({
            ...program,
            args: [...program.args, `--force-device-scale-factor=${scale}`, "--window-size=1100,801"],
        });
        try {
            const page = await (await browser.newContext({ viewport: null })).newPage();
            await page.goto(address());
            await live(page);
            await drawn(page);
            assert.equal(await page.evaluate(() => devicePixelRatio), scale);
            const found = /** @type {any[]} */ (await sizes(page));
            assert.deepEqual(found.map(([id]) => id).sort(), ["_bar", "canvas"]);
            for (const [id, width, height, boxWidth, boxHeight] of found)
                assert.deepEqual([width, height], [boxWidth, boxHeight], id);

            // Below the bar is one, and nothing else is at the window's left edge.
            const [line] = (await inks(page, "line")).map(rgb);
            const seen = new Picture(await page.screenshot(), scale);
            const bar = await page.evaluate(
                () => document.querySelector("[data-layer]")?.getBoundingClientRect().bottom,
            );
            const end = Math.round(Number(bar) * scale);
            const rows = Array.from({ length: 20 }, (_, i) => end - 16 + i);
            const other = rows.filter((y) => distance(seen.at(4, y), seen.at(4, rows[0])) > 2);
            // One row up to scale 2, and no row is filled in part.
            assert.deepEqual(other, rows.slice(16 - Math.floor(scale), 16));
            for (const y of other) assert.ok(distance(seen.at(4, y), line) <= 2, `${seen.at(4, y)} in row ${y}`);
        } finally {
            await browser.close();
        }
    });

/** The first and the last row in which letters of the tabs are seen, in the screen's pixels. @param {Page} page */
async function rowsOfTabs(page) {
    const box = await page.locator('[data-k="tab-Schedule"]').boundingBox();
    assert.ok(box);
    const seen = new Picture(await page.screenshot(), 4);
    const [left, top, width, height] = [box.x, box.y, box.width, box.height].map((px) => Math.round(px * seen.scale));
    const ground = seen.at(left, top);
    const rows = Array.from({ length: height }, (_, i) => top + i).filter((y) =>
        Array.from({ length: width }, (_, i) => left + i).some((x) => distance(seen.at(x, y), ground) > 100),
    );
    return [rows[0], rows[rows.length - 1]];
}

test("on a screen that is only enlarged, letters are as tall as on the static page", async () => {
    const options = { path: "schedule/", ...phone, scale: 4 };
    /** @type {number[]} */
    let expected = [];
    await visit({ ...options, scripts: false }, async (page) => (expected = await rowsOfTabs(page)));
    await visit(options, async (page) => {
        const found = await rowsOfTabs(page);
        for (const [i, row] of found.entries())
            assert.ok(Math.abs(row - expected[i]) <= 1, `rows ${found} instead of ${expected}`);
    });
});
