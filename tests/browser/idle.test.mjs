// Nothing is drawn, and nothing is done, while nothing changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desktop, drawn, pageTest, phone, views, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Counts what a page does. Runs in the page, before its scripts. */
function count() {
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
    new PerformanceObserver((list) => (counts.shifts += list.getEntries().length)).observe({ type: "layout-shift" });
}

const prepare = (/** @type {Page} */ page) => page.addInitScript(count);
/** @param {Page} page @returns {Promise<{frames: number, gl: number, mutations: number, shifts: number}>} */
const counts = (page) => page.evaluate(() => ({ .../** @type {any} */ (globalThis).counts }));

/** What the page did while nobody touched it. @param {Page} page @param {number} milliseconds */
async function countWhileIdle(page, milliseconds) {
    const before = await counts(page);
    await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds);
    const after = await counts(page);
    assert.ok(before.gl > 0 && before.mutations > 0, "the counters count");
    return {
        frames: after.frames - before.frames,
        gl: after.gl - before.gl,
        mutations: after.mutations - before.mutations,
        shifts: after.shifts - before.shifts,
    };
}

const nothing = { frames: 0, gl: 0, mutations: 0, shifts: 0 };

test("no view does anything in three seconds", async () => {
    // On the machine's clock, which is past the event, and on a clock within it.
    await Promise.all(
        views.map(({ path }, i) =>
            visit(
                { path, ...(i % 2 ? phone : desktop), prepare, now: i % 2 ? "2025-12-06T17:30:10Z" : null },
                async (page) => {
                    assert.deepEqual(await countWhileIdle(page, 3000), nothing, path);
                },
            ),
        ),
    );
});

pageTest("a page with an open biography, scrolled and pointed at, does nothing then", { prepare }, async (page) => {
    await page.locator("button[data-action='toggle:ion-stoica']").click();
    await page.waitForFunction(() => document.querySelector("button[aria-expanded=true]"));
    await page.mouse.wheel(0, 500);
    await page.waitForFunction(() => scrollY > 0);
    await page.mouse.move(300, 300);
    // The browser's smooth scrolling ends some frames later.
    await page.evaluate(
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
    await drawn(page);
    assert.deepEqual(await countWhileIdle(page, 3000), nothing);
});

/** The first session after the opening begins at 8:20 in San Diego. */
const keynote = Date.parse("2025-12-06T16:20:00Z");
const tagged = (/** @type {Page} */ page) =>
    page.evaluate(() =>
        [...document.querySelectorAll("li .tag-now")].map((tag) => tag.closest("li")?.getAttribute("data-k")),
    );

/** Sets the clock, which the page learns at its next frame. @param {Page} page @param {number} now */
const setClock = (page, now) =>
    page.evaluate((time) => {
        /** @type {any} */ (globalThis).setClock(time);
        dispatchEvent(new Event("scroll"));
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));
    }, now);

/** A page of the schedule, opened some hours early. */
const early = { path: "schedule/", prepare, now: new Date(keynote - 4 * 3600e3).toISOString() };

pageTest("the schedule is drawn again when a session begins, and not before", early, async (page) => {
    assert.deepEqual(await tagged(page), []);
    // The session before is on until then.
    await setClock(page, keynote - 2000);
    assert.deepEqual(await tagged(page), ["opening-remarks"]);
    const seen = await page.evaluate(
        (start) =>
            new Promise((done) => {
                const { counts } = /** @type {any} */ (globalThis);
                const before = { left: start - Date.now(), gl: counts.gl };
                let glBefore = counts.gl;
                const look = () => {
                    if (Date.now() < start) glBefore = counts.gl;
                    if (counts.gl > before.gl || Date.now() > start + 5000)
                        done({ ...before, glBefore, late: Date.now() - start });
                    else setTimeout(look, 5);
                };
                look();
            }),
        keynote,
    );
    const { left, gl, glBefore, late } = /** @type {any} */ (seen);
    assert.ok(left > 0, "the page was asked in time");
    assert.equal(glBefore, gl, "nothing is drawn before");
    assert.ok(late >= 0 && late < 1500, `drawn ${late} ms after the session began`);
    assert.deepEqual(await tagged(page), ["keynote-jeff-dean"]);
});

pageTest(
    "what is on now is told when the page is opened during a session",
    { path: "schedule/", now: "2025-12-06T20:30:00Z" },
    async (page) => {
        assert.deepEqual(await tagged(page), ["lunch-break"]);
    },
);

pageTest("a page that gets no frames, as in a hidden tab, asks for one and draws nothing", early, async (page) => {
    await setClock(page, keynote - 1000);
    await page.evaluate(() => {
        const { counts } = /** @type {any} */ (globalThis);
        globalThis.requestAnimationFrame = () => ++counts.frames;
    });
    const before = await counts(page);
    await page.evaluate((start) => {
        dispatchEvent(new Event("scroll"));
        return new Promise((done) => setTimeout(done, start - Date.now() + 300));
    }, keynote);
    const after = await counts(page);
    assert.equal(after.frames - before.frames, 1);
    assert.equal(after.gl - before.gl, 0);
});
