// One visit to one page in a browser of its own, with nothing cached.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").CDPSession} Session */
/** @typedef {{name: string, bytes: number, packed: number}} File bytes as they are, and as they were sent */
/** @typedef {{paint: number, canvas: number | null, files: File[]}} Load */

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const probe = fileURLToPath(new URL("probe.js", import.meta.url));
const viewport = { width: 1280, height: 720 };
// WebGL runs on the CPU, everywhere alike.
const flags = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    // The address bar's two pages, which a window would start a process for; and as Playwright has it.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,PaintHolding",
    "--disable-smooth-scrolling",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const slowCpu = 4;

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns {Promise<string>} */
export async function browserVersion() {
    const browser = await chromium.launch({ executablePath, args: flags });
    const version = browser.version();
    await browser.close();
    return version;
}

/**
 * Opens the page and waits for its first picture: of the canvas if it has one, else the first paint.
 * @template Result
 * @param {string} url @param {{slow?: boolean, hasCanvas: boolean, schedule?: string}} options `schedule`: the file's
 * text, instead of the one that is served
 * @param {(page: Page, session: Session, load: Load) => Promise<Result>} use
 */
export async function visit(url, { slow = false, hasCanvas, schedule }, use) {
    const browser = await chromium.launch({ executablePath, args: flags });
    try {
        const page = await browser.newPage({ viewport, timezoneId: "UTC", locale: "en-US" });
        const session = await page.context().newCDPSession(page);
        await page.addInitScript({ path: probe });
        if (schedule) await page.route("**/data/schedule.json", (route) => route.fulfill({ body: schedule }));
        // So that starting the browser is not counted.
        await page.goto("data:text/html,<p>ready");
        await sleep(1000);
        if (slow) {
            await session.send("Network.enable");
            await session.send("Network.emulateNetworkConditions", slowNetwork);
            await session.send("Emulation.setCPUThrottlingRate", { rate: slowCpu });
        }
        await page.goto(url, { waitUntil: "commit" });
        await page.waitForFunction(hasPicture, hasCanvas, { timeout: 300_000, polling: 100 });
        return await use(page, session, await page.evaluate(readLoad));
    } finally {
        await browser.close();
    }
}

/** Runs in the page. @param {boolean} hasCanvas */
function hasPicture(hasCanvas) {
    const { paint, canvas } = /** @type {any} */ (globalThis).probe;
    return paint !== null && (canvas !== null || !hasCanvas);
}

/** Runs in the page. */
function readProbe() {
    return { .../** @type {any} */ (globalThis).probe };
}

/** Runs in the page. @returns {Load} */
function readLoad() {
    const { paint, canvas } = /** @type {any} */ (globalThis).probe;
    // What is drawn while nothing was painted yet cannot be seen before the first paint.
    const shown = canvas === null ? null : Math.max(canvas, paint);
    const entries = /** @type {PerformanceResourceTiming[]} */ ([
        ...performance.getEntriesByType("navigation"),
        ...performance.getEntriesByType("resource"),
    ]);
    const files = entries
        .filter((entry) => entry.startTime < (shown ?? Infinity))
        .map((entry) => ({
            name: new URL(entry.name).pathname,
            bytes: entry.decodedBodySize,
            packed: entry.encodedBodySize,
        }));
    return { paint, canvas: shown, files };
}

/**
 * Turns the wheel down and up, sixty times.
 * @param {Page} page @param {Session} session
 * @returns {Promise<{latency: number[], mainThread: number}>} milliseconds: each step's until its frame; of the main
 * thread's processor for one frame
 */
export async function scroll(page, session) {
    await session.send("Performance.enable");
    await page.mouse.move(viewport.width / 2, viewport.height / 2);
    await sleep(500);
    const read = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        const seconds = metrics.find((metric) => metric.name === "ThreadTime")?.value ?? 0;
        return { ms: seconds * 1000, ...(await page.evaluate(readProbe)) };
    };
    const before = await read();
    for (let i = 0; i < 60; i++) {
        await session.send("Input.dispatchMouseEvent", {
            type: "mouseWheel",
            x: viewport.width / 2,
            y: viewport.height / 2,
            deltaX: 0,
            deltaY: i % 20 < 10 ? 80 : -80,
        });
        await sleep(50);
    }
    await sleep(300);
    const after = await read();
    // A canvas that is taller than the window moves more often than it is drawn.
    const frames = Math.max(after.drawnFrames - before.drawnFrames, after.scrolledFrames - before.scrolledFrames);
    return { latency: after.latencies.slice(before.latencies.length), mainThread: (after.ms - before.ms) / frames };
}

/**
 * What a page does that nobody touches.
 * @param {Page} page @param {number} seconds @returns {Promise<{animationFrames: number, glCalls: number}>}
 */
export async function idle(page, seconds) {
    await sleep(1500);
    const read = () => page.evaluate(readProbe);
    const before = await read();
    await sleep(1000 * seconds);
    const after = await read();
    return {
        animationFrames: after.animationFrames - before.animationFrames,
        glCalls: after.glCalls - before.glCalls,
    };
}

/** @typedef {{work: number, frame: number, mirror: number}} Change milliseconds of a click on a tab until its handlers are
 * done, and until the frame that shows the other view was handed on; and of these handlers, of the mirror's update */

/**
 * Goes through all tabs and back to the first.
 * @param {Page} page @returns {Promise<Change[]>}
 */
export async function changeTabs(page) {
    const count = await page.evaluate(() => document.querySelectorAll("header nav a").length);
    const times = [];
    for (let i = 1; i <= count; i++) {
        await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
        await sleep(400);
        const change = await page.evaluate(clickTab, i % count);
        const { mirrored } = await page.evaluate(readProbe);
        times.push({ ...change, mirror: mirrored.at(-1) ?? NaN });
    }
    return times;
}

/** Runs in the page. @param {number} index @returns {Promise<{work: number, frame: number}>} */
function clickTab(index) {
    return new Promise((resolve) => {
        requestAnimationFrame(() => {
            const start = performance.now();
            /** @type {HTMLElement} */ (document.querySelectorAll("header nav a")[index]).click();
            const work = performance.now() - start;
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve({ work, frame: performance.now() - start });
            channel.port2.postMessage(0);
        });
    });
}
