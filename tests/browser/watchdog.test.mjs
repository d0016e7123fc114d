// A board that is in trouble starts anew.
import assert from "node:assert/strict";
import { board, isTheSame, mark, prepare, reopened, restarts, says } from "./board_page.mjs";
import { pass } from "./own_time.mjs";
import { asset, live, pageTest } from "./site.mjs";

/** Lets the program trap when it is asked for a frame, once `trapped` is set. */
function trap() {
    const global = /** @type {any} */ (globalThis);
    Object.defineProperty(Object.prototype, "_marquee_frame", {
        /** @param {Function} real */
        set(real) {
            Object.defineProperty(this, "_marquee_frame", {
                get:
                    () =>
                    (/** @type {any[]} */ ...parts) => {
                        if (global.trapped) throw new WebAssembly.RuntimeError("unreachable");
                        return real(...parts);
                    },
                set: (next) => (real = next),
            });
        },
    });
}

pageTest(
    "after a trap, the page starts anew, each time later, and tells how often",
    {
        ...board,
        prepare: async (page) => {
            await prepare(page);
            await page.addInitScript(trap);
        },
        expected: /unreachable/,
    },
    async (page) => {
        const fail = () => page.evaluate(() => Object.assign(globalThis, { trapped: true }));
        await fail();
        await reopened(page, 70);
        await live(page);
        await pass(page, 2);
        assert.equal(await restarts(page), "1");
        assert.match(await page.title(), / · alive 2025-12-06T16:3\dZ · restarts 1$/);
        await fail();
        await pass(page, 8); // the frame that it traps in is asked for now and then
        await page.evaluate(() => dispatchEvent(new Event("scroll")));
        await pass(page, 8);
        assert.equal(await page.evaluate(() => document.documentElement.className.includes("stopped")), true);
        await reopened(page, 5);
        await live(page);
        assert.equal(await restarts(page), "2");
        assert.ok((await says(page)).includes("Advances in Machine Learning for Systems"));
    },
);

pageTest("a page without signs of life starts anew, and not one that nobody sees", board, async (page) => {
    await pass(page, 5);
    await mark(page);
    const hide = (/** @type {boolean} */ hidden) =>
        page.evaluate((value) => {
            Object.defineProperty(document, "hidden", { value, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }, hidden);
    await page.evaluate(() => Object.assign(globalThis, { requestAnimationFrame: () => 0 }));
    await hide(true);
    await pass(page, 600);
    assert.ok(await isTheSame(page));
    await hide(false);
    await reopened(page, 180);
    await live(page);
    assert.equal(await restarts(page), "1");
});

pageTest(
    "a program that has not come is asked for again",
    { ...board, live: false, blocked: [".wasm"], expected: /ERR_FAILED|wasm|Marquee/i },
    async (page) => {
        const given = () =>
            page.waitForFunction(() => {
                const { classList, dataset } = document.documentElement;
                return dataset.restarts && classList.contains("stopped");
            });
        await given();
        await reopened(page, 7);
        await given();
        assert.equal(await restarts(page), "1");
        await page.unrouteAll();
        await reopened(page, 12);
        await live(page);
        assert.equal(await restarts(page), "2");
    },
);

pageTest(
    "so is a page of which nothing has come, and not to where nothing is",
    { ...board, live: false, blocked: [asset("marquee.js")], expected: /ERR_FAILED/ },
    async (page) => {
        await mark(page);
        const away = (/** @type {import("playwright-core").Route} */ route) => route.abort();
        await page.route("**/board/", away);
        await pass(page, 130);
        assert.ok(await isTheSame(page));
        await page.unroute("**/board/", away);
        await reopened(page, 125);
    },
);
