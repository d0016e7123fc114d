// Calendars as a visitor gets them: those that the host serves, and those that the page makes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertSame, expectedEntries, readCalendar } from "../calendars.mjs";
import { address, pageTest, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const panel = "schedule/panel/";
const button = "[data-k='add-to-calendar']";
const runs = (/** @type {Page} */ page) =>
    page.waitForFunction(() => document.documentElement?.classList.contains("runs"));

/** What a click saves. @param {Page} page @param {() => Promise<unknown>} click */
async function saved(page, click) {
    const [download] = await Promise.all([page.waitForEvent("download"), click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** @param {Page} page @param {() => Promise<unknown>} click */
async function checkPanel(page, click) {
    const { name, bytes } = await saved(page, click);
    assert.equal(name, "panel.ics");
    const calendar = readCalendar(bytes);
    assertSame(
        calendar.entries,
        expectedEntries("dist/data").flatMap(({ entry }) => (entry.uid === "panel" ? [entry] : [])),
    );
    assert.equal(calendar.name, null, "it belongs into the visitor's own calendar");
    return calendar;
}

pageTest("a session's page saves its session, as of the host's last change", { path: panel }, async (page) => {
    const { changes } = await checkPanel(page, () => page.locator(button).click());
    const times = await Promise.all(
        ["event", "speakers", "schedule"].map(async (name) => {
            const { headers } = await fetch(`${address()}data/${name}.json`);
            return Date.parse(headers.get("Last-Modified") ?? "");
        }),
    );
    assert.deepEqual([changes[0].stamp, changes[0].changed], [Math.max(...times), Math.max(...times)]);
    // Once more, by keyboard.
    await checkPanel(page, () => page.locator(button).press("Enter"));
    assert.equal(page.url(), address() + panel);
});

pageTest(
    "it does where the program runs without its canvas",
    {
        path: panel,
        live: false,
        prepare: (page) => page.emulateMedia({ forcedColors: "active" }),
    },
    async (page) => {
        await runs(page);
        assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), false);
        await checkPanel(page, () => page.locator(button).click());
    },
);

pageTest(
    "where the program is not there, nothing offers to save a session",
    { path: panel, live: false, blocked: [".wasm"], expected: /./ },
    async (page) => {
        await page.waitForLoadState("networkidle");
        assert.equal(await page.locator(button).isVisible(), false);
        assert.equal(await page.locator("[data-k='theme-switch']").isVisible(), true);
    },
);

test("without JavaScript, nothing offers to save a session, and the calendars can be had", () =>
    visit({ path: panel, scripts: false }, async (page) => {
        assert.equal(await page.locator(button).isVisible(), false);
        await page.locator("[data-k='tab-Schedule']").click();
        const { name } = await saved(page, () => page.getByRole("link", { name: "calendar (.ics)" }).click());
        assert.equal(name, "calendar.ics");
    }));

pageTest(
    "the schedule's link leads to the calendar, and leaves the page as it is",
    { path: "schedule/" },
    async (page) => {
        const { name, bytes } = await saved(page, () => page.getByRole("link", { name: "calendar (.ics)" }).click());
        assert.equal(name, "calendar.ics");
        assert.equal(readCalendar(bytes).entries.length, 12);
        assert.equal(page.url(), `${address()}schedule/`);
        assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), true);
    },
);

test("the host says that calendars are calendars", async () => {
    for (const path of ["calendar.ics", "calendar/2025-12-06.ics"]) {
        const response = await fetch(address() + path);
        assert.equal(response.status, 200);
        assert.match(response.headers.get("Content-Type") ?? "", /^text\/calendar(;|$)/);
        readCalendar(Buffer.from(await response.arrayBuffer()));
    }
});
