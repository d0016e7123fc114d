// Nothing is drawn, and nothing is done, while nothing changes.
import assert from "node:assert/strict";
import { desktop, drawn, phone, views } from "../page.mjs";
import { setOpen, tabTo } from "../moves.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Counts what a page does. Runs in the page, before its scripts. */
export function count() {
    const counts = { frames: 0, gl: 0, mutations: 0, shifts: 0 };
    Object.assign(globalThis, { counts });
    const request = requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => {
        counts.frames++;
        return request(callback);
    };
    const prototype = /** @type {any} */ (WebGL2RenderingContext.prototype);
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
        if (typeof value === "function")
            prototype[name] = function (/** @type {any[]} */ ...parts) {
                counts.gl++;
                return value.apply(this, parts);
            };
    new MutationObserver((records) => (counts.mutations += records.length)).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
    });
    if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
        new PerformanceObserver((list) => (counts.shifts += list.getEntries().length)).observe({
            type: "layout-shift",
        });
}

export const prepare = (/** @type {Page} */ page) => page.addInitScript(count);
/** @param {Page} page @returns {Promise<{frames: number, gl: number, mutations: number, shifts: number}>} */
export const counts = (page) => page.evaluate(() => ({ .../** @type {any} */ (globalThis).counts }));

/** Resolves when the page has not moved for a while: a browser's smooth scrolling ends some frames later. */
/** @param {Page} page */
const settled = (page) =>
    page.evaluate(
        () =>
            new Promise((done) => {
                let last = -1;
                const look = () => {
                    if (scrollY === last) done(undefined);
                    else setTimeout(look, 200);
                    last = scrollY;
                };
                look();
            }),
    );

/** The page does nothing in five seconds. @param {Page} page */
export async function isStill(page) {
    await settled(page);
    await drawn(page);
    const before = await counts(page);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 5000)));
    const after = await counts(page);
    assert.ok(before.gl > 0 && before.mutations > 0, "the counters count");
    assert.deepEqual(after, before);
}

/** What visitors leave a page in. @type {Record<string, import("../page.mjs").Options & { path: string, leave?: (page: Page) => Promise<unknown> }>} */
const states = {
    // On the machine's clock, which is past the event, and on a clock within it.
    ...Object.fromEntries(
        views.map(({ path, name }, i) => [
            `the ${name} view`,
            { path, ...(i % 2 ? phone : desktop), now: i % 2 ? "2025-12-06T17:30:10Z" : null },
        ]),
    ),
    "a page with an open biography, scrolled and pointed at": {
        path: "",
        leave: async (page) => {
            await setOpen(page, "ion-stoica", true);
            await page.evaluate(() => scrollTo({ top: 500, behavior: "instant" }));
            await page.mouse.move(300, 300);
        },
    },
    "a dark page whose focus is drawn and whose text is selected": {
        path: "contact/",
        theme: "dark",
        leave: async (page) => {
            await tabTo(page, "main p a");
            await page.evaluate(() =>
                getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector("main p"))),
            );
        },
    },
};

export const checks = Object.entries(states).map(([name, { leave, ...options }]) => ({
    name: `${name} does nothing in five seconds`,
    options: { ...options, prepare },
    body: async (/** @type {Page} */ page) => {
        await leave?.(page);
        await isStill(page);
    },
}));
