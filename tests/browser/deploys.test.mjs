// A new release is uploaded while the old one is being visited: what is shown is one of them, never some of each.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { makeSite } from "../../tools/site.mjs";
import { FaultyServer, faults } from "./faulty.mjs";
import { assetsIn, assetsOf, eventually, kept, keptFiles } from "./kept.mjs";
import { live, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {FaultyServer} */
let server;
const work = mkdtempSync(join(tmpdir(), "marquee-deploys-"));
const [hosted, next] = [join(work, "hosted"), join(work, "next")];

/** The host has only this release from now on. @param {string} folder */
function deploy(folder) {
    rmSync(hosted, { recursive: true, force: true });
    cpSync(folder, hosted, { recursive: true });
}

before(async () => {
    await makeSite("build/next-release", next, "the next release");
    deploy("dist");
    server = new FaultyServer(hosted);
    await server.start();
});
beforeEach(() => deploy("dist"));
after(async () => {
    await server?.stop();
    rmSync(work, { recursive: true, force: true });
    rmSync("build/next-release", { recursive: true, force: true });
});

/** @param {Page} page @returns {Promise<"dist" | "next">} */
async function release(page) {
    const used = await assetsIn(page);
    const [old, other] = [assetsOf("dist"), assetsOf(next)];
    if (used.every((name) => old.includes(name))) return "dist";
    assert.ok(
        used.every((name) => other.includes(name)),
        `a mix of releases: ${used.join(", ")}`,
    );
    return "next";
}

const text = (/** @type {Page} */ page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
/** @param {Partial<import("./site.mjs").Options>} options @param {(page: Page, context: import("playwright-core").BrowserContext) => Promise<unknown>} body */
const open = (options, body) => visit({ site: () => server.url, keeps: true, expected: /./, ...options }, body);

test("another release has other scripts and styles", () => {
    const same = assetsOf("dist").filter((name) => assetsOf(next).includes(name));
    assert.deepEqual(
        same.filter((name) => !name.endsWith(".wasm")),
        [],
    );
});

test("an old page whose files are gone can be read, says so, and is the new one after a reload", () => {
    server.held = /assets/;
    return open({ live: false, open: "commit" }, async (page) => {
        await page.waitForFunction(() => document.querySelector("footer"));
        deploy(next);
        server.release();
        await page.waitForFunction(() => document.readyState === "complete");
        assert.match(await text(page), /^A part of this page has not arrived: reload it.*Workshop goals/);
        assert.equal(await page.locator("canvas").count(), 0);
        await page.reload();
        await live(page);
        assert.equal(await release(page), "next");
    });
});

test("an old page whose program is gone offers to reload, and then is the new one", () => {
    server.held = /wasm/;
    return open({ live: false, open: "commit" }, async (page) => {
        await page.waitForFunction(() => document.documentElement?.dataset.program);
        deploy(next);
        for (const name of readdirSync(join(hosted, "assets")))
            if (name.includes(".wasm")) rmSync(join(hosted, "assets", name));
        server.release();
        const button = page.locator("main > [role=status] button");
        await button.waitFor();
        assert.ok((await text(page)).includes("Workshop goals"));
        deploy(next);
        await button.click();
        await live(page);
        assert.equal(await release(page), "next");
    });
});

test("a page that is open goes on as it is, and the next visit has the new release, with and without a network", () =>
    open({}, async (page) => {
        await kept(page);
        await page.reload();
        await live(page);
        assert.equal(await release(page), "dist");
        deploy(next);
        await page.locator('[data-k="tab-Schedule"]').click();
        await page.waitForURL("**/schedule/");
        assert.ok((await text(page)).includes("Opening Remarks"));
        await page.getByRole("button", { name: "Check for changes" }).click();
        await page.waitForFunction(() => document.body.innerText.includes("No session has changed"));
        assert.equal(await release(page), "dist");

        await page.reload();
        await live(page);
        assert.equal(await release(page), "next");
        const [script] = assetsOf(next).filter((name) => /^marquee.*js$/.test(name));
        await eventually(
            page,
            async (name) => {
                for (const cache of await caches.keys())
                    for (const { url } of await (await caches.open(cache)).keys()) if (url.endsWith(name)) return true;
                return false;
            },
            script,
        );
        await kept(page);
        for (const names of await keptFiles(page))
            assert.ok(
                [assetsOf("dist"), assetsOf(next)].some((release) => names.every((name) => release.includes(name))),
                "each cache is of one release",
            );
        await server.stop();
        for (const path of ["", "schedule/", "speakers/ion-stoica/"]) {
            await page.goto(server.url + path);
            await live(page);
            assert.equal(await release(page), "next", path);
        }
        await server.start();
    }));

test("a release that is half uploaded is not kept, and the one before is whole", () =>
    open({}, async (page) => {
        await kept(page);
        const [before] = await keptFiles(page);
        // The new service worker is there, and not all of what it keeps.
        cpSync(join(next, "sw.js"), join(hosted, "sw.js"));
        rmSync(join(hosted, "sw.js.br"));
        rmSync(join(hosted, "sw.js.gz"));
        server.asked = [];
        await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
        const [script] = assetsOf(next).filter((name) => /^marquee.*js$/.test(name));
        await server.hears(`/assets/${script}`);
        await kept(page);
        assert.deepEqual(await keptFiles(page), [before]);
        await server.stop();
        await page.reload();
        await live(page);
        assert.equal(await release(page), "dist");
        await server.start();
    }));

test("a new page under the old service worker gets no old data where the host's is broken", () =>
    open({}, async (page) => {
        await kept(page);
        deploy(next);
        server.held = /sw\.js$/;
        server.fault = { path: /speakers\.json$/, fault: faults["is missing"] };
        await page.reload();
        await page.locator("main > [role=status]").waitFor();
        assert.equal(await release(page), "next");
        assert.match(await text(page), /This page may be out of date\..*Workshop goals/);
        assert.ok(!(await text(page)).includes("As of"));
        server.fault = null;
        await page.reload();
        await live(page);
        assert.equal(await page.locator("main > [role=status]").count(), 0);
        server.release();
    }));

test("a server that is restarted while five pages load leaves five pages that can be read, and then the site", () =>
    open({ keeps: false }, async (page, context) => {
        const pages = [page, ...(await Promise.all(Array.from({ length: 4 }, () => context.newPage())))];
        server.held = /wasm|json/;
        server.asked = [];
        await Promise.all(pages.map((one) => one.goto(server.url, { waitUntil: "commit" })));
        await Promise.all(pages.map((one) => one.waitForFunction(() => document.querySelector("footer"))));
        await server.stop();
        server.held = null;
        await server.start();
        for (const one of pages) {
            await one.waitForFunction(
                () =>
                    document.documentElement.classList.contains("live") ||
                    document.querySelector("main > [role=status]") ||
                    getComputedStyle(document.getElementById("_plain") ?? document.body).display !== "none",
            );
            assert.ok((await text(one)).includes("Workshop goals"));
            await one.reload();
            await live(one);
            assert.equal(await one.locator("main > [role=status]").count(), 0);
        }
    }));
