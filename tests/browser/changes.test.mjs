// Data that changes on the host while the page is open.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { axe, inspect } from "./checks/axe.mjs";
import { counts, prepare } from "./checks/stillness.mjs";
import { drawn, pageTest, phone, shipped } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
const site = () => server.url;
const schedule = { site, path: "schedule/" };

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "marquee-"));
    cpSync("dist", folder, { recursive: true, dereference: true });
    server = await serve({ root: folder });
});
after(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
});
const names = ["event.json", "speakers.json", "schedule.json"];
const restore = () => names.forEach((name) => write(name, shipped(name)));
beforeEach(restore);

/** @param {string} name @param {any} data */
function write(name, data) {
    writeFileSync(join(folder, "data", name), typeof data === "string" ? data : JSON.stringify(data));
}

/** Writes the shipped schedule with some sessions changed; null removes one. @param {Record<string, object | null>} changes */
function reschedule(changes) {
    const { sessions, ...rest } = shipped("schedule.json");
    const known = new Set(sessions.map((/** @type {any} */ session) => session.id));
    const changed = sessions
        .filter((/** @type {any} */ session) => changes[session.id] !== null)
        .map((/** @type {any} */ session) => ({ ...session, ...changes[session.id] }));
    for (const [id, session] of Object.entries(changes)) if (!known.has(id)) changed.push({ id, ...session });
    write("schedule.json", { ...rest, sessions: changed });
}

/** The tab is hidden, and seen again some minutes later. @param {Page} page @param {number} minutes */
const comeBack = (page, minutes = 5) =>
    page.evaluate((later) => {
        const tell = (/** @type {boolean} */ hidden) => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        };
        tell(true);
        /** @type {any} */ (globalThis).setClock(Date.now() + later * 60e3);
        tell(false);
    }, minutes);

/** Resolves when the data has been fetched again, and what came of it is shown. @param {Page} page @param {() => Promise<unknown>} begin */
async function refetched(page, begin) {
    const answers = names.map((name) => page.waitForResponse((response) => response.url().endsWith(`/data/${name}`)));
    await begin();
    await Promise.all((await Promise.all(answers)).map((response) => response.finished()));
    await drawn(page);
    await drawn(page);
}

const news = (/** @type {Page} */ page) => page.locator('[data-k="news-words"]');
const told = async (/** @type {Page} */ page) => (await news(page).textContent())?.trim();
/** The notice comes to say this. @param {Page} page @param {string} words */
async function tells(page, words) {
    const find = (/** @type {string} */ wanted) =>
        document.querySelector('[data-k="news-words"]')?.textContent?.trim() === wanted;
    await page.waitForFunction(find, words, { timeout: 10000 }).catch(() => {});
    assert.equal((await news(page).count()) ? await told(page) : "", words);
}
const said = (/** @type {Page} */ page) => page.locator("#_said").textContent();
const chips = (/** @type {Page} */ page) =>
    page
        .locator("li:has(.tag-changed, .tag-cancelled)")
        .evaluateAll((all) =>
            all.map((row) => [
                row.getAttribute("data-k"),
                ...[...row.querySelectorAll(".tag-changed, .tag-cancelled")].map((chip) => chip.textContent),
            ]),
        );
const star = (/** @type {Page} */ page, /** @type {string} */ id) => page.locator(`button[data-action="star:${id}"]`);
const check = (/** @type {Page} */ page) => page.getByRole("button", { name: "Check for changes" });

pageTest(
    "what has changed is marked when one comes back, with one's own first, until it is dismissed",
    schedule,
    async (page) => {
        await star(page, "panel").click();
        reschedule({
            panel: { start: "2025-12-06T13:15", room: "Garden" },
            "opening-remarks": { title: "Welcome" },
            "tea-break": { cancelled: true },
            "poster-session-2": null,
            "closing-words": { title: "Closing Words", start: "2025-12-06T16:30" },
        });
        await comeBack(page);
        await news(page).waitFor();
        const words =
            "“Jeff Dean, Natasha Jaques, Tim Kraska” of yours moved to 1:15\u00a0PM in Garden. " +
            "4 more sessions changed: 1\u00a0new, 1\u00a0renamed, 1\u00a0cancelled, 1\u00a0removed.";
        await tells(page, words);
        assert.equal(await said(page), words);
        assert.deepEqual(await chips(page), [
            ["opening-remarks", "Renamed"],
            ["panel", "Moved"],
            ["tea-break", "Cancelled"],
            ["closing-words", "New"],
        ]);
        assert.equal(await page.locator('li[data-k="tea-break"] .row-title-cancelled').count(), 1);
        assert.equal(await page.locator('li[data-k="poster-session-2"]').count(), 0);
        assert.match(
            (await page.locator('li[data-k="panel"]').textContent()) ?? "",
            /was 1:00\u00a0PM in Upper Level Room 5AB/,
        );

        await news(page).getByRole("link").click();
        await page.waitForURL("**/schedule/panel/");
        await drawn(page);
        assert.match(
            (await page.locator("article").textContent()) ?? "",
            /Moved\s+was 1:00\u00a0PM in Upper Level Room 5AB/,
        );
        await page.goBack();
        await page.getByRole("button", { name: "Dismiss" }).click();
        await news(page).waitFor({ state: "detached" });
        await page.locator('li[data-k="tea-break"]').waitFor(); // what was not seen before comes when there is time
        assert.deepEqual(await chips(page), [["tea-break", "Cancelled"]]);
        assert.equal(await star(page, "panel").getAttribute("aria-pressed"), "true");
    },
);

pageTest(
    "what has changed twice is told against what one knew, and what is as it was is no news",
    schedule,
    async (page) => {
        reschedule({ panel: { start: "2025-12-06T13:15" } });
        await refetched(page, () => comeBack(page));
        await tells(page, "“Jeff Dean, Natasha Jaques, Tim Kraska” moved to 1:15\u00a0PM.");
        reschedule({ panel: { start: "2025-12-06T13:20" }, "opening-remarks": { title: "Welcome" } });
        await refetched(page, () => comeBack(page));
        await tells(
            page,
            "“Welcome” was called “Opening Remarks”. “Jeff Dean, Natasha Jaques, Tim Kraska” moved to 1:20\u00a0PM.",
        );
        assert.match((await page.locator('li[data-k="panel"]').textContent()) ?? "", /was 1:00\u00a0PM/);
        restore();
        await refetched(page, () => comeBack(page));
        assert.equal(await news(page).count(), 0);
        assert.deepEqual(await chips(page), []);
    },
);

pageTest("nothing is asked for within five minutes, nor by a page that nobody sees", schedule, async (page) => {
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    reschedule({ panel: { cancelled: true } });
    await comeBack(page, 4);
    await page.evaluate(() => {
        Object.defineProperty(document, "hidden", { value: true, configurable: true });
        /** @type {any} */ (globalThis).setClock(Date.now() + 3600e3);
        document.dispatchEvent(new Event("visibilitychange"));
    });
    await drawn(page);
    await drawn(page);
    assert.deepEqual(asked, []);
    await refetched(page, () => comeBack(page, 0));
    assert.equal(asked.length, 3);
    assert.deepEqual(await chips(page), [["panel", "Cancelled"]]);
});

pageTest("the same data costs a few bytes, and nothing is drawn for it", { ...schedule, prepare }, async (page) => {
    let before = await counts(page);
    for (let last = -1; last !== before.mutations; before = await counts(page)) {
        last = before.mutations;
        await drawn(page);
    }
    await refetched(page, () => comeBack(page));
    const { gl, mutations } = await counts(page);
    assert.deepEqual([gl, mutations], [before.gl, before.mutations]);
    const costs = await page.evaluate(() =>
        ["event", "speakers", "schedule"].map((name) => {
            const all = performance
                .getEntriesByType("resource")
                .filter(({ name: url }) => url.endsWith(`${name}.json`));
            const { transferSize, decodedBodySize } = /** @type {PerformanceResourceTiming} */ (all[all.length - 1]);
            return [all.length > 1, transferSize < 1000, decodedBodySize > 1000];
        }),
    );
    assert.deepEqual(costs, [
        [true, true, true],
        [true, true, true],
        [true, true, true],
    ]);
});

pageTest("who asks is told that nothing has changed, or what has", schedule, async (page) => {
    await refetched(page, () => check(page).click());
    const answer = page.locator('[data-k="checked"]');
    assert.equal(await answer.textContent(), "No session has changed.");
    assert.equal(await said(page), "No session has changed.");
    reschedule({ panel: { cancelled: true } });
    await refetched(page, () => check(page).press("Enter"));
    await tells(page, "“Jeff Dean, Natasha Jaques, Tim Kraska” is cancelled.");
    assert.equal(await answer.textContent(), "The top of this page tells what has changed.");
    assert.equal(await check(page).evaluate((button) => button === document.activeElement), true);
});

/** @type {[string, () => void][]} */
const unusable = [
    ["a file that is cut off", () => write("schedule.json", JSON.stringify(shipped("schedule.json")).slice(0, 900))],
    ["a speaker who is not there", () => reschedule({ panel: { people: ["nobody-at-all"] } })],
    ["a file that is missing", () => rmSync(join(folder, "data", "speakers.json"))],
];
for (const [what, damage] of unusable)
    pageTest(
        `the page stays as it was with ${what}, and takes what is good later`,
        { ...schedule, expected: /\.json|404/ },
        async (page) => {
            const words = () => page.locator("main ul").allTextContents();
            const known = await words();
            damage();
            await refetched(page, () => check(page).click());
            assert.equal(
                await page.locator('[data-k="checked"]').textContent(),
                "That did not work: the page stays as it was.",
            );
            assert.deepEqual(await words(), known);
            assert.equal(await news(page).count(), 0);
            restore();
            reschedule({ "opening-remarks": { title: "Welcome" } });
            await refetched(page, () => comeBack(page));
            await tells(page, "“Welcome” was called “Opening Remarks”.");
        },
    );

pageTest(
    "without a network the page stays as it was",
    { ...schedule, expected: /ERR_INTERNET_DISCONNECTED/ },
    async (page, context) => {
        await context.setOffline(true);
        await check(page).click();
        await page.locator('[data-k="checked"]').waitFor();
        assert.match((await said(page)) ?? "", /did not work/);
        assert.equal(await page.locator("main ul > li:has(time)").count(), 16);
    },
);

pageTest(
    "filters, focus and the place in the page stay",
    { ...schedule, path: "schedule/?q=e", height: 500 },
    async (page) => {
        await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
        await drawn(page);
        await star(page, "panel").focus();
        const top = () =>
            page.locator('li[data-k="panel"]').evaluate((row) => Math.round(row.getBoundingClientRect().top));
        const was = await top();
        assert.ok(was > 0 && was < 500);
        reschedule({ "opening-remarks": { title: "Welcome to everybody here" }, panel: { room: "Garden" } });
        await comeBack(page);
        await page.waitForFunction(() => document.querySelector('[data-k="news-words"]'));
        await drawn(page);
        assert.equal(await top(), was, "what one reads stays where it is, though a notice came above it");
        assert.equal(await star(page, "panel").evaluate((button) => button === document.activeElement), true);
        assert.equal(new URL(page.url()).search, "?q=e");
        assert.equal(await page.getByRole("searchbox").inputValue(), "e");
    },
);

const mistaken = { ...schedule, expected: /is not a time/ };
pageTest("an entry with a mistake is not called removed, nor new when it is mended", mistaken, async (page) => {
    reschedule({ panel: { start: "soon" }, "opening-remarks": { title: "Welcome" } });
    await refetched(page, () => comeBack(page));
    await tells(page, "“Welcome” was called “Opening Remarks”.");
    reschedule({ "opening-remarks": { title: "Welcome" } });
    await refetched(page, () => comeBack(page, 10));
    await page.waitForFunction(() => document.querySelector('li[data-k="panel"]'));
    await tells(page, "“Welcome” was called “Opening Remarks”.");
});

pageTest(
    "the page of a session that is removed becomes the schedule",
    { site, path: "schedule/tea-break/" },
    async (page) => {
        reschedule({ "tea-break": null });
        await refetched(page, () => comeBack(page));
        await page.waitForFunction(() => document.querySelector("main ul li time"));
        assert.equal(new URL(page.url()).pathname, "/schedule/");
    },
);

pageTest("open biographies stay open, and what is new in them is there", { site }, async (page) => {
    await page.locator("button[data-action='toggle:ion-stoica']").click();
    await page.waitForFunction(() => document.querySelector("button[aria-expanded=true]"));
    const data = shipped("speakers.json");
    for (const person of data.speakers) person.biography &&= `${person.biography} And more.`;
    write("speakers.json", data);
    await refetched(page, () => comeBack(page));
    await page.waitForFunction(() => document.body.textContent?.includes("And more."));
    assert.equal(await page.locator("button[data-action='toggle:ion-stoica']").getAttribute("aria-expanded"), "true");
});

pageTest("news of one's own sessions is told on every page", { ...schedule }, async (page) => {
    await star(page, "panel").click();
    await page.locator('[data-k="tab-Contact"]').click();
    await page.waitForURL("**/contact/");
    reschedule({ panel: { cancelled: true } });
    await refetched(page, () => comeBack(page));
    assert.equal(await said(page), "“Jeff Dean, Natasha Jaques, Tim Kraska” of yours is cancelled.");
    await page.locator('[data-k="tab-Schedule"]').click();
    await news(page).waitFor();
});

for (const [name, device] of Object.entries({ desktop: {}, phone }))
    pageTest(`axe finds nothing wrong with marked changes, ${name}`, { ...schedule, ...device }, async (page) => {
        reschedule({
            panel: { start: "2025-12-06T13:15" },
            "opening-remarks": { title: "Welcome" },
            "tea-break": null,
        });
        await comeBack(page);
        await news(page).waitFor();
        await page.evaluate(axe);
        await inspect(page, "changes");
        await page.locator('li[data-k="panel"] h2 a').click();
        await page.waitForURL("**/schedule/panel/");
        await inspect(page, "a session that moved");
    });
