// The canvas takes the static page over without a flash or a jump, and with what the visitor has begun.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asset, desktop, drawn, live, pageTest, phone, picture, views, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Keeps files from the page until they are let go. */
class Gate {
    /** @param {string} ending */
    constructor(ending) {
        this.ending = ending;
        /** @type {() => void} */
        this.open = () => {};
        this.opened = new Promise((done) => (this.open = () => done(undefined)));
    }

    /** @param {Page} page */
    async guard(page) {
        await page.route(
            (url) => url.pathname.endsWith(this.ending),
            async (route) => {
                await this.opened;
                await route.continue().catch(() => {}); // The page may be closed by now.
            },
        );
    }
}

/**
 * Runs `before` on the static page and `after` on the canvas that has taken it over.
 * @template T
 * @param {import("./site.mjs").Options} options
 * @param {(page: Page) => Promise<T>} before @param {(page: Page, was: T) => Promise<unknown>} after
 */
function takeOver(options, before, after) {
    const gate = new Gate(".wasm");
    return visit({ ...options, live: false, prepare: (page) => gate.guard(page) }, async (page) => {
        await page.evaluate(() => document.fonts.ready);
        const was = await before(page);
        gate.open();
        await live(page);
        await drawn(page);
        await after(page, was);
    });
}

/** Where the blocks of the first screen are. @param {Page} page */
const blocks = (page) =>
    page.evaluate(() => {
        /** @type {Record<string, number[]>} */
        const places = {};
        for (const block of document.querySelectorAll("[data-k]:not([aria-hidden=true], [aria-hidden=true] *)")) {
            const { x, y, width, height } = block.getBoundingClientRect();
            if (y < innerHeight && y + height > 0) places[block.getAttribute("data-k") ?? ""] = [x, y, width, height];
        }
        return places;
    });

for (const view of views)
    for (const [device, size] of Object.entries({ desktop, phone }))
        test(`the canvas shows what the static ${view.name} page showed, on a ${device}`, () =>
            takeOver(
                { path: view.path, ...size },
                async (page) => ({ picture: await picture(page), blocks: await blocks(page) }),
                async (page, was) => {
                    const now = await blocks(page);
                    for (const [key, [x, y, width]] of Object.entries(was.blocks)) {
                        assert.ok(now[key], `${key} is gone`);
                        const moved = Math.max(Math.abs(now[key][0] - x), Math.abs(now[key][1] - y));
                        assert.ok(moved <= 4, `${key} moved from ${[x, y]} to ${now[key].slice(0, 2)}`);
                        assert.ok(Math.abs(now[key][2] - width) <= 4, `${key} was ${width} wide and is ${now[key][2]}`);
                    }
                    const difference = was.picture.difference(await picture(page), 48);
                    assert.ok(difference <= 0.02, `${(100 * difference).toFixed(2)} % of the pixels differ`);
                    const shift = await page.evaluate(
                        () =>
                            new Promise(
                                (done) =>
                                    new PerformanceObserver((list) =>
                                        done(
                                            list
                                                .getEntries()
                                                .reduce((sum, entry) => sum + /** @type {any} */ (entry).value, 0),
                                        ),
                                    ).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(done, 300, 0),
                            ),
                    );
                    assert.ok(shift <= 0.02, `layout shifts of ${shift}`);
                },
            ));

test("the focus on a link stays where it is", () =>
    takeOver(
        {},
        async (page) => {
            for (let i = 0; i < 8; i++) await page.keyboard.press("Tab");
            const key = await page.evaluate(() => document.activeElement?.getAttribute("data-k"));
            assert.equal(key, "see-schedule");
        },
        async (page) => {
            assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-k")), "see-schedule");
        },
    ));

test("the focus on a link within a text stays where it is", () => {
    const link = () => [document.activeElement?.localName, document.activeElement?.textContent];
    return takeOver(
        { path: "contact/" },
        async (page) => {
            await page.locator("main p a").first().focus();
            return page.evaluate(link);
        },
        async (page, was) => {
            assert.equal(was[0], "a");
            assert.deepEqual(await page.evaluate(link), was);
        },
    );
});

test("a selection over two blocks stays", () =>
    takeOver(
        {},
        async (page) => {
            await page.evaluate(() => {
                const [from, to] = ["[data-k='hero.0.2']", "[data-k='hero.0.3.0.1']"].map(
                    (selector) => /** @type {Node} */ (document.querySelector(selector)?.firstChild),
                );
                getSelection()?.setBaseAndExtent(from, 8, to, 8);
            });
            return page.evaluate(() => String(getSelection()));
        },
        async (page, was) => {
            assert.match(was, /^learning for compilers[^]*Saturday$/);
            const words = (/** @type {string} */ text) => text.split(/\s+/).join(" ");
            assert.equal(words(await page.evaluate(() => String(getSelection()))), words(was));
        },
    ));

for (const [device, size] of Object.entries({ desktop, phone }))
    test(`the place that was scrolled to stays, on a ${device}`, () => {
        const heading = () => document.querySelector("#workshop-goals")?.getBoundingClientRect().top;
        return takeOver(
            { ...size },
            async (page) => {
                await page.evaluate(() =>
                    document.querySelector("#workshop-goals")?.scrollIntoView({ behavior: "instant" }),
                );
                return { top: await page.evaluate(heading), scroll: await page.evaluate(() => scrollY) };
            },
            async (page, was) => {
                assert.ok(was.scroll > 500);
                const top = /** @type {number} */ (await page.evaluate(heading));
                assert.ok(Math.abs(top - /** @type {number} */ (was.top)) <= 4, `was at ${was.top}, is at ${top}`);
            },
        );
    });

test("a biography that was opened stays open", () =>
    takeOver(
        {},
        async (page) => {
            await page.locator("button[data-action='toggle:ion-stoica']").click();
        },
        async (page) => {
            const button = page.locator("button[data-action='toggle:ion-stoica']");
            assert.equal(await button.getAttribute("aria-expanded"), "true");
        },
    ));

test("a font that comes late changes the lines, and not what is read", async () => {
    const gate = new Gate(asset("inter-latin.woff2"));
    /** @type {import("./site.mjs").Options} */
    const options = {
        prepare: async (page) => {
            await gate.guard(page);
            // The canvas takes over when the fonts have loaded or failed: here, they seem to have failed.
            await page.addInitScript(() => {
                Object.getPrototypeOf(document.fonts).load = () => Promise.reject(new Error("no font"));
            });
        },
    };
    await visit(options, async (page) => {
        await page.evaluate(() => scrollTo({ top: 2000, behavior: "instant" }));
        await drawn(page);
        const top = () => {
            const first =
                /** @type {any} */ (globalThis).kept ??
                linesIn(document.querySelector("main"))
                    .find(({ rect }) => rect.top >= 0)
                    ?.parent.closest("[data-k]");
            Object.assign(globalThis, { kept: first });
            return { top: first?.getBoundingClientRect().top ?? NaN, height: document.documentElement.scrollHeight };
        };
        const before = await page.evaluate(top);
        const width = () => linesIn(document.querySelector("h1"))[0].rect.width;
        const narrow = await page.evaluate(width);
        gate.open();
        await page.waitForFunction(() => document.fonts.check("16px Inter"));
        await page.waitForFunction((was) => linesIn(document.querySelector("h1"))[0].rect.width !== was, narrow);
        await drawn(page);
        const after = await page.evaluate(top);
        assert.ok(Math.abs(after.top - before.top) <= 4, `was at ${before.top}, is at ${after.top}`);
    });
});
