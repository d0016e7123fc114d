// What hosts are told to send: by `_headers`, and by the settings for nginx, as nginx itself sends it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { caching, security } from "../../tools/headers.mjs";
import { serve } from "../../tools/serve.mjs";
import { kept } from "./kept.mjs";
import { startNginx } from "./nginx.mjs";
import { drawn, live, pageTest, program, shipped } from "./site.mjs";

const files = readdirSync("dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice("dist/".length));
const assets = files.filter((name) => /^assets\/[^.]+\.(js|css|wasm|woff2)$/.test(name));

test("the program, its styles and its fonts are named by what they hold, and all else keeps its name", () => {
    assert.ok(assets.length >= 12);
    for (const name of assets) assert.match(name, /^assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/);
    for (const name of ["index.html", "schedule/index.html", "data/event.json", "sw.js", "manifest.webmanifest"])
        assert.ok(files.includes(name), name);
    const stray = files.filter((name) => /\.(js|css|wasm|woff2)$/.test(name) && !name.startsWith("assets/"));
    assert.deepEqual(stray, ["sw.js"]);
});

test("each page names the files that are there", () => {
    for (const name of files.filter((name) => name.endsWith(".html"))) {
        const html = readFileSync(`dist/${name}`, "utf8");
        const named = [...html.matchAll(/ (?:href|src)="[^"]*?(assets\/[^"]+)"/g)].map(([, path]) => path);
        assert.ok(named.length >= 7, name);
        for (const path of named) assert.ok(assets.includes(path), `${name} names ${path}`);
    }
});

test("files of more than 1 KB lie beside their compressed copies, but for data, which may be edited", () => {
    for (const name of files) {
        if (!/\.(html|css|js|wasm|ics|svg|txt|xml|webmanifest)$/.test(name)) continue;
        const isLarge = statSync(`dist/${name}`).size > 1024;
        for (const ending of [".br", ".gz"]) assert.equal(files.includes(name + ending), isLarge, name + ending);
    }
    assert.ok(!files.some((name) => name.startsWith("data/") && /\.(br|gz)$/.test(name)));
});

test("`_headers` says what the development server sends", () => {
    const lines = readFileSync("dist/_headers", "utf8").split("\n");
    for (const [name, value] of Object.entries(security("dist"))) assert.ok(lines.includes(`  ${name}: ${value}`));
    assert.equal(lines[lines.indexOf("/assets/*") + 1], `  Cache-Control: ${caching("/assets/site.css")}`);
});

// A folder may be called like one of the site's own.
for (const path of ["", "board/"])
    describe(`nginx at /${path}`, () => {
        /** @type {Awaited<ReturnType<typeof startNginx>>} */
        let nginx;
        /** @type {Awaited<ReturnType<typeof serve>>} */
        let ours;
        before(async () => {
            nginx = await startNginx(path);
            ours = await serve();
        });
        after(async () => {
            await nginx?.close();
            await ours?.close();
        });

        test("sends the headers and types that the development server sends", async () => {
            const names = [
                "",
                "schedule/",
                "sw.js",
                "manifest.webmanifest",
                "data/event.json",
                "icon.svg",
                "icon-192.png",
            ];
            for (const name of [...names, "calendar.ics", "no/such/page", ...assets]) {
                const [theirs, expected] = [await fetch(nginx.url + name), await fetch(ours.url + name)];
                assert.equal(theirs.status, expected.status, name);
                const type = (/** @type {Response} */ response) =>
                    response.headers.get("Content-Type")?.replace(/;.*/, "").replace("application/java", "text/java");
                assert.equal(type(theirs), type(expected), `type of ${name}`);
                const same = ["Content-Security-Policy", "X-Content-Type-Options"];
                for (const header of theirs.ok ? [...same, "Cache-Control"] : same)
                    assert.equal(theirs.headers.get(header), expected.headers.get(header), `${header} of ${name}`);
                if (!theirs.ok) assert.equal(theirs.headers.get("Cache-Control"), null, `caching of ${name}`);
            }
        });

        test("sends the compressed copies, and says again that a file is as it was", async () => {
            for (const [encoding, ending] of Object.entries({ br: ".br", gzip: ".gz" }))
                for (const name of ["schedule/", ...assets.filter((asset) => !asset.endsWith(".woff2"))]) {
                    const { headers } = await fetch(nginx.url + name, { headers: { "Accept-Encoding": encoding } });
                    assert.equal(headers.get("Content-Encoding"), encoding, name);
                    const file = `dist/${name.replace(/\/$/, "/index.html")}${ending}`;
                    assert.equal(Number(headers.get("Content-Length")), statSync(file).size, name);
                    assert.match(headers.get("Vary") ?? "", /Accept-Encoding/);
                }
            for (const name of ["", "data/schedule.json"]) {
                const first = await fetch(nginx.url + name);
                const again = { "If-None-Match": first.headers.get("ETag") ?? "" };
                assert.equal((await fetch(nginx.url + name, { headers: again })).status, 304, name);
            }
        });

        pageTest("shows the site", { site: () => nginx.url, path: "speakers/", keeps: true }, async (page) => {
            await page.locator('[data-k="tab-Schedule"]').click();
            await page.waitForURL(`${nginx.url}schedule/`);
            await drawn(page);
            await kept(page);
            await page.reload();
            await live(page);
            const keeper = await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
            assert.equal(keeper, `${nginx.url}sw.js`);
        });
    });

test("a device may install the site, from any of its pages", async () => {
    const server = await serve();
    const profile = mkdtempSync(join(tmpdir(), "marquee-profile-"));
    // A visitor without a profile is one in private, who may not install anything.
    const context = await chromium.launchPersistentContext(profile, program);
    try {
        const page = await context.newPage();
        await page.goto(`${server.url}schedule/`);
        await live(page);
        const session = await context.newCDPSession(page);
        assert.deepEqual((await session.send("Page.getInstallabilityErrors")).installabilityErrors, []);
        const { url, data, errors } = await session.send("Page.getAppManifest");
        assert.deepEqual(errors, []);
        assert.equal(url, `${server.url}manifest.webmanifest`);
        const manifest = JSON.parse(data ?? "");
        assert.equal(manifest.short_name, shipped("event.json").title);
        for (const { src, sizes } of manifest.icons) {
            const side = await page.evaluate(async (address) => {
                const bitmap = await createImageBitmap(await (await fetch(address)).blob());
                return `${bitmap.width}x${bitmap.height}`;
            }, new URL(src, url).href);
            assert.equal(side, sizes, src);
        }
    } finally {
        await context.close();
        await server.close();
        rmSync(profile, { recursive: true, force: true });
    }
});
