// A board that stands for a week, in the time that it takes to draw what it draws: data that changes all the time, a
// network that fails, a canvas that is lost, a program that crashes. `node tests/soak/soak.mjs` runs the week and prints
// what came of it; `./dev test` runs a minute of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { ownTime, pass } from "../browser/own_time.mjs";
import { live, picture } from "../browser/page.mjs";
import { program } from "../browser/program.mjs";
import { faults, Host } from "./host.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ updates: number, faults: number, losses: number, crashes: number }} Plan */

export const week = { updates: 10_000, faults: 500, losses: 50, crashes: 20 };
const begin = Date.parse("2025-12-01T00:00:00Z");
const stepS = (7 * 86400) / week.updates;
const path = "board/";

const shipped = (/** @type {string} */ name) => JSON.parse(readFileSync(`dist/data/${name}`, "utf8"));
/** What the programme is called in an update: as many letters in each. @param {number} update */
const called = (update) => `Update ${String(update).padStart(5, "0")}`;

/** Eight sessions around that moment, in two rooms. @param {number} update @param {number} now in ms since 1970 */
function programme(update, now) {
    const { sessions, ...rest } = shipped("schedule.json");
    const at = (/** @type {number} */ minutes) => new Date(now + minutes * 60e3).toISOString().slice(0, 19) + "Z";
    return {
        ...rest,
        sessions: Array.from({ length: 8 }, (_, i) => ({
            id: `session-${i}`,
            title: `${called(update)}, part ${i}`,
            start: at(30 * (i >> 1) - 45),
            end: at(30 * (i >> 1) - 15),
            room: i % 2 ? "Hall" : "Library",
        })),
    };
}

/** Lets a test see the program's memory, and trap it. Runs in the page, before anything else. */
function openProgram() {
    const global = /** @type {any} */ (globalThis);
    for (const name of ["instantiate", "instantiateStreaming"]) {
        const real = /** @type {any} */ (WebAssembly)[name];
        /** @type {any} */ (WebAssembly)[name] = async (/** @type {any[]} */ ...parts) => {
            const made = await real(...parts);
            const { exports } = made.instance ?? made;
            global.memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
            return made;
        };
    }
    Object.defineProperty(Object.prototype, "_marquee_frame", {
        /** @param {Function} real */
        set(real) {
            const frame = (/** @type {any[]} */ ...parts) => {
                if (global.trapped) throw new WebAssembly.RuntimeError("unreachable");
                return real(...parts);
            };
            Object.defineProperty(this, "_marquee_frame", { get: () => frame, set: (next) => (real = next) });
        },
    });
}

/** What the page holds. @param {Page} page */
async function measure(page) {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    await session.detach();
    const own = await page.evaluate(() => ({
        wasm: /** @type {any} */ (globalThis).memory.buffer.byteLength,
        elements: document.querySelectorAll("*").length,
        heap: /** @type {any} */ (performance).memory.usedJSHeapSize,
    }));
    return { ...own, nodes, listeners: jsEventListeners };
}

/** @param {Page} page */
async function loseContext(page) {
    const context = (/** @type {string} */ method) =>
        page.evaluate((name) => {
            const global = /** @type {any} */ (globalThis);
            const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas"));
            global.lost ??= canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
            global.lost[name]();
        }, method);
    await context("loseContext");
    await page.waitForFunction(() => !document.documentElement.classList.contains("live"));
    await context("restoreContext");
    await live(page);
}

/** @param {Page} page */
async function crash(page) {
    const opened = page.waitForEvent("load");
    await page.evaluate(() => Object.assign(globalThis, { trapped: true }));
    // It traps in the next frame, and is opened anew when the watchdog has waited.
    await pass(page, 80).catch((error) => assert.match(String(error), /context|navigat/i));
    await opened;
    await live(page);
}

/** Whether it is time for one of `count` things that are spread over `steps`. @param {number} step @param {number} count @param {number} steps */
const isTime = (step, count, steps) => Math.floor((step * count) / steps) > Math.floor(((step - 1) * count) / steps);

/**
 * Crashes come in the first half, since each begins with new memory. Ends with what was found, or fails.
 * @param {Plan} plan @param {(line: string) => void} tell
 */
export async function soak(plan, tell) {
    const host = new Host();
    await host.start();
    for (const name of ["event.json", "speakers.json"]) host.write(`/data/${name}`, shipped(name));
    let now = begin;
    const publish = (/** @type {number} */ update) => host.write("/data/schedule.json", programme(update, now));
    const browser = await chromium.launch({
        ...program,
        args: [...program.args, "--enable-precise-memory-info", "--js-flags=--expose-gc"],
    });
    try {
        const context = await browser.newContext({ viewport: { width: 800, height: 480 }, timezoneId: "UTC" });
        const page = await context.newPage();
        await page.addInitScript(openProgram);
        await page.addInitScript(ownTime, begin);
        publish(0);
        await page.goto(host.url + path, { waitUntil: "commit" });
        await live(page);
        const done = { updates: 0, faults: 0, losses: 0, crashes: 0 };
        const half = Math.floor(plan.updates / 2);
        const settled = half + Math.min(50, Math.floor(half / 4));
        const kinds = Object.keys(faults);
        const started = Date.now();
        /** @type {Awaited<ReturnType<typeof measure>> | undefined} */
        let before;
        const said = () => page.evaluate(() => document.querySelector("main")?.textContent ?? "");
        const go = async (/** @type {number} */ seconds) => {
            await pass(page, seconds);
            now += 1000 * seconds;
        };
        for (let update = 1; update <= plan.updates; update++) {
            publish(update);
            done.updates++;
            const fails = isTime(update, plan.faults, plan.updates);
            host.fault = fails ? kinds[done.faults++ % kinds.length] : "";
            if (isTime(update, plan.losses, plan.updates)) {
                await loseContext(page);
                done.losses++;
            }
            if (update <= half && isTime(update, plan.crashes, half)) {
                await crash(page);
                now = await page.evaluate(() => Date.now());
                done.crashes++;
            }
            await go(stepS);
            host.fault = "";
            if (update % 100 === 0) {
                await go(90);
                assert.ok((await said()).includes(called(update)), `${called(update)} is not shown within 90 s`);
                tell(`${update} updates, ${Math.round((Date.now() - started) / 1000)} s`);
            }
            if (update === settled) before = await measure(page);
        }
        publish(plan.updates);
        await go(90);
        const after = await measure(page);
        const screen = await picture(page);
        const other = await context.newPage();
        await other.addInitScript(ownTime, now);
        await other.goto(host.url + path, { waitUntil: "commit" });
        await live(other);
        await pass(other, 1.5); // until it has looked where its picture is to stand
        const difference = screen.difference(await picture(other), 8);
        const restarts = Number(await page.evaluate(() => document.documentElement.dataset.restarts));
        return { done, before, after, difference, restarts, answers: host.answers, said: await said() };
    } finally {
        await browser.close();
        await host.close();
    }
}

/** @param {Awaited<ReturnType<typeof soak>>} found @param {Plan} plan */
export function judge(found, plan) {
    const { before, after } = found;
    assert.ok(before);
    assert.deepEqual(found.done, plan);
    assert.equal(found.restarts, plan.crashes, "it was started anew after each crash, and at no other time");
    assert.ok(found.said.includes(called(plan.updates)), "the last update is shown");
    assert.ok(found.difference <= 0.005, `${(100 * found.difference).toFixed(2)} % of the screen are wrong`);
    assert.ok(after.wasm - before.wasm <= 2 ** 20, `the program's memory grew by ${after.wasm - before.wasm} bytes`);
    assert.equal(after.elements, before.elements, "the page has as many elements");
    assert.ok(after.nodes <= before.nodes * 1.02 + 20, `nodes: ${before.nodes}, then ${after.nodes}`);
    assert.equal(after.listeners, before.listeners, "nobody listens twice");
    assert.ok(found.answers.unchanged > plan.updates, "what is the same is not sent again");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const found = await soak(week, console.log);
    console.log(JSON.stringify({ ...found, said: undefined }, null, 4));
    judge(found, week);
}
