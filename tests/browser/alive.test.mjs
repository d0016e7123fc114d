// A board stays right for weeks, whatever becomes of its data, the network and the clock.
import assert from "node:assert/strict";
import {
    asOf,
    board,
    change,
    comeBack,
    goAway,
    isTheSame,
    keynote,
    mark,
    prepare,
    rename,
    reopened,
    restarts,
    says,
    setWall,
    write,
} from "./board_page.mjs";
import { pass } from "./own_time.mjs";
import { asset, drawn, live, pageTest, picture } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

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
            write("schedule.json", body);
            await pass(page, 280);
            assert.ok((await says(page)).includes("Advances in Machine Learning for Systems"));
            assert.equal(await asOf(page), "");
            await pass(page, 80);
            assert.match(await asOf(page), /^As of 8:30$/);
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
        goAway();
        await pass(page, 240);
        assert.equal(await asOf(page), "");
        for (let power = 0; power < 2; power++) {
            await page.reload({ waitUntil: "commit" });
            await live(page);
            await pass(page, 400);
            assert.ok((await says(page)).includes("Kept for Later"));
            assert.match(await asOf(page), /^As of 8:3\d$/);
        }
        await setWall(page, "2025-12-08T16:00:00Z");
        await pass(page, 2);
        assert.match(await asOf(page), /^As of Saturday, December 6, 8:3\d$/);
        comeBack();
        await pass(page, 90);
        assert.equal(await asOf(page), "");
    },
);

pageTest(
    "a rehearsal does not tell the boards after it when data was heard",
    { ...board, expected: /ERR_FAILED/ },
    async (page) => {
        const address = page.url();
        await pass(page, 90);
        await page.goto(`${address}?now=2025-12-06T18:00:00-08:00`);
        await live(page);
        await pass(page, 90);
        goAway();
        await page.goto(address);
        await live(page);
        await pass(page, 400);
        assert.match(await asOf(page), /^As of 8:3\d$/);
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
        write("schedule.json", "{");
        await page.reload({ waitUntil: "commit" });
        await live(page);
        await drawn(page);
        assert.ok((await says(page)).includes("Kept for Later"));
        assert.ok(!(await says(page)).includes("A newer file."));
    },
);

pageTest("a board forgets what it kept when the organizer switches that off", board, async (page) => {
    const names = () => page.evaluate(() => caches.keys());
    await pass(page, 90);
    assert.deepEqual(await names(), ["marquee-board /"]);
    change("event.json", (event) => (event.offline = false));
    await pass(page, 300);
    assert.deepEqual(await names(), []);
    await page.reload({ waitUntil: "commit" });
    await live(page);
    await pass(page, 90);
    assert.deepEqual(await names(), []);
});

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

/** Names another program; and the host adds to its pages. @param {string} html */
const anew = (html) => html.replaceAll(asset("marquee.js"), `${asset("marquee.js")}?2`) + "<!-- served by a host -->";
/** @param {Page} page */
const buildAnew = (page) =>
    page.route("**/board/", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: anew(await answer.text()) });
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
    await page.route("**/board/", async (route) => {
        if (route.request().isNavigationRequest()) return route.continue();
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: anew(await answer.text()) });
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
