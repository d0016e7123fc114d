// The page follows the window's size and the visitor's size of text.
import assert from "node:assert/strict";
import { drawn, pageTest, phone, views } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */
const widths = [1280, 320, 360, 390, 600, 719, 720, 1024, 1920, 2560, 1280];

/** @param {Page} page @param {number} width @param {number} height */
async function resize(page, width, height) {
    await page.setViewportSize({ width, height });
    await page.waitForFunction((wanted) => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas"));
        const first = document.querySelector(".page")?.getBoundingClientRect();
        return canvas.width === Math.round(wanted * devicePixelRatio) && first?.width === wanted;
    }, width);
    await drawn(page);
}

for (const view of views)
    pageTest(`the ${view.name} view fits every width`, { path: view.path }, async (page) => {
        for (const width of widths) {
            await resize(page, width, 800);
            const sizes = await page.evaluate(() => {
                const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas"));
                const outside = [...document.querySelectorAll("[data-k]")].filter((block) => {
                    const rect = block.getBoundingClientRect();
                    return (
                        rect.width > 0 && (rect.left < -0.5 || rect.right > document.documentElement.clientWidth + 0.5)
                    );
                });
                return {
                    scrollWidth: document.documentElement.scrollWidth,
                    clientWidth: document.documentElement.clientWidth,
                    canvasHeight: canvas.height,
                    shownHeight: canvas.getBoundingClientRect().height,
                    outside: outside.map((block) => block.getAttribute("data-k")),
                    live: document.documentElement.classList.contains("live"),
                };
            });
            assert.equal(sizes.live, true, `at ${width}`);
            assert.ok(sizes.scrollWidth <= sizes.clientWidth, `${sizes.scrollWidth} px wide at ${width}`);
            assert.deepEqual(sizes.outside, [], `at ${width}`);
            assert.ok(sizes.canvasHeight >= 800 && sizes.shownHeight === sizes.canvasHeight, `canvas at ${width}`);
        }
    });

pageTest(
    "a phone that is turned, and turned back, shows the page as before",
    { ...phone, mobile: true },
    async (page) => {
        const shown = () =>
            page.evaluate(() => ({ window: innerWidth, main: document.querySelector("main")?.clientWidth }));
        const before = await shown();
        await resize(page, 844, 390);
        await page.waitForFunction(() => document.querySelector("main")?.clientWidth === 844);
        await resize(page, phone.width, phone.height);
        await page.waitForFunction((width) => document.querySelector("main")?.clientWidth === width, before.main);
        assert.deepEqual(await shown(), before);
    },
);

/** The first text of which something is below the window's top, and how much of it is above. @param {Page} page @param {string} [key] */
const textAtTop = (page, key) =>
    page.evaluate((wanted) => {
        for (const block of document.querySelectorAll("main [data-k]")) {
            const { top, bottom, height } = block.getBoundingClientRect();
            const isText = linesIn(block).length > 0 && !block.querySelector("[data-k]");
            const name = block.getAttribute("data-k");
            if (wanted ? name === wanted : isText && bottom > 0)
                return { key: name ?? "", top, share: Math.max(0, -top) / height, height };
        }
        return { key: "", top: NaN, share: NaN, height: NaN };
    }, key);

pageTest("what is read stays at its place when the window becomes wider or narrower", {}, async (page) => {
    for (const [from, to] of [
        [1280, 1000],
        [1000, 600],
        [600, 390],
        [390, 1280],
        [1280, 1920],
        [1920, 320],
        [320, 1920],
    ]) {
        await resize(page, from, 800);
        const top = await page.evaluate(() => document.documentElement.scrollHeight * 0.6);
        await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), top);
        await drawn(page);
        const before = await textAtTop(page);
        await resize(page, to, 800);
        const after = await textAtTop(page, before.key);
        const expected = before.top >= 0 ? before.top : -before.share * after.height;
        assert.ok(
            Math.abs(after.top - expected) <= 4,
            `${from} to ${to}: ${before.key} at ${after.top}, expected at ${expected}`,
        );
    }
});

pageTest("a change of the window's height draws without laying out", { ...phone }, async (page) => {
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: phone.width, height: 600 });
    await page.waitForFunction(
        () => /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).height === 1200,
    );
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), before);
});

pageTest("text of twice the size is laid out anew", { path: "schedule/" }, async (page) => {
    const heading = page.locator("h1");
    const small = (await heading.boundingBox())?.height ?? 0;
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await page.waitForFunction((height) => {
        return (document.querySelector("h1")?.getBoundingClientRect().height ?? 0) > 1.5 * height;
    }, small);
    const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
    ]);
    assert.ok(widths[0] <= widths[1]);
});
