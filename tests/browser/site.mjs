// One server and one browser for a file of tests, and a page with what a test asks for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";
import { program } from "./program.mjs";
import { calmDay, desktop, drawn, knowLines, live, ownClock } from "./page.mjs";

export * from "./page.mjs";
export { program };

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContext} Context */
/** @typedef {import("./page.mjs").Options} Options */

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    server = await serve();
    browser = await chromium.launch(program);
});
after(async () => {
    await browser?.close();
    await server?.close();
});

/** Address of the site, ending in "/". */
export const address = () => server.url;

/** @param {Page} page @param {Options} options */
async function dress(page, options) {
    if (options.now !== null) await page.addInitScript(ownClock, Date.parse(options.now ?? calmDay));
    await page.addInitScript(knowLines);
    if (!options.keeps)
        await page.context().addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
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

/** Without a graphics card, Chromium reads what WebGL draws, and warns of that. */
const ofItsOwn = /GPU stall due to ReadPixels/;

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
        isMobile: options.mobile ?? false,
        javaScriptEnabled: options.scripts ?? true,
        permissions: ["clipboard-read", "clipboard-write"],
        locale: options.locale ?? "en-US",
        timezoneId: options.timeZone,
    });
    context.setDefaultTimeout(30000);
    /** @type {string[]} */
    const complaints = [];
    try {
        const page = await context.newPage();
        page.on("console", (message) => {
            const isComplaint = ["error", "warning"].includes(message.type()) && !ofItsOwn.test(message.text());
            if (isComplaint) complaints.push(message.text());
        });
        page.on("pageerror", (error) => complaints.push(String(error)));
        await dress(page, options);
        const waits = options.live !== false && options.scripts !== false;
        const waitUntil = waits ? "commit" : (options.open ?? "load");
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
