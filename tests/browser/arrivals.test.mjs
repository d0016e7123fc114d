// Each file of a visit in turn does not arrive as it should: the page is readable, and says what is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FaultyServer, faults } from "./faulty.mjs";
import { live, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** What comes of it. "live": the canvas is there. "said": the static page says that something is lost. "plain": it says so without its style. */
/** @typedef {"live" | "said" | "plain"} Outcome */

/** @type {Record<string, { path: RegExp, outcome: Outcome, but?: Record<string, Outcome> }>} */
const files = {
    "the program's script": { path: /marquee-\w+\.js$/, outcome: "said" },
    "the program": { path: /\.wasm$/, outcome: "said", but: { "has the wrong type": "live" } },
    "the style sheet": { path: /\.css$/, outcome: "plain" },
    "the static page's script": { path: /static-\w+\.js$/, outcome: "live" },
    "the font": { path: /inter-latin-\w+\.woff2$/, outcome: "live" },
    "the font of digits": { path: /inter-digits-\w+\.woff2$/, outcome: "live" },
    "event.json": { path: /event\.json$/, outcome: "said", but: { "has the wrong type": "live" } },
    "speakers.json": { path: /speakers\.json$/, outcome: "said", but: { "has the wrong type": "live" } },
    "schedule.json": { path: /schedule\.json$/, outcome: "said", but: { "has the wrong type": "live" } },
    "the icon": { path: /icon\.svg$/, outcome: "live" },
    "the manifest": { path: /webmanifest$/, outcome: "live" },
};

const server = new FaultyServer();
before(() => server.start());
after(() => server.stop());

/** @param {Page} page @returns {Promise<Outcome>} */
async function outcome(page) {
    const handle = await page.waitForFunction(() => {
        const plain = document.getElementById("_plain");
        if (document.documentElement.classList.contains("live")) return "live";
        if (plain && getComputedStyle(plain).display !== "none") return document.readyState === "complete" && "plain";
        return document.querySelector("main > [role=status]") && "said";
    });
    return /** @type {Promise<Outcome>} */ (handle.jsonValue());
}

/** That the page was painted, with its words. @param {Page} page @param {string} when */
async function isReadable(page, when) {
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
    for (const words of ["ML for Systems", "Hanson Wang", "Workshop goals"])
        assert.ok(text.includes(words), `“${words}” can be read when ${when}`);
}

for (const [name, { path, outcome: usual, but }] of Object.entries(files)) {
    test(`the page is there, and says what is lost, when ${name} does not arrive as it should`, async () => {
        for (const [what, fault] of Object.entries(faults)) {
            server.fault = { path, fault };
            server.asked = [];
            const when = `${name} ${what}`;
            await visit({ site: () => server.url, live: false, expected: /./ }, async (page) => {
                assert.equal(await outcome(page), but?.[what] ?? usual, when);
                await isReadable(page, when);
                // Chromium asks for some only where a device may install the site.
                if (!/icon|manifest/.test(name))
                    assert.ok(
                        server.asked.some((asked) => path.test(asked)),
                        when,
                    );
                if ((but?.[what] ?? usual) !== "said") return;
                assert.match(
                    await page.locator("main > [role=status]").innerText(),
                    name.endsWith(".json") ? /out of date\. .*\.json/ : /not arrived.*Reload/s,
                    when,
                );
            });
        }
        server.fault = null;
    });

    test(`the page can be read while ${name} keeps it waiting, and is complete when that comes`, async () => {
        server.held = path;
        const options = { site: () => server.url, live: false, open: /** @type {const} */ ("commit") };
        try {
            await visit(options, async (page) => {
                await isReadable(page, `${name} is on its way`);
                server.release();
                await live(page);
                assert.equal(await page.locator("#_plain").isVisible(), false);
                assert.equal(await page.locator("main > [role=status]").count(), 0);
            });
        } finally {
            server.release();
        }
    });
}

test("what is said of a program that did not arrive leads to the whole page once it does", async () => {
    server.fault = { path: /\.wasm$/, fault: faults["is cut in the middle"] };
    await visit({ site: () => server.url, live: false, expected: /./ }, async (page) => {
        const button = page.locator("main > [role=status] button");
        await button.waitFor();
        server.fault = null;
        await button.click();
        await live(page);
        assert.equal(await page.locator("main > [role=status]").count(), 0);
    });
});
