// Data that is damaged, missing or hostile: the page stays readable, says what failed, and runs nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { drawn, pageTest, phone, shipped, views, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const schedule = JSON.stringify(shipped("schedule.json"), null, 2);
const isLive = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.classList.contains("live"));

/** @type {[string, string, string | Buffer | null][]} */
const unusable = [
    ["a file that is missing", "schedule.json", null],
    ["another file that is missing", "event.json", null],
    ["a truncated file", "schedule.json", schedule.slice(0, 700)],
    ["a trailing comma", "speakers.json", '{"speakers": [],}'],
    ["UTF-16", "event.json", Buffer.from(`\ufeff${JSON.stringify(shipped("event.json"))}`, "utf16le")],
    ["an empty file", "schedule.json", ""],
    ["50 MB", "schedule.json", Buffer.alloc(50e6, "[0],")],
    ["lists in lists, 10,000 deep", "speakers.json", "[".repeat(10000) + "]".repeat(10000)],
    ["half of a surrogate pair", "schedule.json", schedule.replace("Opening", "\\ud83d Opening")],
    ["a person who does not exist", "schedule.json", schedule.replace('"jeff-dean"', '"nobody-at-all"')],
];

for (const [what, name, body] of unusable)
    pageTest(
        `the static page stays, and says so, with ${what}`,
        { path: "schedule/", data: { [name]: body }, live: false, expected: /\.json|404/ },
        async (page) => {
            const notice = page.locator("main [role=status]", { hasText: "out of date" });
            await notice.waitFor();
            assert.match((await notice.textContent()) ?? "", new RegExp(name.replace(".", "\\.")));
            assert.equal(await isLive(page), false);
            assert.equal(await page.locator("#canvas").count(), 0);
            assert.equal(await page.locator("li:has(time):visible").count(), 16);
            assert.ok((await page.evaluate(() => document.body.innerText)).includes("Opening Remarks"));
        },
    );

/** The shipped schedule with one session changed. @param {number} index @param {object} change */
function withSession(index, change) {
    const changed = shipped("schedule.json");
    Object.assign(changed.sessions[index], change);
    return { "schedule.json": JSON.stringify(changed) };
}

for (const [what, change] of /** @type {[string, object][]} */ ([
    ["without a time", { start: "some day" }],
    ["whose title is a number", { title: 7 }],
]))
    pageTest(
        `a session ${what} is left out, and the page says so quietly`,
        { path: "schedule/", data: withSession(3, change), expected: /schedule\.json/ },
        async (page) => {
            assert.equal(await page.locator("main ul > li[data-k]:has(time)").count(), 15);
            assert.equal(await page.locator("li[data-k=coffee-break-1]").count(), 0);
            const notice = page.locator("footer [role=status]");
            assert.match((await notice.textContent()) ?? "", /could not be shown/);
        },
    );

pageTest(
    "a byte order mark does no harm",
    { path: "schedule/", data: { "schedule.json": `\ufeff${schedule}` } },
    async (page) => {
        assert.equal(await page.locator("main ul > li[data-k]:has(time)").count(), 16);
        assert.equal(await page.locator("footer [role=status]").count(), 0);
    },
);

pageTest(
    "sessions of one name are told apart",
    { path: "schedule/", data: withSession(3, { id: "opening-remarks" }), expected: /schedule\.json/ },
    async (page) => {
        const keys = await page
            .locator("[data-k]")
            .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-k")));
        assert.equal(new Set(keys).size, keys.length);
        const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
        assert.equal(new Set(ids).size, ids.length);
    },
);

pageTest(
    "an unknown time zone is told, and the page is shown",
    {
        path: "schedule/",
        data: { "event.json": JSON.stringify({ ...shipped("event.json"), time_zone: "Mars/Olympus" }) },
        expected: /event\.json.*Mars/s,
    },
    async (page) => {
        assert.equal(await page.locator("main ul > li[data-k]:has(time)").count(), 16);
    },
);

pageTest(
    "a title of 10,000 letters without a space stays inside the page",
    { path: "schedule/", ...phone, data: withSession(1, { title: "W".repeat(10000) }) },
    async (page) => {
        const title = page.locator("li[data-k=keynote-jeff-dean] h2");
        assert.ok(((await title.textContent()) ?? "").endsWith("W".repeat(10000)));
        const outside = await page.evaluate(() => linesIn().filter(({ rect }) => rect.right > innerWidth + 1).length);
        assert.equal(outside, 0);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
);

const bidi = "safe \u202Egnihton\u202C \u2067\u05D0\u05D1\u2069 \u2066end\u2069 \u200F\u061C";

pageTest(
    "signs that turn the direction of text stay within their own text",
    { path: "schedule/", data: withSession(1, { title: `${bidi}\u202E` }), expected: /U\+202E/ },
    async (page) => {
        const text = await page.locator("li[data-k=keynote-jeff-dean] h2").textContent();
        assert.ok(text?.includes("safe") && text.includes("end"));
        // The next row reads as always.
        const next = page.locator("li[data-k=invited-natasha-jaques]");
        assert.match((await next.textContent()) ?? "", /^\s*9:15.*Natasha Jaques/s);
        const [time, body] = [
            await next.locator("> *").nth(0).boundingBox(),
            await next.locator("> *").nth(1).boundingBox(),
        ];
        assert.ok(time && body && time.x < body.x);
    },
);

const attack =
    '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">"\'><svg onload=window.hacked=1>' +
    "</p></main><iframe srcdoc='<script>parent.hacked=1</script>'></iframe>[x](javascript:hacked=1)";

/** Every string of the data, but those that have a form, with an attack behind it. @param {any} value @param {string} [name] @returns {any} */
function attacked(value, name = "") {
    const hasForm = [
        "$schema",
        "id",
        "start",
        "end",
        "time_zone",
        "source_url",
        "type",
        "accent",
        "language",
        "clock",
        "until",
        "people",
        "level",
        "email",
    ];
    if (hasForm.includes(name)) return value;
    if (typeof value === "string") return name === "url" ? "javascript:window.hacked=1" : value + attack;
    if (Array.isArray(value)) return value.map((item) => attacked(item, name));
    if (value && typeof value === "object")
        return Object.fromEntries(
            Object.entries(value).map(([key, item]) => [
                key,
                name === "citations" ? "javascript:window.hacked=1" : attacked(item, key),
            ]),
        );
    return value;
}

describe("hostile data", () => {
    const names = ["event.json", "speakers.json", "schedule.json"];
    const data = Object.fromEntries(names.map((name) => [name, JSON.stringify(attacked(shipped(name)))]));
    /** @type {string} */
    let folder;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    const site = () => server.url;

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), "marquee-"));
        cpSync("dist", folder, { recursive: true, dereference: true, filter: (path) => !/\.(br|gz)$/.test(path) });
        for (const [name, text] of Object.entries(data)) writeFileSync(`${folder}/data/${name}`, text);
        try {
            execFileSync(
                "build/native/marquee",
                ["render", `${folder}/data/`, "--shell", `${folder}/shell.html`, "-o", `${folder}/`],
                { stdio: "pipe" },
            );
        } catch (error) {
            assert.equal(/** @type {any} */ (error).status, 1, "its links are told as problems");
        }
        server = await serve({ root: folder });
    });
    after(async () => {
        await server?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    /** @param {Page} page */
    async function looksHarmless(page) {
        const found = await page.evaluate(() => ({
            hacked: "hacked" in globalThis,
            elements: document.querySelectorAll(
                "body script:not([type=module]), img, iframe, body svg:not(.floorplan), [onerror], [onload]",
            ).length,
            scripts: document.querySelectorAll("body script").length,
            hrefs: [...document.querySelectorAll("[href], [src]")]
                .map((element) => (element.getAttribute("href") ?? element.getAttribute("src") ?? "").trim())
                .filter((href) => /^[a-z]+:/i.test(href) && !/^(https?|mailto):/i.test(href)),
        }));
        assert.deepEqual(found, { hacked: false, elements: 0, scripts: 1, hrefs: [] });
        assert.ok(
            (await page.evaluate(() => document.body.textContent))?.includes("<script>window.hacked=1</script>"),
            "it is shown as text",
        );
    }

    for (const view of views) {
        pageTest(
            `is only text on the static ${view.name} page`,
            { site, path: view.path, blocked: [".wasm"], live: false, expected: /./ },
            looksHarmless,
        );
        pageTest(
            `is only text in the mirror of the ${view.name} view`,
            { site, path: view.path, expected: /\.json/ },
            async (page) => {
                await looksHarmless(page);
                const closed = page.locator("button[aria-expanded=false]");
                for (let left = await closed.count(); left > 0; left--) await closed.first().click();
                await drawn(page);
                await looksHarmless(page);
            },
        );
    }
});

/** What the canvas's schedule says. @param {Page} page */
const times = (page) => page.locator("li time").evaluateAll((all) => all.map((time) => time.outerHTML));

test("a browser without Temporal tells the same times", async () => {
    /** @type {string[][]} */
    const told = [];
    const withoutTemporal = (/** @type {Page} */ page) =>
        page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
    for (const prepare of [undefined, withoutTemporal])
        await visit({ path: "schedule/", prepare }, async (page) => {
            assert.equal(await page.evaluate(() => "Temporal" in globalThis), prepare === undefined);
            told.push(await times(page));
        });
    assert.equal(told[0].length, 16);
    assert.deepEqual(told[0], told[1]);
});
