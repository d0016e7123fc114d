// The visitor's own schedule: what overlaps in it, and how it gets to another device and into a calendar.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assertSame, expectedEntries, readCalendar } from "../calendars.mjs";
import { axe, inspect } from "./checks/axe.mjs";
import { readCode } from "./codes.mjs";
import { address, drawn, live, pageTest, phone, shipped } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const starred = ["keynote-jeff-dean", "poster-session-1", "panel"];
const mine = { path: "schedule/?mine=1" };
/** The page's storage is told before it begins. @param {string[]} ids */
const starring = (ids) => (/** @type {Page} */ page) =>
    page.addInitScript((value) => {
        if (localStorage.getItem("/starred") === null) localStorage.setItem("/starred", value);
    }, ids.join(" "));
const withStars = { ...mine, prepare: starring(starred) };
const kept = (/** @type {Page} */ page) => page.evaluate(() => localStorage.getItem("/starred")?.split(" ") ?? []);
const rows = (/** @type {Page} */ page) =>
    page.locator("main ul > li[data-k]:has(time)").evaluateAll((all) => all.map((row) => row.getAttribute("data-k")));
const button = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole("button", { name, exact: true });
const place = (/** @type {Page} */ page) => page.url().slice(address().length);
const said = (/** @type {Page} */ page) => page.locator("#_said").textContent();
const link = (/** @type {Page} */ page) => page.getByRole("link", { name: "this link" });
/** The link to a visitor's sessions, below the site's root. @param {Page} page */
const path = async (page) =>
    (await link(page).evaluate((a) => /** @type {HTMLAnchorElement} */ (a).href)).slice(address().length);
/** @param {Page} page @param {string} at */
async function shows(page, at) {
    await page.waitForURL(address() + at);
    await drawn(page);
}

/** The shipped schedule, with a keynote that lasts until the poster session has begun. */
function crowded() {
    const schedule = shipped("schedule.json");
    schedule.sessions.find((/** @type {any} */ session) => session.id === "keynote-jeff-dean").end = "2025-12-06T11:30";
    return { "schedule.json": JSON.stringify(schedule) };
}

pageTest(
    "starred sessions that overlap say so, and lead to each other",
    { ...withStars, data: crowded() },
    async (page) => {
        assert.deepEqual(await rows(page), starred);
        const told = page.locator(".row-overlap");
        assert.deepEqual(await told.allTextContents(), [
            "Overlaps Poster Session 1 until 11:30\u00a0AM",
            "Overlaps Advances in Machine Learning for Systems until 11:30\u00a0AM",
        ]);
        await told.first().getByRole("link").click();
        await shows(page, "schedule/poster-session-1/");
        const overlap = page.locator('[data-k="overlap"]');
        assert.match((await overlap.textContent()) ?? "", /^Overlaps Advances in/);
        await button(page, "★ Starred").click();
        await page.waitForFunction(() =>
            document.querySelector('[data-k="overlap"]')?.textContent?.startsWith("Would overlap your Advances in"),
        );
    },
);

for (const [scale, theme] of /** @type {[number, "light" | "dark"][]} */ ([
    [1, "light"],
    [1.5, "dark"],
    [3, "dark"],
]))
    pageTest(
        `the QR code at scale ${scale} in ${theme} colours leads where the link leads`,
        { ...withStars, scale, theme },
        async (page) => {
            const code = page.getByRole("img", { name: "QR code of the link to your 3 sessions" });
            await code.scrollIntoViewIfNeeded();
            assert.equal(await readCode(page, code), address() + (await path(page)));
        },
    );

pageTest("the link is copied by a button, which says so", withStars, async (page) => {
    await button(page, "Copy link").click();
    const told = page.locator('[data-k="copied"]');
    await told.waitFor();
    assert.equal(await told.textContent(), "The link is copied.");
    assert.equal(await said(page), "The link is copied.");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address() + (await path(page)));
    await page.locator('button[data-action="star:panel"]').click();
    await told.waitFor({ state: "detached" });
});

pageTest("a session's page copies its own address", { path: "schedule/panel/" }, async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await button(page, "Copy link").click();
    await page.locator('[data-k="copied"]').waitFor();
    assert.equal(await said(page), "The link is copied.");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
});

pageTest(
    "where the browser does not let the page copy, it says so",
    {
        ...withStars,
        prepare: async (page) => {
            await starring(starred)(page);
            await page.addInitScript(() => (Clipboard.prototype.writeText = () => Promise.reject(new Error("no"))));
        },
    },
    async (page) => {
        await button(page, "Copy link").click();
        await page.locator('[data-k="copied"]').waitFor();
        assert.match((await said(page)) ?? "", /does not let the page copy/);
    },
);

pageTest(
    "phones send the link by their own sheet, and nothing is said of one that is closed",
    {
        ...withStars,
        ...phone,
        touch: true,
        prepare: async (page) => {
            await starring(starred)(page);
            await page.addInitScript(() => {
                const media = matchMedia;
                globalThis.matchMedia = (query) => (query === "(pointer: coarse)" ? media("all") : media(query));
                navigator.share = async (data) => {
                    Object.assign(globalThis, { sent: data?.url });
                    throw new DOMException("closed", "AbortError");
                };
            });
        },
    },
    async (page) => {
        await button(page, "Share link").click();
        await page.waitForFunction(() => "sent" in globalThis);
        await drawn(page);
        assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).sent), address() + (await path(page)));
        assert.equal(await page.locator('[data-k="copied"]').count(), 0);
    },
);

/** Opens the link to some sessions as somebody who has starred others. @param {Page} page @param {string[]} own */
async function receive(page, own) {
    const shared = await path(page);
    await page.evaluate((value) => localStorage.setItem("/starred", value), own.join(" "));
    await page.goto(address() + "contact/");
    await live(page);
    await page.goto(address() + shared);
    await live(page);
    await drawn(page);
    assert.deepEqual(await rows(page), starred, "what is shared is shown");
    assert.match(
        (await page.locator('[data-k="shared"]').textContent()) ?? "",
        /^\s*3 sessions were shared with you\./,
    );
    assert.deepEqual(await kept(page), own, "nothing has changed yet");
}

pageTest(
    "sessions that somebody shares are added when the visitor wants it, and asked for once",
    withStars,
    async (page) => {
        await receive(page, ["tea", "panel", "opening-remarks"]);
        await button(page, "Add to mine").click();
        await shows(page, "schedule/?mine=1");
        assert.deepEqual(await kept(page), [
            "tea",
            "panel",
            "opening-remarks",
            "keynote-jeff-dean",
            "poster-session-1",
        ]);
        assert.deepEqual(await rows(page), ["opening-remarks", ...starred]);
        await page.reload();
        await live(page);
        assert.equal((await rows(page)).length, 4);
        await page.goBack();
        await shows(page, "contact/");
    },
);

pageTest("stars of one tab are those of the other", withStars, async (page, context) => {
    const other = await context.newPage();
    await other.goto(address() + "schedule/");
    await live(other);
    await other.locator('button[data-action="star:opening-remarks"]').click();
    await page.waitForFunction(() => document.querySelector('li[data-k="opening-remarks"]'));
    await page.locator('button[data-action="star:panel"]').click();
    assert.deepEqual(await kept(page), ["keynote-jeff-dean", "poster-session-1", "opening-remarks"]);
    await other.waitForFunction(() => !document.querySelector('button[data-action="star:panel"][aria-pressed=true]'));
    await other.close();
});

pageTest(
    "they replace the visitor's own, once, and the focus goes on where the page begins",
    withStars,
    async (page) => {
        await receive(page, ["opening-remarks"]);
        await button(page, "Replace mine").focus();
        await button(page, "Replace mine").evaluate((/** @type {HTMLElement} */ element) => {
            element.click();
            element.click();
        });
        await page.waitForFunction(() => document.activeElement?.localName === "main");
        await shows(page, "schedule/?mine=1");
        assert.deepEqual(await kept(page), starred);
        assert.deepEqual(await rows(page), starred);
    },
);

pageTest("or they are left", withStars, async (page) => {
    await receive(page, ["opening-remarks"]);
    await button(page, "No, thanks").press("Enter");
    await shows(page, "schedule/");
    assert.deepEqual(await kept(page), ["opening-remarks"]);
    assert.equal((await rows(page)).length, 16);
    await page.goBack();
    await shows(page, "contact/");
});

pageTest("what is no longer in the programme is counted, and left out", withStars, async (page) => {
    const shared = await path(page);
    await page.goto(`${address()}${shared}AAAAAABBBBBB`);
    await live(page);
    assert.equal(
        await page.locator(".shared-words").textContent(),
        "3 sessions were shared with you. 2 are no longer in the programme.",
    );
    await button(page, "Replace mine").click();
    await shows(page, "schedule/?mine=1");
    assert.deepEqual(await kept(page), starred);
});

for (const [what, value] of Object.entries({
    markup: encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(1)</script>'),
    "a kilobyte of nonsense": "%00%FF".repeat(170),
    "many codes": "ABCDE1".repeat(1500),
}))
    pageTest(`${what} for a list that is shared does no harm`, { path: `schedule/?stars=${value}` }, async (page) => {
        assert.equal(
            await page.locator(".shared-words").textContent(),
            "Nothing that was shared with you is in the programme.",
        );
        assert.equal(await page.locator("main img[src=x], main script").count(), 0);
        await button(page, "No, thanks").click();
        await shows(page, "schedule/");
        assert.equal(await kept(page).then((ids) => ids.length), 0);
    });

pageTest("the starred sessions are saved as a calendar", withStars, async (page) => {
    const save = button(page, "Save my schedule to your calendar");
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    assert.equal(download.suggestedFilename(), "my-schedule.ics");
    const calendar = readCalendar(readFileSync(await download.path()));
    const expected = expectedEntries("dist/data").map(({ entry }) => entry);
    assertSame(
        calendar.entries,
        expected.filter(({ uid }) => starred.includes(uid)),
    );
    assert.equal(calendar.name, null);
});

pageTest(
    "where storage is blocked, stars, links and what is shared work for the visit, and the page says so once",
    {
        path: "schedule/",
        prepare: (page) =>
            page.addInitScript(() =>
                Object.defineProperty(globalThis, "localStorage", {
                    get() {
                        throw new DOMException("blocked", "SecurityError");
                    },
                }),
            ),
    },
    async (page) => {
        for (const id of starred) await page.locator(`button[data-action="star:${id}"]`).click();
        await button(page, "★ Mine").click();
        await shows(page, "schedule/?mine=1");
        assert.deepEqual(await rows(page), starred);
        await link(page).click();
        await button(page, "Replace mine").click();
        await shows(page, "schedule/?mine=1");
        assert.deepEqual(await rows(page), starred);
        const notes = await page.locator("[role=status]").allTextContents();
        assert.equal(notes.filter((note) => note.includes("keeps nothing")).length, 1);
    },
);

for (const [name, device] of Object.entries({ desktop: {}, phone }))
    pageTest(
        `axe finds nothing wrong with one's own schedule and with a shared one, ${name}`,
        { ...withStars, ...device, data: crowded() },
        async (page) => {
            await page.evaluate(axe);
            await inspect(page, "mine");
            await link(page).click();
            await page.locator('[data-k="shared"]').waitFor();
            await inspect(page, "shared");
        },
    );
