// Where the canvas cannot be, the static page is there, and works.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asset, drawn, live, pageTest, picture, shipped, views, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./site.mjs").Options} Options */

/** What is seen of the page's text. @param {Page} page */
const readable = (page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));

/** @type {Record<string, Partial<Options>>} */
const obstacles = {
    "without WebGL 2": {
        prepare: (page) =>
            page.addInitScript(() => {
                const real = HTMLCanvasElement.prototype.getContext;
                // @ts-ignore: one of many overloads
                HTMLCanvasElement.prototype.getContext = function (kind, options) {
                    return kind === "webgl2" ? null : real.call(this, kind, options);
                };
            }),
    },
    "without WebAssembly": {
        prepare: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
    },
    "when the program is missing": {
        prepare: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "Not found" })),
    },
    "when the program is damaged": {
        prepare: (page) =>
            page.route("**/*.wasm", (route) =>
                route.fulfill({ contentType: "application/wasm", body: "not a program" }),
            ),
    },
    "when the program cannot be had": { blocked: [".wasm"] },
    "when the script cannot be had": { blocked: [asset("marquee.js")] },
    "when pictures are altered as they are read back": {
        prepare: (page) =>
            page.addInitScript(() => {
                const real = CanvasRenderingContext2D.prototype.getImageData;
                CanvasRenderingContext2D.prototype.getImageData = function (x, y, width, height) {
                    const data = real.call(this, x, y, width, height);
                    for (let i = 0; i < data.data.length; i += 97) data.data[i] ^= 1;
                    return data;
                };
            }),
    },
};

/** Resolves when the page has given up the canvas. @param {Page} page */
async function settled(page) {
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(() => !document.querySelector("#canvas"));
}

for (const [when, options] of Object.entries(obstacles))
    pageTest(`the static page stays and works ${when}`, { ...options, live: false, expected: /./ }, async (page) => {
        await settled(page);
        assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), false);
        const text = await readable(page);
        for (const words of ["ML for Systems", "Hanson Wang", "Workshop goals", "Questions? Write to"])
            assert.ok(text.includes(words), `“${words}” is readable`);

        await page.locator('[data-k="theme-switch"]').click();
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), "rgb(233, 236, 243)");

        const card = page.locator("article[data-k='ion-stoica']");
        const closed = (await card.boundingBox())?.height ?? 0;
        await card.locator("button").click();
        assert.equal(await card.locator("button").getAttribute("aria-expanded"), "true");
        assert.ok(((await card.boundingBox())?.height ?? 0) > closed + 50, "the whole biography is shown");

        await page.locator('[data-k="tab-Schedule"]').click();
        await page.waitForURL("**/schedule/");
        assert.ok((await readable(page)).includes("Opening Remarks"));
    });

test("without JavaScript every view has its whole content in view", async () => {
    const speakers = shipped("speakers.json").speakers.filter((/** @type {any} */ person) => person.biography);
    for (const view of views)
        await visit({ path: view.path, scripts: false }, async (page) => {
            assert.equal(await page.title(), view.title);
            assert.equal(await page.locator("button:visible").count(), 0, "no buttons that do nothing");
            const cut = await page
                .locator("[data-k]")
                .evaluateAll(
                    (blocks) =>
                        blocks.filter(
                            (block) =>
                                block.scrollHeight > block.clientHeight + 1 &&
                                getComputedStyle(block).overflow !== "visible",
                        ).length,
                );
            assert.equal(cut, 0, "nothing is cut off");
            const text = await readable(page);
            if (view.path === "")
                for (const { biography } of speakers) assert.ok(text.includes([biography].flat().join(" ").slice(-60)));
            if (view.path === "schedule/") assert.equal(await page.locator("li:has(time):visible").count(), 16);
        });
});

pageTest(
    "a lost canvas leaves readable HTML, and comes back as it was",
    { expected: /context|CONTEXT/i },
    async (page) => {
        await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
        const before = await picture(page);
        await page.evaluate(() => {
            const gl = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).getContext("webgl2");
            Object.assign(globalThis, { lost: gl?.getExtension("WEBGL_lose_context") });
            /** @type {any} */ (globalThis).lost.loseContext();
        });
        await page.waitForFunction(() => !document.documentElement.classList.contains("live"));
        assert.equal(await page.locator("#canvas").isVisible(), false);
        assert.equal(
            await page.locator("h2", { hasText: "Speakers" }).evaluate((h2) => getComputedStyle(h2).color),
            "rgb(20, 23, 31)",
        );
        assert.ok((await readable(page)).includes("Hanson Wang"));

        await page.evaluate(() => /** @type {any} */ (globalThis).lost.restoreContext());
        await live(page);
        await drawn(page);
        assert.equal(await page.evaluate(() => scrollY), 300);
        const difference = before.difference(await picture(page), 8);
        assert.ok(difference <= 0.005, `${(100 * difference).toFixed(2)} % of the pixels differ`);
    },
);
