// What visitors have set in their system or browser, or do to the page with them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, inks, live, pageTest, phone, picture, views, visit } from "./site.mjs";
import { contrast, rgb } from "./pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContext} Context */

const isLive = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.classList.contains("live"));

/** Resolves when the mirror is shown as a page of its own. @param {Page} page */
const still = (page) => page.waitForFunction(() => !document.documentElement.classList.contains("live"));

/** Resolves when the program runs behind what is shown. @param {Page} page */
const runs = (page) => page.waitForFunction(() => document.documentElement?.classList.contains("runs"));

/** A style sheet that is not the site's: the function that is returned gives it its text. @param {Page} page @param {Context} context */
async function ownStyle(page, context) {
    const session = await context.newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { frameTree } = await session.send("Page.getFrameTree");
    const { styleSheetId } = await session.send("CSS.createStyleSheet", { frameId: frameTree.frame.id });
    return (/** @type {string} */ text) => session.send("CSS.setStyleSheetText", { styleSheetId, text });
}

/** That the page is readable in the system's colours, and its buttons work. @param {Page} page */
async function assertForced(page) {
    assert.equal(await page.locator("#canvas").isVisible(), false);
    const colours = await page.evaluate(() => {
        const probe = document.createElement("div");
        probe.style.color = "CanvasText";
        document.body.append(probe);
        const system = getComputedStyle(probe).color;
        probe.remove();
        return [
            system,
            ...["h1", "h2", "p.lead"].map((what) => getComputedStyle(document.querySelector(what) ?? probe).color),
        ];
    });
    assert.deepEqual(new Set(colours).size, 1, String(colours));
    const button = page.locator("button[data-action='toggle:ion-stoica']");
    const card = page.locator("article[data-k='ion-stoica']");
    const closed = (await card.boundingBox())?.height ?? 0;
    await button.click();
    await page.locator("button[data-action='toggle:ion-stoica'][aria-expanded=true]").waitFor();
    await page.waitForFunction(
        (height) => (document.querySelector("article[data-k='ion-stoica']")?.clientHeight ?? 0) > height + 50,
        closed,
    );
    await button.click();
    await page.locator("button[data-action='toggle:ion-stoica'][aria-expanded=false]").waitFor();
    await page.waitForFunction(
        (height) =>
            Math.abs(
                (document.querySelector("article[data-k='ion-stoica']")?.getBoundingClientRect().height ?? 0) - height,
            ) < 2,
        closed,
    );
}

pageTest(
    "where colours are forced, the page is text in the system's colours",
    { live: false, prepare: (page) => page.emulateMedia({ forcedColors: "active" }) },
    async (page) => {
        await runs(page);
        assert.equal(await isLive(page), false);
        await assertForced(page);
        await page.locator('[data-k="tab-Schedule"]').click();
        await page.waitForURL("**/schedule/");
        assert.match(await page.evaluate(() => document.body.innerText), /Opening Remarks/);
        assert.equal(await isLive(page), false);
    },
);

pageTest("colours that are forced while the page is open hide the canvas, and it comes back", {}, async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await still(page);
    await assertForced(page);
    await page.locator("button[data-action='toggle:ion-stoica']").click();
    await page.emulateMedia({ forcedColors: "none" });
    await live(page);
    await drawn(page);
    const button = page.locator("button[data-action='toggle:ion-stoica']");
    assert.equal(await button.getAttribute("aria-expanded"), "true", "what was opened stays open");
    assert.equal(await page.locator("#canvas").isVisible(), true);
});

for (const theme of /** @type {const} */ (["light", "dark"]))
    pageTest(`more contrast is there for those who want it, ${theme}`, { theme }, async (page) => {
        const lead = page.locator("p.lead");
        const inkOf = async () => {
            const [muted, ground, line] = await inks(page, "muted", "ground", "line");
            const box = await lead.boundingBox();
            assert.ok(box);
            const shown = (await picture(page)).colours(box).map(([colour]) => colour);
            assert.ok(
                shown.some((colour) => String(colour) === String(rgb(muted))),
                `the canvas shows ${muted}, as the HTML would`,
            );
            return { muted: contrast(rgb(muted), rgb(ground)), line: contrast(rgb(line), rgb(ground)) };
        };
        const before = await inkOf();
        assert.ok(before.line < 3);
        await page.emulateMedia({ contrast: "more" });
        const after = await inkOf();
        assert.ok(after.muted >= 7, `muted text has ${after.muted}`);
        assert.ok(after.line >= 3, `lines have ${after.line}`);
        await page.reload();
        await live(page);
        assert.deepEqual(await inkOf(), after, "from the first frame on");
        await page.emulateMedia({ contrast: "no-preference" });
        assert.deepEqual(await inkOf(), before);
    });

test("nothing moves by itself, and nothing scrolls smoothly, in any view", async () => {
    for (const { path } of views)
        await visit({ path }, async (page) => {
            const moving = await page.evaluate(() => {
                const all = [document.documentElement, ...document.querySelectorAll("*")];
                return all
                    .map((element) => getComputedStyle(element))
                    .filter(
                        (style) =>
                            style.scrollBehavior !== "auto" ||
                            style.animationName !== "none" ||
                            style.transitionDuration !== "0s",
                    ).length;
            });
            assert.equal(moving, 0, path);
        });
});

pageTest("a larger default size of letters makes a larger layout, on canvas and mirror", {}, async (page, context) => {
    const session = await context.newCDPSession(page);
    const lead = () =>
        page.evaluate(() => {
            return {
                height: linesIn(document.querySelector("p.lead"))[0].rect.height,
                h1: document.querySelector("h1")?.getBoundingClientRect().height ?? 0,
            };
        });
    const before = await lead();
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
    await page.waitForFunction(
        (height) => linesIn(document.querySelector("p.lead"))[0].rect.height > 1.6 * height,
        before.height,
    );
    await drawn(page);
    assert.equal(await isLive(page), true);
    // 1280 px are 40 em then: the layout is the phone's.
    assert.equal(await page.evaluate(() => document.querySelector(".tabs")?.getAttribute("data-layer")), "2");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const box = await page.evaluate(() => linesIn(document.querySelector("h1"))[0].rect.toJSON());
    assert.ok(box.height > 60);
    const [text] = await inks(page, "text");
    const shown = (await picture(page)).colours(box).map(([colour]) => String(colour));
    assert.ok(shown.includes(String(rgb(text))), "the canvas shows the title there");
});

test("at 400 % zoom on a window of 1280, every view is one column without scrolling sideways", async () => {
    for (const { path } of views)
        await visit({ path, width: 320, height: 200, scale: 4 }, async (page) => {
            for (const shows of ["canvas", "page"]) {
                if (shows === "page") {
                    await page.emulateMedia({ forcedColors: "active" });
                    await still(page);
                }
                const found = await page.evaluate(() => ({
                    width: document.documentElement.scrollWidth,
                    window: document.documentElement.clientWidth,
                    outside: [...document.querySelectorAll("[data-k]")]
                        .map((block) => ({ key: block.getAttribute("data-k"), box: block.getBoundingClientRect() }))
                        .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth + 0.5))
                        .map(({ key }) => key),
                    beside: [...document.querySelectorAll("article, .member")].filter((block) => {
                        const next = block.nextElementSibling?.getBoundingClientRect();
                        return next && next.top < block.getBoundingClientRect().bottom - 1;
                    }).length,
                }));
                assert.deepEqual(
                    found,
                    { width: found.window, window: found.window, outside: [], beside: 0 },
                    `${path} ${shows}`,
                );
            }
        });
});

/** How many neighbours in a picture are as different as black and grey. @param {import("./pixels.mjs").Picture} shown */
function edges(shown) {
    let sharp = 0;
    for (let y = 0; y < shown.height; y += 3)
        for (let x = 1; x < shown.width; x++) if (Math.abs(shown.at(x, y)[1] - shown.at(x - 1, y)[1]) > 120) sharp++;
    return sharp;
}

pageTest(
    "after a pinch the canvas is drawn again, sharp, and after the next as it was",
    { ...phone, scale: 2, touch: true },
    async (page, context) => {
        const session = await context.newCDPSession(page);
        const width = () =>
            page.evaluate(() => /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).width);
        const rows = () =>
            page.evaluate(() => /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).height);
        const before = await width();
        assert.equal(before, 2 * phone.width);
        const unzoomed = await picture(page);
        // What the browser makes of the old pixels, as long as the pinch goes on.
        const pinching = await page.evaluate(() =>
            Number(setInterval(() => visualViewport?.dispatchEvent(new Event("resize")), 50)),
        );
        await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 2 });
        await page.waitForFunction(() => visualViewport?.scale === 2);
        const blurred = edges(await picture(page));
        assert.equal(await width(), before);
        await page.evaluate((interval) => clearInterval(interval), pinching);
        await page.waitForFunction(
            (wide) => /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).width === wide,
            2 * before,
        );
        await drawn(page);
        const sharp = edges(await picture(page));
        assert.ok(sharp > 1.2 * blurred, `${sharp} sharp edges instead of ${blurred}`);

        await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 5 });
        await page.waitForFunction(
            (wide) => /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).width > wide,
            2 * before,
        );
        assert.ok((await width()) * (await rows()) <= 4096 * 4096, "within what a browser draws");
        assert.ok((await rows()) <= 8192);

        await page.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
        await drawn(page);
        const covered = await page.evaluate(() => {
            const canvas = document.querySelector("#canvas")?.getBoundingClientRect();
            return canvas && canvas.top <= 0 && canvas.bottom >= document.documentElement.clientHeight;
        });
        assert.ok(covered, "all of the window is drawn");
        await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));

        await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1 });
        await page.waitForFunction(
            (wide) => /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).width === wide,
            before,
        );
        await drawn(page);
        assert.ok(unzoomed.difference(await picture(page), 8) <= 0.001, "as it was");
    },
);

/** @type {Record<string, string>} */
const own = {
    "text spacing": `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
        p { margin-bottom: 2em !important; }`,
    "line height": "* { line-height: 1.5 !important; }",
    "space between paragraphs": "p { margin-bottom: 2em !important; }",
    "size of small letters": "p, span, a, button, div { font-size: 18px !important; }",
    font: "* { font-family: monospace !important; }",
};
for (const [what, style] of Object.entries(own))
    pageTest(
        `a visitor's own ${what} shows the page, and without it the canvas comes back`,
        {},
        async (page, context) => {
            const setStyle = await ownStyle(page, context);
            await setStyle(style);
            await still(page);
            assert.equal(await page.locator("#canvas").isVisible(), false);
            const cut = await page.evaluate(
                () =>
                    [...document.querySelectorAll("main [data-k]")].filter(
                        (block) =>
                            block.scrollWidth > block.clientWidth + 1 && getComputedStyle(block).display !== "inline",
                    ).length,
            );
            assert.equal(cut, 0, "nothing is cut off");
            await setStyle("");
            await live(page);
        },
    );
