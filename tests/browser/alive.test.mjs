// A board stays right for weeks: whatever becomes of its data, the network, the program and the clock.
import assert from "node:assert/strict";
import { ownTime, pass } from "./own_time.mjs";
import { drawn, live, pageTest, picture, shipped } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** The first keynote is on, until 9:15. */
const keynote = "2025-12-06T16:30:00Z";
const path = "schedule/?board";
const names = ["event.json", "speakers.json", "schedule.json"];

/** What the host has; null: it cannot be reached. @type {Record<string, string> | null} */
let host = {};

const comeBack = () => (host = Object.fromEntries(names.map((name) => [name, JSON.stringify(shipped(name))])));

/** @param {Page} page */
async function prepare(page) {
    comeBack();
    await page.route("**/data/*.json", (route) => {
        const name = new URL(route.request().url()).pathname.split("/").pop() ?? "";
        return host ? route.fulfill({ body: host[name] }) : route.abort();
    });
    await page.addInitScript(ownTime, Date.parse(keynote));
}
const board = { path, now: null, prepare };

/** @param {string} name of a file @param {(data: any) => void} edit */
function change(name, edit) {
    const data = shipped(name);
    edit(data);
    host = { ...host, [name]: JSON.stringify(data) };
}
const rename = (/** @type {string} */ title) =>
    change("schedule.json", ({ sessions }) => {
        sessions.find((/** @type {any} */ session) => session.id === "keynote-jeff-dean").title = title;
    });
const says = (/** @type {Page} */ page) =>
    page.evaluate(() => (document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " "));
const asOf = async (/** @type {Page} */ page) => {
    const line = page.locator('[data-k="as-of"]');
    return (await line.count()) ? ((await line.textContent()) ?? "").replace(/\s/g, " ").trim() : "";
};
const restarts = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.dataset.restarts);
const mark = (/** @type {Page} */ page) => page.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
const isTheSame = (/** @type {Page} */ page) => page.evaluate(() => "isTheSame" in globalThis);

/** Sets the computer's clock. @param {Page} page @param {string | number} time */
const setWall = (page, time) =>
    page.evaluate((ms) => /** @type {any} */ (globalThis).setWall(ms), new Date(time).getTime());

/** Time passes until the page is opened anew, for some seconds at most. @param {Page} page @param {number} seconds */
async function reopened(page, seconds) {
    const navigated = page.waitForEvent("load", { timeout: 20000 });
    await pass(page, seconds).catch((error) => assert.match(String(error), /context|navigat/i));
    await navigated;
}

pageTest("a change of the data, and a notice in it, appear within 90 s, without a flash", board, async (page) => {
    await pass(page, 5);
    await mark(page);
    await page.evaluate(() => {
        const global = /** @type {any} */ (globalThis);
        global.flashes = 0;
        new MutationObserver(() => {
            if (!document.documentElement.classList.contains("live")) global.flashes++;
        }).observe(document.documentElement, { attributes: true });
    });
    rename("The Keynote Has Moved");
    await pass(page, 90);
    assert.ok((await says(page)).includes("The Keynote Has Moved"));
    assert.ok(!(await says(page)).includes("changed"), "nobody reads here for news");
    change("event.json", (event) => (event.notice = { text: "Lunch is in the garden." }));
    await pass(page, 90);
    assert.ok((await says(page)).includes("Lunch is in the garden."));
    assert.ok(await isTheSame(page));
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).flashes), 0);
});

for (const [what, body] of Object.entries({
    "cut in the middle": '{"sessions": [{"id": "keyn',
    empty: "",
    "a page of HTML": "<!doctype html><p>Not found",
    "of another type": "[]",
}))
    pageTest(
        `data that is ${what} leaves the old, which is said to be old after five minutes`,
        { ...board, expected: /schedule\.json/ },
        async (page) => {
            await pass(page, 5);
            host = { ...host, "schedule.json": body };
            await pass(page, 280);
            assert.ok((await says(page)).includes("Advances in Machine Learning for Systems"));
            assert.equal(await asOf(page), "");
            await pass(page, 80);
            assert.match(await asOf(page), /^As of 8:30 AM$/);
            assert.ok((await says(page)).includes("Advances in Machine Learning for Systems"));
            rename("Back Again");
            await pass(page, 90);
            assert.equal(await asOf(page), "");
            assert.ok((await says(page)).includes("Back Again"));
        },
    );

pageTest(
    "where the network is gone, the last good data is shown, also when the page is opened again",
    { ...board, expected: /ERR_FAILED/ },
    async (page) => {
        await pass(page, 5);
        rename("Kept for Later");
        await pass(page, 90);
        host = null;
        await pass(page, 240);
        assert.equal(await asOf(page), "");
        for (let power = 0; power < 2; power++) {
            await page.reload({ waitUntil: "commit" });
            await live(page);
            await pass(page, 400);
            assert.ok((await says(page)).includes("Kept for Later"));
            assert.match(await asOf(page), /^As of 8:3\d AM$/);
        }
        await setWall(page, "2025-12-08T16:00:00Z");
        await pass(page, 2);
        assert.match(await asOf(page), /^As of Saturday, December 6, 8:3\d AM$/);
        comeBack();
        await pass(page, 90);
        assert.equal(await asOf(page), "");
    },
);

pageTest(
    "a board that starts with one file missing shows what it kept, and never a part of each",
    { ...board, expected: /schedule\.json|404/ },
    async (page) => {
        await pass(page, 5);
        rename("Kept for Later");
        await pass(page, 90);
        change("event.json", (event) => (event.notice = { text: "A newer file." }));
        host = { ...host, "schedule.json": "{" };
        await page.reload({ waitUntil: "commit" });
        await live(page);
        await drawn(page);
        assert.ok((await says(page)).includes("Kept for Later"));
        assert.ok(!(await says(page)).includes("A newer file."));
    },
);

pageTest(
    "a browser that keeps nothing shows the board all the same",
    {
        ...board,
        prepare: async (page) => {
            await prepare(page);
            await page.addInitScript(() => {
                const get = () => {
                    throw new DOMException("blocked", "SecurityError");
                };
                for (const store of ["localStorage", "sessionStorage", "caches"])
                    Object.defineProperty(globalThis, store, { get });
            });
        },
    },
    async (page) => {
        rename("Not Kept");
        await pass(page, 90);
        assert.ok((await says(page)).includes("Not Kept"));
        assert.ok(!(await says(page)).includes("keeps nothing"));
    },
);

/** The page names another program. @param {Page} page */
const buildAnew = (page) =>
    page.route("**/schedule/?board", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replaceAll("marquee.js", "marquee.js?2") });
    });

pageTest("a new build of the site is picked up within six minutes, once", board, async (page) => {
    await pass(page, 600);
    await mark(page);
    assert.equal(await restarts(page), "0");
    await buildAnew(page);
    await reopened(page, 360);
    assert.equal(await isTheSame(page), false);
    await live(page);
    await mark(page);
    await pass(page, 900);
    assert.ok(await isTheSame(page));
    assert.equal(await restarts(page), "0", "that was no fault");
});

pageTest("a page that stays old, whatever is asked for, is not opened again and again", board, async (page) => {
    await pass(page, 5);
    await page.route("**/schedule/?board", async (route) => {
        if (route.request().isNavigationRequest()) return route.continue();
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replaceAll("marquee.js", "marquee.js?2") });
    });
    await reopened(page, 360);
    await live(page);
    await mark(page);
    await pass(page, 1500);
    assert.ok(await isTheSame(page));
});

pageTest(
    "the screen is kept on, and again when the page is seen again",
    {
        ...board,
        prepare: async (page) => {
            await prepare(page);
            await page.addInitScript(() => {
                /** @type {any[]} */
                const locks = [];
                const request = async (/** @type {string} */ what) => {
                    const lock = { what, released: false };
                    locks.push(lock);
                    return lock;
                };
                Object.assign(globalThis, { locks });
                Object.defineProperty(navigator, "wakeLock", { value: { request } });
            });
        },
    },
    async (page) => {
        const locks = () => page.evaluate(() => /** @type {any} */ (globalThis).locks);
        await pass(page, 200);
        assert.deepEqual(await locks(), [{ what: "screen", released: false }]);
        await page.evaluate(() => {
            /** @type {any} */ (globalThis).locks[0].released = true;
            document.dispatchEvent(new Event("visibilitychange"));
        });
        await pass(page, 1);
        assert.equal((await locks()).length, 2);
    },
);

for (const scale of [1, 2])
    pageTest(
        `the picture is moved by whole device pixels from time to time, at scale ${scale}`,
        {
            ...board,
            scale,
        },
        async (page) => {
            const places = new Set();
            await pass(page, 2);
            let last = await page.locator("#canvas").boundingBox();
            for (let minute = 3; minute < 150; minute += 3) {
                await setWall(page, Date.parse(keynote) + 60e3 * minute);
                await pass(page, 2);
                const box = await page.locator("#canvas").boundingBox();
                assert.ok(box && last);
                const [x, y] = [box.x * scale, box.y * scale];
                assert.ok(Math.abs(x - Math.round(x)) < 0.01 && Math.abs(y - Math.round(y)) < 0.01, `at ${x} ${y}`);
                const step = Math.abs(box.x - last.x) + Math.abs(box.y - last.y);
                assert.ok(step * scale < 1.01, `by ${step * scale} pixels at once`);
                places.add(`${Math.round(x)} ${Math.round(y)}`);
                last = box;
            }
            assert.equal(places.size, 25);
        },
    );

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
    { ...board, live: false, blocked: ["/marquee.js"], expected: /ERR_FAILED/ },
    async (page) => {
        await mark(page);
        const away = (/** @type {import("playwright-core").Route} */ route) => route.abort();
        await page.route("**/schedule/?board", away);
        await pass(page, 130);
        assert.ok(await isTheSame(page));
        await page.unroute("**/schedule/?board", away);
        await reopened(page, 125);
    },
);

pageTest("what is on follows the clock when it is set, forwards and backwards, within seconds", board, async (page) => {
    await pass(page, 5);
    const first = await says(page);
    await setWall(page, "2025-12-06T20:30:00Z");
    await pass(page, 2);
    const lunch = await says(page);
    assert.notEqual(lunch, first);
    await setWall(page, "2025-12-06T16:30:05Z");
    await pass(page, 2);
    assert.equal(await says(page), first);
    assert.equal(await restarts(page), "0");
});

pageTest("a page that was asleep shows what is on as soon as it is awake", board, async (page) => {
    await pass(page, 5);
    const first = await says(page);
    await setWall(page, "2025-12-06T20:30:00Z");
    await page.evaluate(() => dispatchEvent(new Event("pageshow")));
    await drawn(page);
    assert.notEqual(await says(page), first);
});

const touch = { ...board, touch: true };
const isBoard = (/** @type {Page} */ page) =>
    page.evaluate(() => document.documentElement.classList.contains("on-board"));

pageTest("a touch opens the schedule, and without another the board is back after a minute", touch, async (page) => {
    await pass(page, 5);
    const before = await picture(page);
    const address = page.url();
    const steps = await page.evaluate(() => history.length);
    await page.touchscreen.tap(300, 300);
    await page.locator(".controls").first().waitFor();
    assert.equal(await isBoard(page), false);
    await page.locator('li[data-k="panel"] h2 a').tap();
    await page.locator('[data-k="title"]').waitFor();
    await pass(page, 50);
    await page.locator('button[data-action="star:panel"]').first().tap();
    await page.locator('[data-k="theme-switch"]').tap();
    await pass(page, 50);
    assert.equal(await isBoard(page), false);
    assert.equal(page.url(), address);
    await pass(page, 15);
    assert.equal(await isBoard(page), true);
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    assert.ok(before.difference(await picture(page), 8) < 0.02, "the board is as it was");
    // The next one finds nothing of it.
    await page.touchscreen.tap(300, 300);
    await page.locator(".controls").first().waitFor();
    assert.equal(await page.locator("button[data-action^='star:'][aria-pressed=true]").count(), 0);
});

pageTest("idle= says how long that is", { ...touch, path: `${path}&idle=5` }, async (page) => {
    await page.touchscreen.tap(300, 300);
    await page.locator(".controls").first().waitFor();
    await pass(page, 7);
    assert.equal(await isBoard(page), true);
});

pageTest("no link of the schedule leads away from a board", touch, async (page) => {
    const address = page.url();
    await page.touchscreen.tap(300, 300);
    await page.locator(".controls").first().waitFor();
    await mark(page);
    const links = await page.evaluate(() => {
        const leaving = [...document.querySelectorAll("a")].filter(({ href }) =>
            /^mailto|\.ics$|^https?:\/\/(?!localhost)/.test(href),
        );
        for (const link of leaving) link.click();
        return leaving.length;
    });
    assert.ok(links > 0);
    await drawn(page);
    assert.equal(page.url(), address);
    assert.ok(await isTheSame(page));
});

pageTest("neither mouse, keyboard nor gesture does anything to a board", board, async (page) => {
    await pass(page, 5);
    const before = await says(page);
    await page.mouse.click(640, 300);
    await page.mouse.click(640, 30);
    await page
        .locator("a")
        .first()
        .evaluate((link) => /** @type {HTMLElement} */ (link).click());
    await drawn(page);
    assert.equal(await isBoard(page), true);
    assert.equal(await says(page), before);
    const refused = await page.evaluate(() =>
        ["contextmenu", "dragstart", "gesturestart", "wheel"].map((name) => {
            const event =
                name === "wheel"
                    ? new WheelEvent(name, { ctrlKey: true, cancelable: true, bubbles: true })
                    : new Event(name, { cancelable: true, bubbles: true });
            document.body.dispatchEvent(event);
            return event.defaultPrevented;
        }),
    );
    assert.deepEqual(refused, [true, true, true, true]);
    const style = await page.evaluate(() => {
        const { touchAction, overscrollBehavior, userSelect } = getComputedStyle(document.documentElement);
        return { touchAction, overscrollBehavior, userSelect };
    });
    assert.deepEqual(style, { touchAction: "none", overscrollBehavior: "none", userSelect: "none" });
});

pageTest("other pages load nothing of what only boards need", {}, async (page) => {
    const scripts = await page.evaluate(
        () => performance.getEntriesByType("resource").filter(({ name }) => /board-|embed-/.test(name)).length,
    );
    assert.equal(scripts, 0);
});
