// When things are: in the event's zone or the visitor's, in the words of their language, at the time it is.
import assert from "node:assert/strict";
import { drawn, live, pageTest, shipped, twoDays } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const schedule = { path: "schedule/" };
const times = (/** @type {Page} */ page, /** @type {string} */ id) =>
    page.locator(`li[data-k="${id}"] .row-when p`).evaluateAll((all) => all.map((one) => one.textContent));
const note = (/** @type {Page} */ page) => page.locator("p.page-note").first().textContent();
const zoneSwitch = (/** @type {Page} */ page) => page.locator('[data-k="zone-switch"]');
const tagged = (/** @type {Page} */ page) =>
    page.locator("li:has(.tag-now)").evaluateAll((all) => all.map((row) => row.getAttribute("data-k")));

pageTest(
    "one switch shows the visitor's time beside the event's, and is remembered",
    { ...schedule, timeZone: "Asia/Kathmandu" },
    async (page) => {
        assert.deepEqual(await times(page, "opening-remarks"), ["8:15\u00a0AM"]);
        await zoneSwitch(page).click();
        await page.waitForFunction(() => document.querySelector("p.page-note")?.textContent?.includes("your zone"));
        // 16:15 UTC, and a quarter to six ahead of it.
        assert.deepEqual(await times(page, "opening-remarks"), ["10:00\u00a0PM", "8:15\u00a0AM San Diego"]);
        assert.deepEqual(await times(page, "panel"), ["2:45\u00a0AM", "next day", "1:00\u00a0PM San Diego"]);
        const time = page.locator('li[data-k="panel"] time').first();
        assert.equal(await time.getAttribute("datetime"), "2025-12-07T02:45:00+05:45");
        await page.reload();
        await live(page);
        assert.match((await note(page)) ?? "", /times in your zone, Kath?mandu/);
        await zoneSwitch(page).click();
        await page.waitForFunction(() => !document.querySelector("p.page-note")?.textContent?.includes("your zone"));
        assert.deepEqual(await times(page, "panel"), ["1:00\u00a0PM"]);
    },
);

pageTest("who is in the event's zone is offered no other", { ...schedule, timeZone: "America/Tijuana" }, async (page) =>
    assert.equal(await zoneSwitch(page).evaluate((element) => element.localName), "p"),
);

for (const locale of ["de-DE", "en-GB", "ja-JP", "fr-CA", "ar-EG"])
    pageTest(`dates and times are written as in ${locale}`, { ...schedule, locale }, async (page) => {
        const [day, time] = await page.evaluate(() => {
            const language = `${navigator.language}-u-ca-gregory-nu-latn`;
            const at = new Date("2025-12-06T21:05:00Z");
            const date = { weekday: "long", month: "long", day: "numeric", year: "numeric", timeZone: "UTC" };
            const clock = { hour: "numeric", minute: "2-digit", timeZone: "America/Los_Angeles" };
            return [
                new Intl.DateTimeFormat(language, /** @type {any} */ (date)).format(at),
                new Intl.DateTimeFormat(language, /** @type {any} */ (clock)).format(new Date("2025-12-06T21:00:00Z")),
            ];
        });
        assert.ok((await note(page))?.startsWith(day), `${await note(page)} begins with ${day}`);
        assert.deepEqual(await times(page, "panel"), [time]);
    });

pageTest(
    "the address can say what time it is, and the running session is marked with the time left",
    { path: "schedule/?now=2025-12-06T09:37:00-08:00", now: null },
    async (page) => {
        assert.deepEqual(await tagged(page), ["invited-natasha-jaques"]);
        assert.deepEqual(await times(page, "invited-natasha-jaques"), ["9:15\u00a0AM", "ends in 18 minutes"]);
        assert.equal(await page.locator('li[aria-current="time"]').count(), 1);
        assert.equal(await page.locator('li[data-k="opening-remarks"] .row-title-past').count(), 1);
    },
);

pageTest(
    "a link leads to what is on now",
    { ...schedule, path: "schedule/?now=2025-12-06T14:50:00-08:00", now: null, height: 500 },
    async (page) => {
        const row = page.locator("li:has(.tag-now)");
        const top = () => row.evaluate((element) => element.getBoundingClientRect().top);
        assert.ok((await top()) > 500);
        await page.getByRole("link", { name: "Jump to now" }).click();
        await drawn(page);
        assert.ok((await top()) < 400);
        assert.match(page.url(), /#/);
    },
);

pageTest(
    "the way to the schedule leads to its second day from when that begins",
    { data: twoDays, now: "2025-12-07T07:59:50Z" },
    async (page) => {
        const way = page.locator('[data-k="see-schedule"]');
        assert.match((await way.getAttribute("href")) ?? "", /\/schedule\/$/);
        await page.waitForFunction(() =>
            document.querySelector('[data-k="see-schedule"][href$="/schedule/2025-12-07/"]'),
        );
        await way.click();
        await page.waitForURL("**/schedule/2025-12-07/");
        await page.locator('li[data-k="panel"]').waitFor({ state: "attached" });
        assert.equal(await page.locator("li.row").count(), 1);
        await page.goBack();
        await way.waitFor({ state: "attached" });
    },
);

/** Its visitor's clock is off by so many days. @param {number} days */
const clockOff = (days) => (/** @type {Page} */ page) =>
    page.addInitScript((ms) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + ms;
    }, days * 86400e3);

pageTest(
    "a clock that is a year behind is not believed",
    { ...schedule, now: null, prepare: clockOff(-365) }, // when the event was ahead
    async (page) => {
        assert.match((await page.locator(".counts").textContent()) ?? "", /the event has ended/);
    },
);

const inThreeDays = new Date(Date.now() + 3 * 86400e3).toISOString();
const {
    sessions: [opening],
    ...programme
} = shipped("schedule.json");
const soon = {
    "event.json": JSON.stringify({
        ...shipped("event.json"),
        dates: { start: inThreeDays.slice(0, 10), end: inThreeDays.slice(0, 10) },
        time_zone: "UTC",
    }),
    "schedule.json": JSON.stringify({ ...programme, sessions: [{ ...opening, start: inThreeDays.slice(0, 16) }] }),
};
pageTest(
    "a clock that is a year ahead is not believed",
    { ...schedule, data: soon, now: null, prepare: clockOff(365) },
    async (page) => {
        assert.match((await page.locator(".counts").textContent()) ?? "", /starts in 3 days/);
    },
);

pageTest(
    "before the event, the page says how long it is until then",
    { ...schedule, now: "2025-11-23T16:15:00Z" },
    async (page) => {
        assert.match((await page.locator(".counts").textContent()) ?? "", /starts in 13 days/);
        await page.locator('[data-k="tab-Announcement"]').click();
        await page.waitForFunction(
            () => document.querySelector('[data-k="standing"]')?.textContent === "· starts in 13 days",
        );
        await drawn(page);
    },
);
