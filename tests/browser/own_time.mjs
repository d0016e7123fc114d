// Time that passes when a test says so: a page's clock, its timers, and the server's clock as the page sees it.

/**
 * Runs in the page, before anything else. Timers of more than 50 ms wait for `pass(ms)`, which resolves when all that was
 * due until then has been done: frames, and answers of the network. `setWall(ms)` sets the clock, as people do. Time goes
 * on where it was when the page is opened again.
 * @param {number} start in ms since 1970
 */
export function ownTime(start) {
    const global = /** @type {any} */ (globalThis);
    const SHORT_MS = 50;
    const ANSWERS_MS = 20_000; // of real time
    const Real = Date;
    const real = {
        setTimeout: setTimeout.bind(globalThis),
        clearTimeout: clearTimeout.bind(globalThis),
        frame: requestAnimationFrame.bind(globalThis),
        cancel: cancelAnimationFrame.bind(globalThis),
        fetch: fetch.bind(globalThis),
    };
    const kept = JSON.parse(window.name || "{}"); // the window's name outlives the page
    let now = kept.now ?? 0;
    let wall = kept.wall ?? start;
    const opened = now;
    addEventListener("pagehide", () => (window.name = JSON.stringify({ now, wall })));

    /** @type {Map<number, { at: number, call: () => void, every: number }>} */
    const timers = new Map();
    let last = 1 << 20;
    const later = (/** @type {any} */ call, /** @type {number} */ ms, /** @type {number} */ every) => {
        timers.set(++last, { at: now + ms, call, every });
        return last;
    };
    global.setTimeout = (/** @type {any} */ call, ms = 0, /** @type {any[]} */ ...parts) =>
        ms <= SHORT_MS ? real.setTimeout(call, ms, ...parts) : later(() => call(...parts), ms, 0);
    global.setInterval = (/** @type {any} */ call, ms = 0) => later(call, ms, ms);
    global.clearTimeout = global.clearInterval = (/** @type {number} */ id) => {
        if (!timers.delete(id)) real.clearTimeout(id);
    };

    /** What the page waits for. @type {Set<{ what: string }>} */
    const open = new Set();
    const frames = new Set();
    global.requestAnimationFrame = (/** @type {FrameRequestCallback} */ call) => {
        const id = real.frame((time) => {
            frames.delete(id);
            call(time);
        });
        frames.add(id);
        return id;
    };
    global.cancelAnimationFrame = (/** @type {number} */ id) => {
        frames.delete(id);
        real.cancel(id);
    };
    const counted = async (/** @type {string} */ what, /** @type {Promise<any>} */ promise) => {
        const wait = { what };
        open.add(wait);
        try {
            return await promise;
        } finally {
            open.delete(wait);
        }
    };
    global.fetch = (/** @type {any[]} */ ...parts) =>
        counted(`fetch of ${parts[0]}`, /** @type {any} */ (real.fetch)(...parts));
    /** @type {[any, string[]][]} */
    const waits = [
        [Response, ["arrayBuffer", "text"]],
        [ServiceWorkerContainer, ["getRegistration"]],
        [ServiceWorkerRegistration, ["update"]],
        [CacheStorage, ["open"]],
        [Cache, ["put", "match"]],
    ];
    for (const [{ prototype }, names] of waits)
        for (const name of names) {
            const method = prototype[name];
            prototype[name] = function (/** @type {any[]} */ ...parts) {
                return counted(name, method.apply(this, parts));
            };
        }
    const { get } = Headers.prototype;
    Headers.prototype.get = function (header) {
        const value = get.call(this, header);
        return header.toLowerCase() === "date" && value ? new Real(wall + now).toUTCString() : value;
    };
    // @ts-ignore: as a Date, with another now.
    globalThis.Date = class extends Real {
        /** @param {any[]} parts */
        constructor(...parts) {
            // @ts-ignore
            super(...(parts.length > 0 ? parts : [wall + now]));
        }
        static now() {
            return wall + now;
        }
    };
    performance.now = () => now - opened;

    const turn = () => new Promise((resolve) => real.setTimeout(resolve, 0));
    const settle = async () => {
        const end = Real.now() + ANSWERS_MS;
        for (let calm = 0; calm < 2; calm = open.size || frames.size ? 0 : calm + 1) {
            await turn();
            if ((open.size || frames.size) && Real.now() > end)
                throw new Error(`The page waits for ${[...open].map(({ what }) => what)} and ${frames.size} frames.`);
        }
    };
    global.setWall = (/** @type {number} */ ms) => (wall = ms - now);
    global.pass = async (/** @type {number} */ ms) => {
        const end = now + ms;
        await settle();
        for (;;) {
            let first;
            for (const [id, timer] of timers)
                if (timer.at <= end && (!first || timer.at < first.timer.at)) first = { id, timer };
            if (!first) break;
            const { id, timer } = first;
            now = Math.max(now, timer.at);
            if (timer.every) timer.at += timer.every;
            else timers.delete(id);
            timer.call();
            if (open.size || frames.size) await settle();
        }
        now = end;
        await settle();
    };
}

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {number} seconds */
export const pass = (page, seconds) => page.evaluate((ms) => /** @type {any} */ (globalThis).pass(ms), 1000 * seconds);
