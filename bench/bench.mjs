// Measures the site in dist/ against a plain HTML page of the same content and against an almost empty WebGL page.
// README.md here tells what is measured. node bench/bench.mjs [-n RUNS] [--idle SECONDS] [--site FOLDER] [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { publish } from "../tools/publish.mjs";
import { serve } from "../tools/serve.mjs";
import { busyShare } from "./lib/machine.mjs";
import { median, replacePart, table, verdict } from "./lib/table.mjs";
import { browserVersion, changeTabs, idle, scroll, visit } from "./lib/visit.mjs";

/** @typedef {{name: string, url: string, hasCanvas: boolean}} Target */
/** @typedef {{paint: number, canvas: number, slowPaint: number, slowCanvas: number, latency: number, mainThread: number, change: number, mirror: number}} Medians */

const { values: options } = parseArgs({
    options: {
        runs: { type: "string", short: "n", default: "5" },
        idle: { type: "string", default: "5" },
        site: { type: "string", default: "dist" },
        write: { type: "boolean", default: false },
    },
});
const runs = Number(options.runs);
const views = ["", "speakers/", "schedule/", "contact/"];

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
/** @param {number} value */
const times = (value) => `${value.toFixed(2)} ×`;
/** @param {number} value */
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** @param {import("./lib/visit.mjs").File[]} files @returns {string[][]} */
function sizeRows(files) {
    /** @param {RegExp} kind */
    const of = (kind) => files.filter((file) => kind.test(file.name));
    /** @type {[string, typeof files, number | null][]} */
    const sums = [
        ["All", files, 300_000],
        ["WebAssembly", of(/\.wasm$/), 180_000],
        ["JavaScript", of(/\.js$/), 30_000],
        ["Fonts", of(/\.woff2$/), null],
        ["Data", of(/\.json$/), null],
        ["Page and style sheet", of(/(\/|\.html|\.css)$/), null],
    ];
    return sums.map(([name, group, budget]) => {
        const packed = group.reduce((sum, file) => sum + file.packed, 0);
        const bytes = group.reduce((sum, file) => sum + file.bytes, 0);
        return [
            name,
            String(group.length),
            kilobytes(bytes),
            kilobytes(packed),
            budget ? kilobytes(budget) : "",
            budget ? verdict(packed, budget) : "",
        ];
    });
}

/** @param {Target} target */
async function measureOnce(target) {
    const busy = await busyShare();
    const normal = await visit(target.url, target, async (page, session, load) => ({
        ...load,
        ...(await scroll(page, session)),
        changes: target.name === "marquee" ? await changeTabs(page) : [],
    }));
    const slow = await visit(target.url, { ...target, slow: true }, async (_, __, load) => load);
    return {
        busy,
        files: normal.files,
        paint: normal.paint,
        canvas: normal.canvas,
        slowPaint: slow.paint,
        slowCanvas: slow.canvas,
        latency: median(normal.latency),
        mainThread: normal.mainThread,
        change: median(normal.changes.map((change) => change.work)),
        mirror: median(normal.changes.map((change) => change.mirror)),
    };
}

/** @typedef {Awaited<ReturnType<typeof measureOnce>>} Sample */

/** @param {Target[]} targets */
async function measure(targets) {
    /** @type {Record<string, Sample[]>} */
    const samples = Object.fromEntries(targets.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run++) {
        for (const target of run % 2 ? [...targets].reverse() : targets) {
            const sample = await measureOnce(target);
            samples[target.name].push(sample);
            console.error(
                `run ${run + 1} ${target.name.padEnd(8)} paint ${ms(sample.paint)} canvas ${ms(sample.canvas ?? NaN)}` +
                    ` slow ${ms(sample.slowPaint)} ${ms(sample.slowCanvas ?? NaN)} wheel ${ms(sample.latency)}` +
                    ` frame ${ms(sample.mainThread)} tab ${ms(sample.change)}` +
                    ` busy ${Math.round(100 * sample.busy)} %`,
            );
        }
    }
    return samples;
}

/** @param {Sample[]} samples @returns {Medians} */
function medians(samples) {
    /** @param {Exclude<keyof Sample, "files" | "busy">} key */
    const of = (key) => median(samples.map((sample) => sample[key]));
    return {
        paint: of("paint"),
        canvas: of("canvas"),
        slowPaint: of("slowPaint"),
        slowCanvas: of("slowCanvas"),
        latency: of("latency"),
        mainThread: of("mainThread"),
        change: of("change"),
        mirror: of("mirror"),
    };
}

/** @param {Medians} site @param {Medians} html @param {Medians} floor @returns {string[][]} */
function timeRows(site, html, floor) {
    /** @type {[string, number, number, number | null][]} */
    const compared = [
        ["First contentful paint, to the plain HTML page", site.paint, html.paint, 1.2],
        ["First contentful paint, slow, to the plain HTML page", site.slowPaint, html.slowPaint, null],
        ["First canvas frame, to the empty WebGL page", site.canvas, floor.canvas, 1.6],
        ["First canvas frame, slow, to the empty WebGL page", site.slowCanvas, floor.slowCanvas, 4],
        ["First canvas frame, to the plain HTML page’s paint", site.canvas, html.paint, null],
        ["Wheel to frame, to the empty WebGL page", site.latency, floor.latency, 1.2],
        ["Wheel to frame, to the plain HTML page", site.latency, html.latency, null],
    ];
    const rows = compared.map(([name, value, base, budget]) => [
        name,
        times(value / base),
        budget ? times(budget) : "",
        budget ? verdict(value / base, budget) : "",
    ]);
    rows.push(["Main thread, a scrolled frame", ms(site.mainThread), ms(4), verdict(site.mainThread, 4)]);
    rows.push(["Change of a tab, main thread", ms(site.change), "", ""]);
    rows.push(["Of it, the mirror", ms(site.mirror), "", ""]);
    return rows;
}

/** A schedule of so many rows, made of the shipped one's. @param {number} rows */
function longSchedule(rows) {
    const { sessions } = JSON.parse(readFileSync("data/schedule.json", "utf8"));
    const first = Date.parse("2025-12-06T08:00Z");
    return JSON.stringify({
        sessions: Array.from({ length: rows }, (_, i) => ({
            ...sessions[i % sessions.length],
            id: `session-${i}`,
            anchors: [],
            start: new Date(first + 300_000 * i).toISOString().slice(0, 16),
            end: undefined,
        })),
    });
}

/** @param {string} site @returns {Promise<string[][]>} */
async function longRows(site) {
    const rows = 500;
    /** @type {import("./lib/visit.mjs").Change[]} */
    const changes = [];
    for (let run = 0; run < runs; run++)
        await visit(site, { hasCanvas: true, schedule: longSchedule(rows) }, async (page) => {
            const [, schedule] = await changeTabs(page);
            changes.push(schedule);
        });
    const of = (/** @type {keyof import("./lib/visit.mjs").Change} */ key) =>
        median(changes.map((change) => change[key]));
    return [
        [`To a schedule of ${rows} rows, main thread`, ms(of("work")), "", ""],
        ["Of it, the mirror", ms(of("mirror")), "", ""],
    ];
}

/** @param {string} site @returns {Promise<string[][]>} */
async function idleRows(site) {
    const rows = [];
    for (const view of views) {
        const rest = await visit(site + view, { hasCanvas: true }, (page) => idle(page, Number(options.idle)));
        const most = Math.max(rest.animationFrames, rest.glCalls);
        rows.push([`/${view}`, String(rest.animationFrames), String(rest.glCalls), "0", verdict(most, 0)]);
    }
    return rows;
}

/** @param {string} name @param {Record<string, string>} [headers] */
async function serveOwn(name, headers) {
    await publish(`bench/${name}`, `build/bench/${name}`);
    return serve({ root: `build/bench/${name}`, headers });
}

const servers = {
    marquee: await serve({ root: options.site }),
    html: await serveOwn("html"),
    // One file, with its script in it: nothing is less.
    floor: await serveOwn("floor", { "Content-Security-Policy": "default-src 'unsafe-inline'" }),
};
const targets = Object.entries(servers).map(([name, { url }]) => ({
    name,
    url: url.replace("localhost", "127.0.0.1"),
    hasCanvas: name !== "html",
}));
const samples = await measure(targets);
const [site, html, floor] = targets.map(({ name }) => medians(samples[name]));
const longTimes = await longRows(targets[0].url);
const restRows = await idleRows(targets[0].url);
for (const server of Object.values(servers)) await server.close();

const busy = median(Object.values(samples).flatMap((group) => group.map((sample) => sample.busy)));
const today = new Date().toISOString().slice(0, 10);
const report = [
    `${today}, Chromium ${await browserVersion()}, ${availableParallelism()} processor cores, medians of ${runs} runs; ` +
        `other programs used ${Math.round(100 * busy)} % of the processors.`,
    table([
        ["Until the first canvas frame", "Files", "As is", "Sent", "Budget", ""],
        ...sizeRows(samples.marquee[0].files),
    ]),
    table([["Time", "Value", "Budget", ""], ...timeRows(site, html, floor), ...longTimes]),
    table([[`Idle for ${options.idle} s`, "Animation frames", "GL calls", "Budget", ""], ...restRows]),
].join("\n\n");
const names = /** @type {(keyof Medians)[]} */ (Object.keys(site));
const absolute = [["Milliseconds", ...targets.map(({ name }) => name)]];
for (const name of names)
    absolute.push([name, ...[site, html, floor].map((value) => (value[name] > 0 ? value[name].toFixed(1) : ""))]);
for (const file of samples.marquee[0].files) console.log(`${kilobytes(file.packed).padStart(9)}  ${file.name}`);
console.log(`\n${table(absolute)}`);
console.log(`\n${report}`);
if (options.write) {
    const readme = new URL("README.md", import.meta.url);
    writeFileSync(readme, replacePart(readFileSync(readme, "utf8"), "table", report));
}
