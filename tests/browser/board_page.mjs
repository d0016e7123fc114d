// A board whose data, network and time are what a test says.
import assert from "node:assert/strict";
import { ownTime, pass } from "./own_time.mjs";
import { shipped } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** The first keynote is on, until 9:15. */
export const keynote = "2025-12-06T16:30:00Z";
export const path = "board/";
const names = ["event.json", "speakers.json", "schedule.json"];

/** What the host has; null: it cannot be reached. @type {Record<string, string> | null} */
let host = {};
/** @param {string} name @param {string} body */
export const write = (name, body) => (host = { ...host, [name]: body });
export const goAway = () => (host = null);

export const comeBack = () => (host = Object.fromEntries(names.map((name) => [name, JSON.stringify(shipped(name))])));

/** @param {Page} page */
export async function prepare(page) {
    comeBack();
    await page.route("**/data/*.json", (route) => {
        const name = new URL(route.request().url()).pathname.split("/").pop() ?? "";
        return host ? route.fulfill({ body: host[name] }) : route.abort();
    });
    await page.addInitScript(ownTime, Date.parse(keynote));
}
export const board = { path, now: null, prepare };

/** @param {string} name of a file @param {(data: any) => void} edit */
export function change(name, edit) {
    const data = shipped(name);
    edit(data);
    write(name, JSON.stringify(data));
}
export const rename = (/** @type {string} */ title) =>
    change("schedule.json", ({ sessions }) => {
        sessions.find((/** @type {any} */ session) => session.id === "keynote-jeff-dean").title = title;
    });
export const says = (/** @type {Page} */ page) =>
    page.evaluate(() => (document.querySelector('[data-k="page"]')?.textContent ?? "").replace(/\s+/g, " "));
export const asOf = async (/** @type {Page} */ page) => {
    const line = page.locator('[data-k="as-of"]');
    return (await line.count()) ? ((await line.textContent()) ?? "").replace(/\s/g, " ").trim() : "";
};
export const restarts = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.dataset.restarts);
export const mark = (/** @type {Page} */ page) => page.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
export const isTheSame = (/** @type {Page} */ page) => page.evaluate(() => "isTheSame" in globalThis);

/** Sets the computer's clock. @param {Page} page @param {string | number} time */
export const setWall = (page, time) =>
    page.evaluate((ms) => /** @type {any} */ (globalThis).setWall(ms), new Date(time).getTime());

/** Time passes until the page is opened anew, for some seconds at most, which take as long as the machine needs. @param {Page} page @param {number} seconds */
export async function reopened(page, seconds) {
    const navigated = page.waitForEvent("load", { timeout: 60000 });
    await pass(page, seconds).catch((error) => assert.match(String(error), /context|navigat/i));
    await navigated;
}
