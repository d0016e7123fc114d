// The clock makes the page draw when something begins or ends, and at no other time.
import assert from "node:assert/strict";
import { counts, prepare } from "./checks/stillness.mjs";
import { pageTest } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

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
