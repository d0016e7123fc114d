// A schedule of a thousand rows: the page holds those that are near the window, and says how many there are.
import assert from "node:assert/strict";
import { drawn, pageTest, phone, shipped } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const rows = 1000;
const [session] = shipped("schedule.json").sessions;
const day = Date.parse("2025-12-06T00:00Z");

/** A schedule of so many sessions. @param {number} count */
const schedule = (count) => ({
    "schedule.json": JSON.stringify({
        sessions: Array.from({ length: count }, (_, i) => ({
            ...session,
            id: `session-${i}`,
            title: `Talk number ${i + 1}`,
            start: new Date(day + 60_000 * i).toISOString().slice(0, 16),
        })),
    }),
});
const options = { path: "schedule/", data: schedule(rows) };

/** Rows that are not equally tall. @param {number} count */
function unevenSchedule(count) {
    const { sessions } = JSON.parse(schedule(count)["schedule.json"]);
    for (const [i, session] of sessions.entries()) session.abstract = i % 3 ? "Some words. ".repeat(30 * (i % 2)) : "";
    return { "schedule.json": JSON.stringify({ sessions }) };
}

/** What is left for later is done when the test asks for it. Runs in the page, before its scripts. */
function waitForTest() {
    /** @type {(() => void)[]} */
    const later = [];
    globalThis.requestIdleCallback = (callback) => later.push(/** @type {() => void} */ (callback));
    const workOnce = () => {
        const work = later.shift();
        work?.();
        // Once it has said what else is left.
        return new Promise((done) => setTimeout(() => done(Boolean(work))));
    };
    Object.assign(globalThis, { workOnce });
}

/** False if nothing was left. @param {Page} page @returns {Promise<boolean>} */
const workOnce = (page) => page.evaluate(() => /** @type {any} */ (globalThis).workOnce());

/** How many elements a browser computes the style of for `change`. */
/** @param {Page} page @param {import("./site.mjs").Context} context @param {() => void} change runs in the page */
async function countStyled(page, context, change) {
    const browser = /** @type {import("playwright-core").Browser} */ (context.browser());
    await page.evaluate(() => document.body.offsetHeight);
    await browser.startTracing(page, { categories: ["devtools.timeline"] });
    await page.evaluate(`(${change})(); document.body.offsetHeight`);
    const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
    return traceEvents.find((/** @type {any} */ { name, args }) => name === "UpdateLayoutTree" && args.elementCount)
        ?.args.elementCount;
}

/** Numbers of the rows that are there, from 1. @param {Page} page */
const present = (page) =>
    page.locator("li[aria-posinset]").evaluateAll((all) => all.map((row) => Number(row.getAttribute("aria-posinset"))));

/** Titles in the window that the page holds. @param {Page} page */
const inWindow = (page) =>
    page.locator("li[aria-posinset] h2").evaluateAll((all) =>
        all
            .filter((title) => {
                const { top, bottom } = title.getBoundingClientRect();
                return bottom > 0 && top < innerHeight;
            })
            .map((title) => title.textContent),
    );

pageTest("rows come and go as the page is scrolled, in their order", options, async (page) => {
    const first = await present(page);
    assert.equal(first[0], 1);
    assert.ok(first.length < 500, `${first.length} rows`);
    for (const share of [0.5, 1, 0.25, 0]) {
        await page.evaluate((share) => {
            const most = document.documentElement.scrollHeight - innerHeight;
            scrollTo({ top: share * most, behavior: "instant" });
        }, share);
        await drawn(page);
        const numbers = await present(page);
        assert.ok(numbers.length < 500, `${numbers.length} rows`);
        assert.deepEqual(
            numbers,
            numbers.map((_, i) => numbers[0] + i),
        );
        assert.ok((await inWindow(page)).length >= 4);
        if (share === 1) assert.equal(numbers.at(-1), rows);
    }
    assert.deepEqual(
        await page
            .locator("li[aria-setsize]")
            .evaluateAll((all) => [...new Set(all.map((row) => row.getAttribute("aria-setsize")))]),
        [String(rows)],
    );
});

pageTest("what has the focus keeps it, however far the page is scrolled", options, async (page) => {
    const star = page.locator('[data-k="star-session-2"]');
    await star.focus();
    await page.evaluate(() => scrollTo({ top: 40_000, behavior: "instant" }));
    await drawn(page);
    assert.ok((await inWindow(page)).length >= 4);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-k")), "star-session-2");
    const numbers = await present(page);
    assert.equal(numbers[0], 3);
    assert.ok(numbers[1] > 100);
});

pageTest("a place in a row that is not there yet is scrolled to", options, async (page) => {
    await page.evaluate(() => {
        const link = document.createElement("a");
        link.href = "#session-700";
        document.body.append(link);
        link.click();
    });
    await page.waitForFunction(() => {
        const top = document.getElementById("session-700")?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
    });
});

pageTest("Back returns the focus to a row of a long list", options, async (page) => {
    await page.evaluate(() => scrollTo({ top: 40_000, behavior: "instant" }));
    await drawn(page);
    const link = page.locator("li.row h2 a").nth(8);
    const key = await link.evaluate((element) => {
        /** @type {HTMLElement} */ (element).focus();
        return element.closest("[data-k]")?.getAttribute("data-k");
    });
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent?.startsWith("Talk number"));
    await page.goBack();
    await page.waitForFunction(
        (key) => document.activeElement?.closest("[data-k]")?.getAttribute("data-k") === key,
        key,
    );
});

pageTest(
    "of up to five hundred rows, all come into the page when there is time",
    { ...options, data: schedule(300) },
    async (page) => {
        await page.waitForFunction(() => document.querySelectorAll("main li.row").length === 300);
        assert.equal(await page.locator("li[aria-posinset]").count(), 0);
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).find("Talk number 299")), true);
    },
);

const patient = {
    path: "schedule/",
    data: unevenSchedule(480),
    prepare: (/** @type {Page} */ page) => page.addInitScript(waitForTest),
};
for (const { name, ...size } of [
    { name: "a desktop", width: 1366, height: 1000 },
    { name: "a phone", ...phone, scale: 3 },
])
    for (const share of [0.5, 1])
        pageTest(
            `nothing that is seen on ${name} moves while the other rows come in, ${share === 1 ? "at the end" : "in the middle"}`,
            { ...patient, ...size },
            async (page) => {
                await page.evaluate((share) => {
                    const most = document.documentElement.scrollHeight - innerHeight;
                    scrollTo({ top: share * most, behavior: "instant" });
                }, share);
                await drawn(page);
                const seen = await page.screenshot();
                assert.ok((await inWindow(page)).length >= 4);
                let steps = 0;
                for (; await workOnce(page); steps++) {
                    await drawn(page);
                    assert.ok(seen.equals(await page.screenshot()), `other pixels after step ${steps}`);
                }
                assert.equal(await page.locator("main li.row").count(), 480);
                assert.ok(steps <= 24, `${steps} steps`);
                const left = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
                if (share === 1) assert.ok(left < 1, `${left} px are left below`);
            },
        );

pageTest("rows that move for others are styled without what is in them", patient, async (page, context) => {
    while (await workOnce(page));
    const moved = await countStyled(page, context, () => {
        for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("main li.row")))
            row.style.setProperty("--y", `${parseFloat(row.style.getPropertyValue("--y")) + 1}px`);
    });
    assert.ok(moved >= 480 && moved < 600, `${moved} elements for 480 rows`);
    const added = await countStyled(page, context, () =>
        document.querySelector("main .rows")?.prepend(document.createElement("li")),
    );
    assert.ok(added > 0 && added < 600, `${added} elements for one more`);
});

/** Counts how often text is measured. Runs in the page, before its scripts. */
function countMeasured() {
    const { measureText } = CanvasRenderingContext2D.prototype;
    Object.assign(globalThis, { measured: 0 });
    CanvasRenderingContext2D.prototype.measureText = function (text) {
        /** @type {any} */ (globalThis).measured++;
        return measureText.call(this, text);
    };
}

pageTest(
    "the text of another view, and of the list around a session, is measured before its tab is clicked",
    {
        path: "schedule/panel/",
        prepare: async (page) => {
            await page.addInitScript(waitForTest);
            await page.addInitScript(countMeasured);
        },
    },
    async (page) => {
        const measured = () => page.evaluate(() => /** @type {any} */ (globalThis).measured);
        while (await workOnce(page));
        const all = await measured();
        assert.ok(all > 500, `only ${all} texts`);
        for (const view of ["Speakers", "Schedule"]) {
            const before = await measured();
            await page.locator(`[data-k="tab-${view}"]`).click();
            await drawn(page);
            assert.ok((await measured()) - before < 100, `${view}: ${(await measured()) - before} texts`);
        }
    },
);
