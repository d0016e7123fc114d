// What holds in every browser holds in Firefox, and so does what fallback.test.mjs says of Chromium.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checks } from "./checks/all.mjs";
import { firefoxChecks } from "./checks/links.mjs";
import { Bidi } from "./bidi.mjs";
import { address, visitInFirefox } from "./firefox.mjs";
import { Picture, rgb } from "./pixels.mjs";
import { drawn, live, picture, shipped, views } from "./page.mjs";

/** @typedef {import("playwright-core").Page} Page */

for (const { name, options, body } of [...checks, ...firefoxChecks])
    test(`in Firefox, ${name}`, () => visitInFirefox(options, body));

/** Marks that the page has given the canvas up, which it says. */
function markComplaint() {
    const real = console.error;
    console.error = (...words) => {
        Object.assign(globalThis, { complained: true });
        real(...words);
    };
}

/** The text that is seen has all that the data says of an event. @param {Page} page */
async function isReadable(page) {
    await page.waitForFunction(() => "complained" in globalThis);
    assert.equal(await page.evaluate(() => document.querySelectorAll("#canvas").length), 0);
    assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), false);
    const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
    const { title, sections } = shipped("event.json");
    const names = shipped("speakers.json").speakers.filter((/** @type {any} */ { listed }) => listed !== false);
    for (const words of [title, ...[...sections, ...names].map((part) => part.title ?? part.name)])
        assert.ok(text.includes(words), `“${words}” is readable`);
    assert.deepEqual(rgb(await page.evaluate(() => getComputedStyle(document.body).color)), [20, 23, 31]);
}

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const obstacles = {
    WebGL: (page) =>
        page.addInitScript(() => {
            const real = HTMLCanvasElement.prototype.getContext;
            // @ts-ignore: one of many overloads
            HTMLCanvasElement.prototype.getContext = function (kind, options) {
                return kind === "webgl2" ? null : real.call(this, kind, options);
            };
        }),
    WebAssembly: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
};
for (const [what, prepare] of Object.entries(obstacles))
    test(`in Firefox, the static page stays without ${what}`, () =>
        visitInFirefox(
            {
                prepare: async (page) => {
                    await page.addInitScript(markComplaint);
                    await prepare(page);
                },
                live: false,
                expected: /./,
            },
            isReadable,
        ));

/** @param {any} node as WebDriver tells it @returns {string} */
const textOf = ({ value }) => value.nodeValue ?? (value.children ?? []).map(textOf).join("");

test("in Firefox, every view can be read without JavaScript", async () => {
    const { sections } = shipped("event.json");
    const { speakers } = shipped("speakers.json");
    const { sessions } = shipped("schedule.json");
    /** @type {Record<string, string[]>} a piece of each part */
    const wanted = {
        Announcement: [
            ...sections.map((/** @type {any} */ { title }) => title),
            speakers[0].biography.at(-1).slice(-40),
        ],
        Speakers: speakers[1].biography.map((/** @type {string} */ text) => text.slice(-40)),
        Schedule: sessions.map((/** @type {any} */ { title }) => title),
        Contact: [shipped("event.json").contact.email],
    };
    const firefox = await new Bidi({ "javascript.enabled": false }).start();
    try {
        const { context } = await firefox.send("browsingContext.create", { type: "tab" });
        for (const { path, name } of views) {
            await firefox.send("browsingContext.navigate", { context, url: address() + path, wait: "complete" });
            const { nodes } = await firefox.send("browsingContext.locateNodes", {
                context,
                locator: { type: "css", value: "main" },
                serializationOptions: { maxDomDepth: 99 },
            });
            const text = textOf(nodes[0]);
            for (const words of wanted[name]) assert.ok(text.includes(words), `${name}: “${words}” is there`);
            const { data } = await firefox.send("browsingContext.captureScreenshot", { context });
            const seen = new Picture(Buffer.from(data, "base64"), 1).colours();
            assert.deepEqual(seen[0][0], rgb("#fbfbf9"));
            assert.ok(seen.length > 50, `${name}: something is drawn`);
        }
    } finally {
        await firefox.close();
    }
});

test("in Firefox, a lost canvas leaves readable HTML, and comes back as it was", () =>
    visitInFirefox({ expected: /context|WebGL/i }, async (page) => {
        const before = await picture(page);
        await page.evaluate(() => {
            const gl = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).getContext("webgl2");
            Object.assign(globalThis, { lost: gl?.getExtension("WEBGL_lose_context") });
            /** @type {any} */ (globalThis).lost.loseContext();
        });
        await page.waitForFunction(() => !document.documentElement.classList.contains("live"));
        assert.deepEqual(rgb(await page.evaluate(() => getComputedStyle(document.body).color)), [20, 23, 31]);
        await page.evaluate(() => /** @type {any} */ (globalThis).lost.restoreContext());
        await live(page);
        await drawn(page);
        const difference = before.difference(await picture(page), 8);
        assert.ok(difference <= 0.005, `${(100 * difference).toFixed(2)} % of the pixels differ`);
    }));
