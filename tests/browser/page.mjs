// What a test asks for of a page, and asks of it, in whichever browser.
import { readFileSync, readdirSync } from "node:fs";
import { Picture } from "./pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @typedef {object} Options
 * @property {string} [path] below the site's root, without a slash in front
 * @property {() => string} [site] another address than that of dist/, ending in "/"
 * @property {number} [width] of the window in CSS px
 * @property {number} [height]
 * @property {number} [scale] device pixels per CSS px
 * @property {"light" | "dark"} [theme] of the system
 * @property {boolean} [touch] a finger instead of a mouse
 * @property {boolean} [mobile] a window that makes a page smaller which is wider, as phones have
 * @property {Record<string, string | Buffer | null>} [data] what files below data/ hold instead; null: they are missing
 * @property {string[]} [blocked] endings of addresses that cannot be had
 * @property {boolean} [scripts] whether JavaScript is on
 * @property {string | null} [now] the page's clock when it is opened; null for the machine's
 * @property {string} [locale] of the visitor
 * @property {string} [timeZone] of the visitor
 * @property {boolean} [live] whether to wait for the canvas; false: only for the page to be loaded
 * @property {"load" | "commit"} [open] for which of them, without the canvas
 * @property {boolean} [keeps] whether the browser may keep the site; what is kept is out of the reach of `data`
 * @property {(page: Page) => Promise<unknown>} [prepare] what is to be done before the page is opened
 * @property {RegExp} [expected] complaints that belong to the test
 */

export const views = [
    { path: "", name: "Announcement", title: "ML for Systems · NeurIPS 2025" },
    { path: "speakers/", name: "Speakers", title: "Speakers · ML for Systems" },
    { path: "schedule/", name: "Schedule", title: "Schedule · ML for Systems" },
    { path: "contact/", name: "Contact", title: "Contact · ML for Systems" },
];
export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };
// Before the event: nothing is over, and nothing is on.
export const calmDay = "2025-10-01T12:00:00Z";

/** The event's file as it is shipped. @param {string} name @returns {any} */
export function shipped(name) {
    return JSON.parse(readFileSync(`dist/data/${name}`, "utf8"));
}

/** The event's files with its panel on a second day. */
export const twoDays = {
    "event.json": JSON.stringify({ ...shipped("event.json"), dates: { start: "2025-12-06", end: "2025-12-07" } }),
    "schedule.json": JSON.stringify({
        sessions: shipped("schedule.json").sessions.map((/** @type {any} */ session) =>
            session.id === "panel" ? { ...session, start: "2025-12-07T13:00", end: "2025-12-07T14:45" } : session,
        ),
    }),
};

/** How the address of a file of the program ends, of which `name` tells no hash. @param {string} name */
export function asset(name) {
    const [stem, ending] = name.split(".");
    const files = readdirSync("dist/assets");
    const file = files.find((file) => new RegExp(`^${stem}-[A-Z0-9]{8}\\.${ending}$`).test(file));
    if (!file) throw new Error(`dist/assets/ has no ${name}`);
    return file;
}

/** The page's clock, and the server's, begins at `start` and goes on from there; `setClock` sets it anew. @param {number} start */
export function ownClock(start) {
    const Real = Date;
    let shift = start - Real.now();
    Object.assign(globalThis, { setClock: (/** @type {number} */ now) => (shift = now - Real.now()) });
    const { get } = Headers.prototype;
    Headers.prototype.get = function (name) {
        const value = get.call(this, name);
        return name === "date" && value ? new Real(Real.parse(value) + shift).toUTCString() : value;
    };
    // @ts-ignore: as a Date, with another now.
    globalThis.Date = class extends Real {
        /** @param {any[]} parts */
        constructor(...parts) {
            // @ts-ignore
            super(...(parts.length > 0 ? parts : [Real.now() + shift]));
        }
        static now() {
            return Real.now() + shift;
        }
    };
}

/** Lets a page tell where the browser has the lines of its texts (lines.d.ts). It has to be there before the page. */
export function knowLines() {
    /** @param {Node | null} [root] */
    const linesIn = (root) => {
        const lines = [];
        const range = document.createRange();
        const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement?.closest(":not(.piece)");
            if (!parent?.closest("[data-k]")) continue;
            range.selectNodeContents(node);
            for (const rect of range.getClientRects()) lines.push({ text: node.nodeValue ?? "", parent, rect });
        }
        return lines;
    };
    Object.assign(globalThis, { linesIn });
}

/** Resolves when the canvas has taken over. A page that only begins has no element. @param {Page} page */
export const live = (page) => page.waitForFunction(() => document.documentElement?.classList.contains("live"));

/** Resolves when what was asked for has been drawn and shown. @param {Page} page */
export const drawn = (page) =>
    page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );

/** What the window shows. @param {Page} page */
export async function picture(page) {
    await drawn(page);
    return new Picture(await page.screenshot(), await page.evaluate(() => devicePixelRatio));
}

/** Colours of the theme that is shown, by name. @param {Page} page @param {string[]} names @returns {Promise<string[]>} */
export const inks = (page, ...names) =>
    page.evaluate((asked) => {
        const style = getComputedStyle(document.documentElement);
        return asked.map((name) => style.getPropertyValue(`--${name}`));
    }, names);
