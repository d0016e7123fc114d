// One server and one browser for a file of tests, and a page with what a test asks for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";
import { Picture } from "./pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContext} Context */

/**
 * @typedef {object} Options
 * @property {string} [path] below the site's root, without a slash in front
 * @property {() => string} [site] another address than that of dist/, ending in "/"
 * @property {number} [width] of the window in CSS px
 * @property {number} [height]
 * @property {number} [scale] device pixels per CSS px
 * @property {"light" | "dark"} [theme] of the system
 * @property {boolean} [touch] a finger instead of a mouse
 * @property {Record<string, string | Buffer | null>} [data] what files below data/ hold instead; null: they are missing
 * @property {string[]} [blocked] endings of addresses that cannot be had
 * @property {boolean} [scripts] whether JavaScript is on
 * @property {string | null} [now] the page's clock when it is opened; null for the machine's
 * @property {boolean} [live] whether to wait for the canvas; false: only for the page to be loaded
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
const calmDay = "2025-10-01T12:00:00Z";

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    server = await serve();
    browser = await chromium.launch({
        executablePath: "/usr/bin/chromium",
        args: [
            ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--disable-background-networking",
        ],
    });
});
after(async () => {
    await browser?.close();
    await server?.close();
});

/** Address of the site, ending in "/". */
export const address = () => server.url;

/** The event's file as it is shipped. @param {string} name @returns {any} */
export function shipped(name) {
    return JSON.parse(readFileSync(`dist/data/${name}`, "utf8"));
}

/** The page's clock begins at `start` and goes on from there; `setClock` sets it anew. @param {number} start */
function ownClock(start) {
    const Real = Date;
    let shift = start - Real.now();
    Object.assign(globalThis, { setClock: (/** @type {number} */ now) => (shift = now - Real.now()) });
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

/** @param {Page} page @param {Options} options */
async function dress(page, options) {
    if (options.now !== null) await page.addInitScript(ownClock, Date.parse(options.now ?? calmDay));
    await page.addInitScript(() =>
        document.addEventListener("securitypolicyviolation", (event) =>
            console.error(
                `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
            ),
        ),
    );
    for (const ending of options.blocked ?? [])
        await page.route(
            (url) => url.pathname.endsWith(ending),
            (route) => route.abort(),
        );
    for (const [name, body] of Object.entries(options.data ?? {}))
        await page.route(
            (url) => url.pathname === `/data/${name}`,
            (route) => (body === null ? route.fulfill({ status: 404, body: "Not found" }) : route.fulfill({ body })),
        );
    await options.prepare?.(page);
}

/** Resolves when the canvas has taken over. @param {Page} page */
export const live = (page) => page.waitForFunction(() => document.documentElement.classList.contains("live"));

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

/**
 * Opens a page, runs `body` with it, and fails if the page complained of anything that was not expected.
 * @param {Options} options
 * @param {(page: Page, context: Context) => Promise<unknown>} body
 */
export async function visit(options, body) {
    const context = await browser.newContext({
        viewport: { width: options.width ?? desktop.width, height: options.height ?? desktop.height },
        deviceScaleFactor: options.scale ?? 1,
        colorScheme: options.theme ?? "light",
        hasTouch: options.touch ?? false,
        javaScriptEnabled: options.scripts ?? true,
        permissions: ["clipboard-read", "clipboard-write"],
        locale: "en-US",
    });
    context.setDefaultTimeout(30000);
    /** @type {string[]} */
    const complaints = [];
    try {
        const page = await context.newPage();
        page.on("console", (message) => {
            if (["error", "warning"].includes(message.type())) complaints.push(message.text());
        });
        page.on("pageerror", (error) => complaints.push(String(error)));
        await dress(page, options);
        const waits = options.live !== false && options.scripts !== false;
        const waitUntil = waits ? "commit" : "load";
        await page.goto((options.site?.() ?? server.url) + (options.path ?? ""), { waitUntil });
        if (waits) {
            await live(page).catch(() =>
                assert.fail(`never live; the page said: ${complaints.join("\n") || "nothing"}`),
            );
            await drawn(page);
        }
        await body(page, context);
    } finally {
        await context.close();
    }
    const unexpected = complaints.filter((complaint) => !options.expected?.test(complaint));
    assert.deepEqual(unexpected, [], "the page complained");
}

/**
 * A test of one page.
 * @param {string} name @param {Options} options
 * @param {(page: Page, context: Context) => Promise<unknown>} body
 */
export function pageTest(name, options, body) {
    test(name, () => visit(options, body));
}
