// The site inside a page of another origin, which is docs/embedding/example.html.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before } from "node:test";
import { address, calmDay, drawn, ownClock, pageTest, shipped } from "./site.mjs";
import { Picture } from "./pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const example = readFileSync("docs/embedding/example.html", "utf8");
/** What the host shows for a path. @type {Record<string, string>} */
const pages = {};
/** @type {import("node:http").Server} */
let server;
/** Of the page around, which is another one than the site's. */
let origin = "";

before(async () => {
    server = createServer((request, response) => {
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
        response.end(pages[request.url ?? ""] ?? "<!doctype html><title>Elsewhere</title>");
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
    origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
});
after(() => server?.close());

/** The example with that page of the site in its frame. @param {string} path */
const exampleOf = (path) =>
    example.replace("https://example.org/2025/schedule/?embed=transparent", `${address()}${path}`);

/** @param {string[]} origins that event.json lists */
const listed = (origins) => JSON.stringify({ ...shipped("event.json"), embed_origins: origins });

/** What the page around has heard, by kind. Runs in the page, before anything else. */
function record() {
    const heard = /** @type {any[]} */ ([]);
    Object.assign(globalThis, { heard });
    if (window === parent) addEventListener("message", ({ data }) => data?.marquee && heard.push(data));
}
/** @param {Page} page @param {string} kind @returns {Promise<any>} the last message */
const last = (page, kind) =>
    page.evaluate(
        (wanted) =>
            /** @type {any} */ (globalThis).heard.filter((/** @type {any} */ { marquee }) => marquee === wanted).pop(),
        kind,
    );
/** @param {Page} page @param {string} kind @param {string} words of the message, as JSON */
const hears = (page, kind, words) =>
    page.waitForFunction(
        ([wanted, part]) =>
            /** @type {any} */ (globalThis).heard.some(
                (/** @type {any} */ message) => message.marquee === wanted && JSON.stringify(message).includes(part),
            ),
        [kind, words],
    );
/** @param {Page} page @returns {Frame} */
const inside = (page) => page.frames()[1];
/** Of the page around; a click by the mouse after one in the frame may be taken for the frame's. @param {Page} page @param {string} id */
const press = (page, id) => page.locator(`#${id}`).dispatchEvent("click");
/** @param {Frame} frame */
const live = (frame) => frame.waitForFunction(() => document.documentElement?.classList.contains("live"));

/**
 * @param {string} name
 * @param {{path?: string, from?: () => string[], prepare?: (page: Page) => Promise<unknown>, theme?: "light" | "dark", touch?: boolean, expected?: RegExp, html?: () => string}} options
 * @param {(page: Page, frame: Frame, context: import("playwright-core").BrowserContext) => Promise<unknown>} body
 */
const embedTest = (name, { path = "schedule/?embed", from = () => [origin], prepare, html, ...options }, body) =>
    pageTest(
        name,
        {
            ...options,
            site: () => {
                pages["/"] = html?.() ?? exampleOf(path);
                return `${origin}/`;
            },
            live: false,
            now: null,
            prepare: async (page) => {
                await page.addInitScript(ownClock, Date.parse(calmDay));
                await page.addInitScript(record);
                await page.route("**/data/event.json", (route) => route.fulfill({ body: listed(from()) }));
                await prepare?.(page);
            },
        },
        async (page, context) => {
            await live(inside(page));
            await hears(page, "ready", "");
            await body(page, inside(page), context);
        },
    );

embedTest(
    "a page inside another one has neither header nor footer, and its links open in the whole window",
    {},
    async (page, frame) => {
        assert.equal(await frame.locator("header, footer, nav[aria-label=Pages]").count(), 0);
        await frame.locator('li[data-k="panel"] h2 a').click();
        await page.waitForURL(`${address()}schedule/panel/`);
    },
);

embedTest(
    "a place within the page is shown where it is",
    { path: "schedule/?embed&now=2025-12-06T09:37:00-08:00" },
    async (page, frame) => {
        await frame.locator("a", { hasText: "Jump to now" }).click();
        await drawn(page);
        assert.equal(page.url(), `${origin}/`);
        assert.equal(frame.url(), `${address()}schedule/?embed&now=2025-12-06T09:37:00-08:00`);
    },
);

embedTest("the frame is as tall as its content, whatever that is", {}, async (page, frame) => {
    const fits = async () => {
        await page.waitForFunction(() => {
            const { height } = /** @type {any} */ (globalThis).heard
                .filter((/** @type {any} */ { marquee }) => marquee === "height")
                .pop();
            const box = document.querySelector("iframe")?.getBoundingClientRect();
            return box && Math.abs(box.height - height) < 1;
        });
        const sizes = await frame.evaluate(() => [
            document.documentElement.scrollHeight,
            document.documentElement.clientHeight,
        ]);
        assert.equal(sizes[0], sizes[1], "nothing to scroll");
        return sizes[0];
    };
    const steps = await page.evaluate(() => history.length);
    const all = await fits();
    await press(page, "talks");
    await hears(page, "route", "kind=talks");
    await frame.locator('li[data-k="tea-break"]').waitFor({ state: "detached" });
    await drawn(page);
    const talks = await fits();
    assert.ok(talks < all - 100, `${talks} is less than ${all}`);
    assert.equal(await page.evaluate(() => history.length), steps, "Back is the page's around");
});

embedTest(
    "the page around goes, filters, colours and sets the clock, and hears what is shown",
    {},
    async (page, frame) => {
        assert.deepEqual(await last(page, "route"), { marquee: "route", route: "/schedule/" });
        await press(page, "talks");
        await hears(page, "route", '"/schedule/?kind=talks"');
        await frame.locator('button[data-action="kind:talks"][aria-pressed=true]').waitFor();
        await press(page, "all");
        await frame.locator('button[data-action="kind:talks"][aria-pressed=false]').waitFor();
        await press(page, "panel");
        await hears(page, "route", '"/schedule/panel/"');
        await frame.locator('[data-k="title"]', { hasText: "Jeff Dean" }).waitFor();
        await press(page, "dark");
        await frame.waitForFunction(() => document.documentElement.dataset.theme === "dark");
        await press(page, "all");
        await press(page, "keynote");
        await frame.locator('li[data-k="keynote-jeff-dean"] .tag-now').waitFor();
        assert.equal(page.url(), `${origin}/`);
    },
);

embedTest("what the visitor stars is told to a page that may steer", {}, async (page, frame) => {
    assert.deepEqual(await last(page, "starred"), { marquee: "starred", starred: [] });
    await frame.locator('button[data-action="star:panel"]').click();
    await hears(page, "starred", '["panel"]');
});

for (const [what, from] of Object.entries({ "no others": () => [], others: () => ["https://other.example"] }))
    embedTest(
        `a page that is not listed, where ${what} are, is told no stars, and steers nothing`,
        { from },
        async (page, frame) => {
            await hears(page, "height", "");
            const told = { height: await last(page, "height"), route: await last(page, "route") };
            assert.ok(told.height.height > 500);
            assert.equal(told.route.route, "/schedule/");
            await frame.locator('button[data-action="star:panel"]').click();
            for (const id of ["talks", "panel", "dark", "keynote"]) await press(page, id);
            await drawn(page);
            await drawn(page);
            assert.equal(await last(page, "starred"), undefined);
            assert.equal((await last(page, "route")).route, "/schedule/");
            assert.equal(await frame.locator(".tag-now").count(), 0);
            assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), undefined);
        },
    );

embedTest("messages of any other shape change nothing", {}, async (page, frame) => {
    await page.evaluate((to) => {
        const target = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe")).contentWindow;
        const messages = [
            null,
            "goto",
            7,
            ["goto"],
            {},
            { marquee: "toString" },
            { marquee: "__proto__" },
            { marquee: ["goto"], path: "speakers/" },
            { marquee: "goto" },
            { marquee: "goto", path: 7 },
            { marquee: "goto", path: { toString: () => "speakers/" }.toString },
            { marquee: "goto", path: "speakers/", more: 1 },
            { marquee: "goto", path: "javascript:alert(1)" },
            { marquee: "goto", path: "//evil.example/" },
            { marquee: "goto", path: `schedule/?q=${"x".repeat(600)}` },
            { marquee: "filter", kind: ["talks"] },
            { marquee: "filter", embed: "" },
            { marquee: "theme", theme: "blue" },
            { marquee: "theme" },
            { marquee: "now", now: "tomorrow" },
            { marquee: "now", now: "2025-12-06T17:37:00" },
            { marquee: "now", now: 7 },
        ];
        for (const message of messages) {
            try {
                target?.postMessage(message, to);
            } catch {
                // A function cannot be sent at all.
            }
        }
    }, new URL(address()).origin);
    await drawn(page);
    await drawn(page);
    assert.equal((await last(page, "route")).route, "/schedule/");
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), undefined);
    assert.equal(await frame.locator(".tag-now").count(), 0);
    // Nor what comes from itself, or from a frame beside it.
    await frame.evaluate(() => postMessage({ marquee: "goto", path: "speakers/" }, "*"));
    await drawn(page);
    assert.equal((await last(page, "route")).route, "/schedule/");
});

for (const theme of /** @type {const} */ (["light", "dark"]))
    embedTest(
        `the ground of the page around is seen through one that is transparent, ${theme}`,
        { path: "schedule/?embed=transparent", theme },
        async (page, frame) => {
            await drawn(page);
            const ground = [0xf3, 0xea, 0xd7];
            const shot = new Picture(await page.screenshot({ fullPage: true }), 1);
            for (const box of [
                await page.locator("iframe").boundingBox(),
                await frame.locator('[data-k="title"]').boundingBox(),
            ]) {
                assert.ok(box);
                assert.deepEqual(shot.at(Math.round(box.x) + 1, Math.round(box.y) + 1), ground);
            }
        },
    );

embedTest(
    "it needs neither storage nor cookies",
    {
        prepare: (page) =>
            page.addInitScript(() => {
                if (window === parent) return;
                const get = () => {
                    throw new DOMException("blocked", "SecurityError");
                };
                for (const store of ["localStorage", "sessionStorage", "caches", "indexedDB"])
                    Object.defineProperty(globalThis, store, { get });
                Object.defineProperty(Document.prototype, "cookie", { get, set: get });
            }),
    },
    async (page, frame) => {
        await frame.locator('button[data-action="star:panel"]').click();
        await hears(page, "starred", '["panel"]');
        // The frame grows by a line that says that nothing is kept, and what is to be clicked moves.
        await page.locator("#panel").dispatchEvent("click");
        await frame.locator('[data-k="title"]', { hasText: "Jeff Dean" }).waitFor();
    },
);

embedTest(
    "a board inside another page tells that it is there, and its skip link leads nowhere",
    { path: "schedule/?board", expected: /screen-wake-lock/ },
    async (page, frame) => {
        await hears(page, "height", "");
        assert.ok((await last(page, "height")).height > 100);
        await frame
            .locator("a")
            .first()
            .evaluate((link) => /** @type {HTMLElement} */ (link).click());
        await drawn(page);
        assert.equal(page.url(), `${origin}/`);
        assert.equal((await last(page, "route")).route, "/schedule/?board");
    },
);

embedTest(
    "a touch opens nothing on a board inside another page, and moves the page around it",
    {
        path: "schedule/?board",
        touch: true,
        expected: /screen-wake-lock/, // the page around does not allow it
        html: () => exampleOf("schedule/?board").replace("<script>", '<p style="height: 300vh"></p><script>'),
    },
    async (page, frame, context) => {
        const box = await page.locator("iframe").boundingBox();
        assert.ok(box);
        const [x, y] = [box.x + box.width / 2, box.y + 200];
        await page.touchscreen.tap(x, y);
        await drawn(page);
        await drawn(page);
        assert.equal(await frame.evaluate(() => document.documentElement.classList.contains("on-board")), true);
        assert.equal((await last(page, "route")).route, "/schedule/?board");
        const session = await context.newCDPSession(page);
        for (const moved of [0, 30, 60, 90, 120, 150, 180])
            await session.send("Input.dispatchTouchEvent", {
                type: moved ? "touchMove" : "touchStart",
                touchPoints: [{ x, y: y - moved }],
            });
        await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
        await page.waitForFunction(() => scrollY > 100);
    },
);

embedTest(
    "a board that is steered shows boards only, in the colours that it was told last",
    { path: "board/", expected: /screen-wake-lock/ },
    async (page, frame) => {
        const say = (/** @type {object} */ message) =>
            page.evaluate(
                ([said, to]) =>
                    document.querySelector("iframe")?.contentWindow?.postMessage(said, /** @type {string} */ (to)),
                /** @type {const} */ ([message, new URL(address()).origin]),
            );
        const theme = () => frame.evaluate(() => document.documentElement.dataset.theme);
        for (const path of ["schedule/", "schedule/#?board", "nowhere/?board", ""])
            await say({ marquee: "goto", path });
        await say({ marquee: "filter", kind: "talks" });
        await say({ marquee: "theme", theme: "light" });
        await frame.waitForFunction(() => document.documentElement.dataset.theme === "light");
        await say({ marquee: "goto", path: "board/?view=day&theme=light" });
        await hears(page, "route", '"/board/?view=day&theme=light"');
        await frame.locator(".board-day-row").first().waitFor();
        assert.equal(await theme(), "light");
        await say({ marquee: "goto", path: "speakers/?board" });
        await hears(page, "route", '"/speakers/?board"');
        await frame.locator(".board-person").first().waitFor();
        assert.equal(await theme(), "dark");
        const routes = await page.evaluate(() =>
            /** @type {any} */ (globalThis).heard
                .filter((/** @type {any} */ { marquee }) => marquee === "route")
                .map((/** @type {any} */ { route }) => route),
        );
        assert.deepEqual(routes, ["/board/", "/board/?view=day&theme=light", "/speakers/?board"]);
    },
);

pageTest(
    "where the program does not run, the page inside is as bare, tells its height, and its links open in the whole window",
    {
        site: () => {
            pages["/"] = exampleOf("schedule/?embed");
            return `${origin}/`;
        },
        live: false,
        now: null,
        blocked: [".wasm"],
        prepare: (page) => page.addInitScript(record),
        expected: /ERR_FAILED|wasm|Marquee/i,
    },
    async (page) => {
        await hears(page, "height", "");
        const frame = inside(page);
        assert.equal(await frame.locator("header, footer").locator("visible=true").count(), 0);
        assert.ok((await last(page, "height")).height > 500);
        assert.equal(await last(page, "ready"), undefined);
        await frame.locator('li[data-k="panel"] h2 a').click();
        await page.waitForURL(`${address()}schedule/panel/`);
    },
);
