// The board: what it shows when, that nothing on it can be clicked, and that all of it fits into its window.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, prepare } from "./checks/stillness.mjs";
import { Clock } from "../../web/clock.js";
import { readCode } from "./codes.mjs";
import { address, drawn, live, pageTest, shipped } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const talk = "now=2025-12-06T09:37:00-08:00";
const words = (/** @type {Page} */ page, /** @type {string} */ part) =>
    page.locator(`[class^="${part}"]`).allTextContents();
const first = async (/** @type {Page} */ page, /** @type {string} */ part) => (await words(page, part))[0];
const board = (/** @type {string} */ query) => ({ path: `board/?${query}`, now: null });

/** The workshop in several rooms, with titles of every length. @param {number} rooms */
function inRooms(rooms) {
    const { sessions, ...programme } = shipped("schedule.json");
    const copies = sessions.flatMap((/** @type {any} */ session) =>
        Array.from({ length: rooms }, (_, room) => ({
            ...session,
            id: `${session.id}-${room}`,
            room: `Room ${room + 1}`,
            title: room % 3 === 2 ? `${session.title}. `.repeat(4) : session.title,
        })),
    );
    return { "schedule.json": JSON.stringify({ ...programme, sessions: copies }) };
}

pageTest("a board shows what is on, what comes, room, clock and date", board(talk), async (page) => {
    assert.deepEqual(await words(page, "board-tag-now"), ["NOW"]);
    assert.match((await first(page, "board-title")) ?? "", /^Leveraging Deep Multi-agent/);
    assert.deepEqual(await words(page, "board-people"), ["Natasha Jaques · University of Washington"]);
    assert.deepEqual(await words(page, "board-time-note"), ["9:15", "18 minutes left", "9:55"]);
    assert.deepEqual((await words(page, "board-item")).slice(0, 2), [
        "Coffee Break",
        "Navigating Scaling and Efficiency Challenges of ML Systems",
    ]);
    assert.equal(await first(page, "board-clock"), "9:37");
    assert.equal(await first(page, "board-label"), "UPPER LEVEL ROOM 5AB");
    assert.match((await first(page, "board-date")) ?? "", /^Saturday, December 6 · NeurIPS 2025/);
    assert.match(await page.title(), /^Board · ML for Systems( · alive \S+ · restarts 0)?$/);
    assert.equal(await page.locator("header, footer, nav").count(), 0);
});

for (const [when, now, part, title] of [
    ["before the day it counts down", "2025-11-23T16:15:00Z", "board-title", /^Starts in 13 days$/],
    ["before a session it says what is next", "2025-12-06T16:00:00Z", "board-title", /^Opening Remarks$/],
    ["after the last it takes leave", "2026-01-01T00:00:00Z", "board-closing-words", /^Thank you for coming\.$/],
])
    pageTest(`of a board: ${when}`, board(`now=${now}`), async (page) => {
        assert.match((await first(page, /** @type {string} */ (part))) ?? "", /** @type {RegExp} */ (title));
        assert.equal(await page.locator(".board-progress, .board-tag-now").count(), 0);
    });

pageTest("nothing on a board can be clicked, scrolled or selected", board(talk), async (page) => {
    const mirror = '[data-k="page"]';
    const controls = `:is(a, button, input, select, [data-action], [tabindex="0"])`;
    assert.equal(await page.locator(`${mirror} ${controls}`).count(), 0);
    const url = page.url();
    for (const [x, y] of [[200, 300], [1000, 120], [1200, 760]]) await page.mouse.click(x, y); // prettier-ignore
    await page.mouse.wheel(0, 500);
    for (const key of ["Tab", "Enter", "End", "Space"]) await page.keyboard.press(key);
    await page.mouse.move(100, 100);
    await page.mouse.down();
    await page.mouse.move(900, 600);
    await page.mouse.up();
    assert.equal(page.url(), url);
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.equal(await page.evaluate(() => String(getSelection())), "");
    assert.equal(await first(page, "board-clock"), "9:37");
});

for (const [path, part] of [
    ["?board", "board-card"],
    ["contact/?board", "board-card"],
    ["schedule/?board", "board-day-row-now"],
    ["speakers/?board", "board-person"],
])
    pageTest(`${path} shows the board`, { path: `${path}&${talk}`, now: null }, async (page) => {
        assert.ok((await page.locator(`.${part}`).count()) > 0);
        assert.equal(await page.locator("a:not(#_skip), nav").count(), 0);
    });

pageTest("a board is dark, whatever the system wants, unless its address says light", board(talk), async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(await ground(), "rgb(13, 16, 23)");
    await page.goto(page.url() + "&theme=light");
    await live(page);
    assert.equal(await ground(), "rgb(251, 251, 249)");
});

pageTest(
    "zone, language, clock and scale are those that the address names",
    board("now=2025-12-06T13:07:00-08:00&zone=Europe/Berlin&lang=de&seconds=1&scale=1.5"),
    async (page) => {
        assert.match((await first(page, "board-clock")) ?? "", /^22:07:0\d$/);
        assert.match((await first(page, "board-date")) ?? "", /^Samstag, 6\. Dezember · times of Europe\/Berlin/);
        const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
        assert.ok(Math.abs(size - 1.5 * Math.min(1280 / 120, 800 / 67.5)) < 0.01, `${size}`);
    },
);

pageTest(
    "what cannot be followed is named for ten seconds, and ignored",
    { path: "board/?room=Attic&rotate=soon&lang=%21&speed=1e3&speed=1000", now: "2025-12-06T17:37:00Z" },
    async (page) => {
        const problems = await words(page, "board-problem");
        assert.ok(problems.some((problem) => problem.includes("There is no room")));
        assert.ok(problems.some((problem) => problem.includes('rotate="soon"')));
        assert.ok(problems.some((problem) => problem.includes('lang="!"')));
        assert.ok(problems.some((problem) => problem.includes('speed="1e3"')));
        assert.equal(await first(page, "board-clock"), "9:37");
        await page.waitForFunction(() => !document.querySelector(".board-problem"), null, { timeout: 15000 });
        assert.equal(await first(page, "board-clock"), "9:37");
    },
);

test("a time without its distance from UTC is none", () => {
    assert.equal(new Clock("").read("2025-12-06T09:37-08:00"), Date.UTC(2025, 11, 6, 17, 37));
    assert.equal(new Clock("").read("2025-12-06T17:37:00.250Z"), Date.UTC(2025, 11, 6, 17, 37, 0, 250));
    for (const text of [
        "2025-12-06T09:37:00",
        "2025-12-06",
        "Dec 6, 2025 09:37 GMT",
        "2025-12-06T24:00:00Z",
        "2025-02-30T09:37:00Z",
        "2025-12-06T09:37:00+24:00",
        "2025-12-06T09:37:00.Z",
        "2025-12-06T09:37.5Z",
        "",
    ])
        assert.ok(Number.isNaN(new Clock("").read(text)), text);
});

test("a clock runs as fast as a whole number says, the first that is there, and else as any clock", () => {
    for (const speed of [
        "1e3",
        "0x10",
        "5.5",
        "5.0",
        "+5",
        "-5",
        "",
        "0",
        "10001",
        "99999999999999999999",
        "x&speed=5",
    ])
        assert.equal(new Clock(`?speed=${speed}`).speed, 1, speed);
    for (const speed of ["2&speed=10", "2", "0002"]) assert.equal(new Clock(`?speed=${speed}`).speed, 2, speed);
    assert.equal(new Clock("?speed=10000").speed, 10000);
});

pageTest("a board's clock can run fast", board(`${talk}&speed=600`), async (page) => {
    await page.waitForFunction(() => document.querySelector(".board-clock")?.textContent?.startsWith("9:5"));
    await page.waitForFunction(() => document.querySelector(".board-title")?.textContent === "Coffee Break");
});

pageTest(
    "a board draws once a minute, and nothing between",
    { path: "board/", now: "2025-12-06T17:37:50Z", prepare },
    async (page) => {
        await page.waitForFunction(() => Date.now() > Date.parse("2025-12-06T17:37:53Z")); // it has settled
        const before = await counts(page);
        await page.waitForFunction(() => Date.now() > Date.parse("2025-12-06T17:37:58Z"));
        assert.equal((await counts(page)).gl, before.gl);
        await page.waitForFunction(() => document.querySelector(".board-clock")?.textContent === "9:38");
        assert.ok((await counts(page)).gl > before.gl);
    },
);

pageTest(
    "the rooms of a board turn by its clock",
    { ...board(`${talk}&speed=10&rotate=3`), data: inRooms(9) },
    async (page) => {
        const seen = new Set();
        const rooms = () => words(page, "board-room-name");
        for (let page_ = 0; page_ < 3; ++page_) {
            const now = await rooms();
            seen.add(now.join());
            await page.waitForFunction(
                (shown) => document.querySelector(".board-room-name")?.textContent !== shown,
                now[0],
            );
        }
        assert.equal(seen.size, 3);
    },
);

for (const [theme, width, height] of /** @type {["light" | "dark", number, number][]} */ ([
    ["dark", 1920, 1080],
    ["light", 1280, 720],
    ["dark", 800, 480],
]))
    pageTest(
        `the code on a ${theme} board of ${width} × ${height} leads to the session`,
        { ...board(`${talk}&theme=${theme}`), width, height },
        async (page) => {
            const code = page.getByRole("img", { name: "QR code of the link to this session" });
            assert.equal(await readCode(page, code), `${address()}schedule/invited-natasha-jaques/`);
        },
    );

pageTest("without scripts, a board is the programme by day", { path: "board/", scripts: false }, async (page) => {
    assert.equal(await page.locator("h1").textContent(), "ML for Systems");
    assert.equal(await page.locator("h2").first().textContent(), "Saturday, December 6");
    assert.ok((await page.locator("li").count()) > 10);
    assert.equal(await page.locator("[data-k] :is(a, button)").count(), 0);
    assert.equal(await page.locator('meta[name="robots"]').getAttribute("content"), "noindex");
});

/** Texts of the mirror, which lie where the drawn ones do, that are not wholly inside their box and the window. @param {Page} page */
const clipped = (page) =>
    page.evaluate(() => {
        const out = [];
        const [x = 0, y = 0] = getComputedStyle(document.documentElement).getPropertyValue("--shift").split(" ").map(parseFloat); // prettier-ignore
        const { scrollHeight, scrollWidth } = document.documentElement;
        if (scrollHeight > innerHeight + (y || 0) || scrollWidth > innerWidth + (x || 0)) out.push("the page");
        for (const block of document.querySelectorAll('[data-k]:not([aria-hidden="true"])')) {
            const box = block.getBoundingClientRect();
            if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1)
                out.push(`${block.className} outside the window`);
            if (block.hasAttribute("data-clip")) continue; // it ends in an ellipsis
            for (const { text, parent, rect } of linesIn(block)) {
                if (parent !== block && !parent.matches("time")) continue;
                // A font's box is taller than its letters.
                const spare = parseFloat(getComputedStyle(parent).fontSize) / 5;
                if (rect.right > box.right + 1 || rect.bottom > box.bottom + spare || rect.top < box.top - spare)
                    out.push(`${block.className}: ${text}`);
            }
        }
        return out;
    });

for (const [width, height, scale] of [
    [1280, 720, 1],
    [1920, 1080, 1],
    [1080, 1920, 1],
    [3840, 2160, 1],
    [800, 480, 1],
    [480, 800, 2],
])
    pageTest(
        `at ${width}×${height}, all of a board lies inside its window`,
        { ...board(talk), width, height, scale, data: inRooms(9) },
        async (page) => {
            for (const query of [
                "room=room-1",
                "room=Room+3",
                "room=room-1,room-2,room-3,room-4",
                "room=all",
                "view=day",
                "view=speakers",
            ]) {
                await page.goto(page.url().replace(/\?.*/, `?${talk}&${query}`));
                await live(page);
                await drawn(page);
                assert.deepEqual(await clipped(page), [], query);
                assert.ok(
                    (await page.locator(".board-card, .board-room-card, .board-day-row-now, .board-person").count()) >
                        0,
                );
            }
        },
    );
