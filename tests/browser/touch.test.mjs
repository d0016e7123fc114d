// Fingers: what they do is the browser's own, since the elements that it sees lie above the canvas.
import assert from "node:assert/strict";
import { drawn, pageTest, phone, views } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").CDPSession} Session */

const finger = { ...phone, touch: true };
const scrolled = (/** @type {Page} */ page) => page.evaluate(() => scrollY);

/** @param {Session} session @param {"touchStart" | "touchMove" | "touchEnd"} type @param {{ x: number, y: number }[]} points @param {number} [timestamp] in seconds */
const touch = (session, type, points, timestamp) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points, timestamp });

/** @param {Page} page @param {Session} session @param {string} selector */
async function tap(page, session, selector) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    const box = await page.locator(selector).boundingBox();
    assert.ok(box);
    await touch(session, "touchStart", [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]);
    await touch(session, "touchEnd", []);
}

pageTest("a fling goes on when the finger has left", finger, async (page, context) => {
    const session = await context.newCDPSession(page);
    const begin = Date.now() / 1000;
    const steps = [0, 1, 2, 3, 4, 5];
    await Promise.all([
        ...steps.map((i) =>
            touch(session, i === 0 ? "touchStart" : "touchMove", [{ x: 195, y: 700 - 80 * i }], begin + i * 0.02),
        ),
        touch(session, "touchEnd", [], begin + 5 * 0.02),
    ]);
    // The finger itself moves the page by 400 px at most.
    await page.waitForFunction(() => scrollY > 600);
    await page.waitForFunction(
        () =>
            new Promise((done) => {
                const was = scrollY;
                setTimeout(() => done(scrollY === was), 100);
            }),
    );
    const end = await scrolled(page);
    const places = await page.evaluate(() => {
        const canvas = /** @type {Element} */ (document.querySelector("#canvas")).getBoundingClientRect();
        return [canvas.top, canvas.bottom, innerHeight];
    });
    assert.ok(places[0] <= 0 && places[1] >= places[2], `at ${end}, the canvas is at ${places}`);
});

/** Two fingers that move apart, or together. @param {Session} session @param {number} from @param {number} to px from the middle */
async function pinch(session, from, to) {
    const at = (/** @type {number} */ d) => [
        { x: 195, y: 420 - d, id: 0 },
        { x: 195, y: 420 + d, id: 1 },
    ];
    await touch(session, "touchStart", at(from));
    for (let i = 1; i <= 12; i++) await touch(session, "touchMove", at(from + ((to - from) * i) / 12));
    await touch(session, "touchEnd", []);
}

pageTest("two fingers zoom the page", finger, async (page, context) => {
    const session = await context.newCDPSession(page);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    await pinch(session, 60, 180);
    await page.waitForFunction(() => Number(visualViewport?.scale) > 1.5);
    assert.equal(await page.evaluate(() => document.documentElement.clientWidth), width, "nothing is laid out anew");
    assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), true);
    await pinch(session, 300, 30);
    await page.waitForFunction(() => visualViewport?.scale === 1);
});

pageTest("a tap opens a biography once", finger, async (page, context) => {
    const session = await context.newCDPSession(page);
    const selector = "button[data-action='toggle:ion-stoica']";
    await page.evaluate((wanted) => {
        const clicks = { count: 0, changes: 0 };
        Object.assign(globalThis, { clicks });
        addEventListener("click", () => clicks.count++, { capture: true });
        new MutationObserver((records) => (clicks.changes += records.length)).observe(
            /** @type {Element} */ (document.querySelector(wanted)),
            { attributeFilter: ["aria-expanded"] },
        );
    }, selector);
    await tap(page, session, selector);
    await page.waitForFunction(() => document.querySelector("button[aria-expanded=true]"));
    await drawn(page);
    // A second click, if there is one, comes after the time of a double tap.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).clicks), { count: 1, changes: 1 });
});

pageTest("a tap follows a tab once", finger, async (page, context) => {
    const session = await context.newCDPSession(page);
    const before = await page.evaluate(() => history.length);
    await tap(page, session, '[data-k="tab-Schedule"]');
    await page.waitForFunction((title) => document.title === title, views[2].title);
    await drawn(page);
    assert.equal(await page.evaluate(() => history.length), before + 1);
});
