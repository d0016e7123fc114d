// What may go wrong while the page is open: it stays readable, and says so.
import assert from "node:assert/strict";
import { drawn, live, pageTest, picture, shipped } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const readable = (/** @type {Page} */ page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
const still = (/** @type {Page} */ page) =>
    page.waitForFunction(() => !document.documentElement.classList.contains("live"));
const ink = (/** @type {Page} */ page, /** @type {string} */ selector) =>
    page.evaluate((what) => getComputedStyle(document.querySelector(what) ?? document.body).color, selector);

/** @param {Page} page @param {string} method of WEBGL_lose_context */
const context = (page, method) =>
    page.evaluate((name) => {
        const global = /** @type {any} */ (globalThis);
        const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas"));
        global.lost ??= canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
        global.lost[name]();
    }, method);

for (const [where, scroll] of Object.entries({ "at its top": 0, "further down": 900 }))
    pageTest(
        `the canvas is the same after its context was lost, ${where}`,
        { expected: /context|CONTEXT/i },
        async (page) => {
            await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), scroll);
            const before = await picture(page);
            await context(page, "loseContext");
            await still(page);
            assert.equal(await ink(page, "h2"), "rgb(20, 23, 31)");
            assert.ok((await readable(page)).includes("Hanson Wang"));
            assert.equal(
                await page.evaluate(() => document.querySelector(".card-head")?.children[0].className.slice(0, 8)),
                "portrait",
                "portraits stay where they were",
            );
            // The program goes on behind the page.
            const button = page.locator("button[data-action='toggle:ion-stoica']");
            await button.evaluate((element) => /** @type {HTMLElement} */ (element).click());
            await page.waitForFunction(() => document.querySelector("button[aria-expanded=true]"));
            await button.evaluate((element) => /** @type {HTMLElement} */ (element).click());
            await page.waitForFunction(() => !document.querySelector("button[aria-expanded=true]"));
            await context(page, "restoreContext");
            await live(page);
            await drawn(page);
            const difference = before.difference(await picture(page), 8);
            assert.equal(await page.evaluate(() => scrollY), scroll);
            assert.ok(difference <= 0.005, `${(100 * difference).toFixed(2)} % of the pixels differ`);
        },
    );

/** What others do to the text of a page. @type {Record<string, () => void>} */
const edits = {
    "a translator wraps words": () => {
        const walker = document.createTreeWalker(document.querySelector("main") ?? document, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
        for (const text of texts) {
            const [outer, inner] = [document.createElement("font"), document.createElement("font")];
            inner.textContent = "mots";
            outer.append(inner);
            text.replaceWith(outer);
        }
    },
    "somebody changes a text in place": () => {
        const text = document.querySelector("main h2")?.firstChild;
        if (text) text.nodeValue = "mots";
    },
    "somebody removes a part": () => document.querySelector("main article")?.remove(),
};
for (const [what, edit] of Object.entries(edits))
    pageTest(`the page is shown when ${what}, and stays`, {}, async (page) => {
        await page.evaluate(edit);
        await still(page);
        assert.equal(await ink(page, "h2"), "rgb(20, 23, 31)");
        assert.equal(await page.locator("#canvas").isVisible(), false);
        await page.setViewportSize({ width: 900, height: 700 });
        await drawn(page);
        assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), false);
        if (what !== "somebody removes a part") assert.ok((await readable(page)).includes("mots"));
        await page.locator('[data-k="tab-Schedule"]').click();
        await page.waitForURL("**/schedule/");
        assert.ok((await readable(page)).includes("Opening Remarks"));
    });

pageTest("what the page itself changes is no edit, nor what is put beside the page", {}, async (page) => {
    await page.locator("button[data-action='toggle:ion-stoica']").click();
    await page.waitForFunction(() => document.querySelector("button[aria-expanded=true]"));
    await page.locator('[data-k="tab-Schedule"]').click();
    await page.waitForURL("**/schedule/");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => document.body.append(document.createElement("div")));
    await drawn(page);
    assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), true);
});

/** Lets the program trap when the function is called that `trapAt` names. @param {string} first what it names at first */
function trap(first) {
    const global = /** @type {any} */ (globalThis);
    global.trapAt = first;
    for (const name of ["open", "read", "inbox", "act", "frame"])
        Object.defineProperty(Object.prototype, `_marquee_${name}`, {
            /** @param {Function} real */
            set(real) {
                Object.defineProperty(this, `_marquee_${name}`, {
                    get:
                        () =>
                        (/** @type {any[]} */ ...parts) => {
                            if (global.trapAt === name) throw new WebAssembly.RuntimeError("unreachable");
                            return real(...parts);
                        },
                    set: (next) => (real = next),
                });
            },
        });
}

/** @type {Record<string, {at: string, act?: (page: Page) => Promise<unknown>}>} */
const traps = {
    "while it starts": { at: "open" },
    "while it reads the data": { at: "read" },
    "in its first frame": { at: "frame" },
    "when it draws later": {
        at: "frame",
        act: (page) => page.evaluate(() => dispatchEvent(new Event("scroll"))),
    },
    "when a button is pressed": {
        at: "act",
        act: (page) => page.locator("button[data-action='toggle:ion-stoica']").click(),
    },
    "when it is given a text": {
        at: "inbox",
        act: (page) => page.locator("button[data-action='toggle:ion-stoica']").hover(),
    },
};
for (const [when, { at, act }] of Object.entries(traps)) {
    /** @type {string[]} */
    const said = [];
    pageTest(
        `a trap ${when} leaves the page, is logged once, and can be reloaded`,
        {
            live: Boolean(act),
            prepare: async (page) => {
                page.on("console", (message) => said.push(message.text()));
                await page.addInitScript(trap, act ? "" : at);
            },
            expected: /Marquee: RuntimeError: unreachable/,
        },
        async (page) => {
            if (act) {
                await page.evaluate((name) => Object.assign(globalThis, { trapAt: name }), at);
                await act(page);
            }
            const note = page.locator("main > [role=status]:first-child");
            await note.waitFor();
            assert.match(await note.innerText(), /Something went wrong/);
            assert.equal(await page.locator("main > [role=status]").count(), 1);
            assert.equal(await page.evaluate(() => document.documentElement.className), "js stopped");
            assert.equal(await page.locator("#canvas").count(), 0);
            for (const { name } of shipped("speakers.json").speakers.filter((/** @type {any} */ one) => one.biography))
                assert.ok((await readable(page)).includes(name));
            assert.equal(said.filter((text) => text.startsWith("Marquee:")).length, 1);
            // Its buttons work, and the program is asked no more.
            await page.locator('[data-k="theme-switch"]').click();
            assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
            await page.keyboard.press("Tab");
            assert.equal(said.filter((text) => text.startsWith("Marquee:")).length, 1);
            await page.evaluate(() => document.getElementById("main")?.focus());
            await page.keyboard.press("Tab");
            assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Reload");
            await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
            if (act) await live(page);
        },
    );
}

pageTest(
    "a trap while another view is opened leads to that view's own page",
    { prepare: (page) => page.addInitScript(trap, ""), expected: /Marquee: RuntimeError: unreachable/ },
    async (page) => {
        await page.evaluate(() => Object.assign(globalThis, { trapAt: "frame" }));
        await Promise.all([page.waitForEvent("load"), page.locator('[data-k="tab-Schedule"]').click()]);
        assert.match(page.url(), /\/schedule\/$/);
        assert.ok((await readable(page)).includes("Opening Remarks"));
    },
);
