// Measures how the site's costs grow with the size of the event: 100, 1,000 and 10,000 sessions.
// README.md here tells what is measured. node bench/scale.mjs [-n RUNS] [--write] [--pretalx FILE]
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { serve } from "../tools/serve.mjs";
import { headers, makePeer } from "./lib/pretalx.mjs";
import { median, replacePart, table } from "./lib/table.mjs";
import { changeTabs, scroll, sleep, visit } from "./lib/visit.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{canvas: number, keys: number[], shown: number[], frame: number, tab: number, memory: number, elements: number}} Sample */

const { values: options } = parseArgs({
    options: {
        runs: { type: "string", short: "n", default: "5" },
        write: { type: "boolean", default: false },
        pretalx: { type: "string" }, // its component, pretalx-schedule.min.js
    },
});
const sizes = [100, 1000, 10_000];

/** A site of so many sessions, half as many speakers and five days; returns its folder. @param {number} sessions */
function makeSite(sessions) {
    const folder = `build/bench/scale-${sessions}`;
    rmSync(folder, { recursive: true, force: true });
    cpSync("dist", folder, { recursive: true, filter: (path) => !/\.(gz|br)$/.test(path) && !path.includes("/data") });
    const rooms = Math.min(40, sessions / 20);
    const size = { sessions, speakers: sessions / 2, rooms, days: 5, seed: 1 };
    const flags = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
    execFileSync("node", ["bench/generate.mjs", ...flags, "-o", `${folder}/data`]);
    execFileSync(
        "build/native/marquee",
        ["render", `${folder}/data`, "--shell", `${folder}/shell.html`, "-o", folder],
        {
            stdio: "ignore",
        },
    );
    return folder;
}

/** The same event as pretalx shows it. @param {string} component @param {string} site */
function makePeerSite(component, site) {
    const folder = `${site}-pretalx`;
    rmSync(folder, { recursive: true, force: true });
    makePeer(component, `${site}/data`, folder);
    return folder;
}

/**
 * Runs in the page: from now on notes how long after a key its frame was handed on, in `keys`, and how long until it was
 * shown, by the browser's Event Timing in steps of 8 ms, in `shown`; both in ms.
 */
function timeKeys() {
    const channel = new MessageChannel();
    /** @type {number[]} */
    const keys = [];
    /** @type {number[]} */
    const shown = [];
    Object.assign(globalThis, { keys, shown });
    // Before the page's own listeners, so that what they leave for after the frame is not counted.
    addEventListener(
        "input",
        ({ timeStamp }) =>
            requestAnimationFrame(() => {
                channel.port1.onmessage = () => keys.push(performance.now() - timeStamp);
                channel.port2.postMessage(0);
            }),
        { capture: true },
    );
    new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === "input") shown.push(duration);
    }).observe(/** @type {any} */ ({ type: "event", durationThreshold: 16 }));
}

/** Runs in the page. */
function readSize() {
    const memory = /** @type {any} */ (globalThis).probe.memoryBytes;
    return { memory, elements: document.querySelectorAll("body *").length };
}

/** @param {Page} page */
async function type(page) {
    await page.evaluate(timeKeys);
    await page.locator("input[type=search]").focus();
    await sleep(250); // its ring is drawn before anybody types
    for (const key of ["d", "a", "t", "a", "Space", "l", "e", "a", "r", "n"]) {
        await page.keyboard.press(key);
        await sleep(250);
    }
    return page.evaluate(() => {
        const { keys, shown } = /** @type {{keys: number[], shown: number[]}} */ (/** @type {unknown} */ (globalThis));
        return { keys, shown };
    });
}

/** @param {string} url @returns {Promise<Sample>} */
const sample = (url) =>
    visit(`${url}schedule/`, { hasCanvas: true }, async (page, session, { canvas }) => {
        await sleep(4000); // until nothing is left to prepare
        const { mainThread } = await scroll(page, session);
        await sleep(2000);
        const { elements } = await page.evaluate(readSize);
        const { keys, shown } = await type(page);
        const { memory } = await page.evaluate(readSize);
        const [, , , tab] = await changeTabs(page);
        return {
            canvas: canvas ?? NaN,
            keys,
            shown,
            frame: mainThread,
            tab: tab.work,
            memory,
            elements,
        };
    });

/** Until a session is shown. @param {string} url */
const samplePeer = (url) => visit(url, { hasCanvas: true }, async (page, session, { canvas }) => canvas ?? NaN);

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1];

const folders = sizes.map(makeSite);
const servers = await Promise.all(folders.map((root) => serve({ root })));
const { pretalx } = options;
const peers = pretalx ? folders.map((site) => makePeerSite(pretalx, site)) : [];
const peerServers = await Promise.all(peers.map((root) => serve({ root, headers })));
const byAddress = (/** @type {string} */ url) => url.replace("localhost", "127.0.0.1");
/** @type {Sample[][]} */
const samples = sizes.map(() => []);
/** Milliseconds. @type {number[][]} */
const peerSamples = peers.map(() => []);
for (let run = 0; run < Number(options.runs); run++) {
    for (const [i, { url }] of servers.entries()) samples[i].push(await sample(byAddress(url)));
    for (const [i, { url }] of peerServers.entries()) peerSamples[i].push(await samplePeer(byAddress(url)));
}
for (const server of [...servers, ...peerServers]) await server.close();

/** @param {(group: Sample[], i: number) => number} value @param {string} unit @param {number} [digits] */
const row = (value, unit, digits = 0) => samples.map((group, i) => `${value(group, i).toFixed(digits)} ${unit}`);
/** @param {Exclude<keyof Sample, "keys" | "shown">} key */
const of = (key) => (/** @type {Sample[]} */ group) => median(group.map((one) => one[key]));
const report = table([
    ["Sessions", ...sizes.map((size) => size.toLocaleString("en-US"))],
    ["Data", ...row((_, i) => statSync(`${folders[i]}/data/schedule.json`).size / 1e6, "MB", 2)],
    [
        "Static page of the first day",
        ...row((_, i) => statSync(`${folders[i]}/schedule/index.html`).size / 1e6, "MB", 2),
    ],
    ["First canvas frame", ...row(of("canvas"), "ms")],
    ...(pretalx
        ? [
              ["pretalx’s component, until a session is shown", ...row((_, i) => median(peerSamples[i]), "ms")],
              ["That, to the canvas frame", ...row((group, i) => median(peerSamples[i]) / of("canvas")(group), "×", 1)],
          ]
        : []),
    [
        "A key in the search field to its frame, median",
        ...row((group) => median(group.flatMap(({ keys }) => keys)), "ms"),
    ],
    [
        "The same, 95th percentile",
        ...row(
            (group) =>
                quantile(
                    group.flatMap(({ keys }) => keys),
                    0.95,
                ),
            "ms",
        ),
    ],
    ["Until it is shown, median", ...row((group) => median(group.flatMap(({ shown }) => shown)), "ms")],
    ["Main thread, a scrolled frame", ...row(of("frame"), "ms", 1)],
    ["Change to the first view, main thread", ...row(of("tab"), "ms")],
    ["Memory of the program", ...row((group) => of("memory")(group) / 2 ** 20, "MiB", 1)],
    ["Elements of the page", ...samples.map((group) => String(of("elements")(group)))],
]);
console.log(report);
if (options.write) {
    const readme = new URL("README.md", import.meta.url);
    writeFileSync(readme, replacePart(readFileSync(readme, "utf8"), "scale", report));
}
