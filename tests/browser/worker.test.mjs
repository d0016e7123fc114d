// The second visit: without a network, with a host that answers badly, and after the organizer has switched keeping off.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { FaultyServer, faults } from "./faulty.mjs";
import { eventually, kept, keptFiles } from "./kept.mjs";
import { live, shipped, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {FaultyServer} */
let server;
/** @type {string} */
let folder;
before(async () => {
    folder = mkdtempSync(join(tmpdir(), "marquee-kept-"));
    cpSync("dist", folder, { recursive: true });
    server = new FaultyServer(folder);
    await server.start();
});
afterEach(() => {
    server.fault = null;
    server.release();
    for (const name of ["event.json", "schedule.json"]) cpSync(`dist/data/${name}`, `${folder}/data/${name}`);
});
after(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
});

/** A visit after one in which the site was kept. @param {Partial<import("./site.mjs").Options>} options @param {(page: Page, context: import("playwright-core").BrowserContext) => Promise<unknown>} body */
const again = (options, body) =>
    visit({ site: () => server.url, keeps: true, now: null, expected: /./, ...options }, async (page, context) => {
        await kept(page);
        await body(page, context);
    });

const text = (/** @type {Page} */ page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
/** @param {string} name @param {object} change */
const change = (name, change) =>
    writeFileSync(`${folder}/data/${name}`, JSON.stringify({ ...shipped(name), ...change }));

test("the browser keeps the site when the visit has all it needs, and fetches nothing of the program twice", () => {
    server.asked = [];
    return again({}, async () => {
        const before = server.asked.slice(0, server.asked.indexOf("/sw.js"));
        for (const kind of [/\.wasm$/, /\.css$/, /schedule\.json$/, /inter-latin/])
            assert.ok(
                before.some((path) => kind.test(path)),
                String(kind),
            );
        const program = server.asked.filter((path) => path.startsWith("/assets/"));
        assert.equal(new Set(program).size, program.length, program.join(" "));
    });
});

test("the second visit needs no network, says as of when it is, and is as new as the network when that is back", () =>
    again({ path: "speakers/" }, async (page) => {
        await server.stop();
        for (const [path, words] of Object.entries({
            "": "Workshop goals",
            "schedule/": "Opening Remarks",
            "contact/": "Organizing",
            "speakers/ion-stoica/": "Ion Stoica",
            "schedule/panel/": "Panel",
        })) {
            await page.goto(server.url + path);
            await live(page);
            assert.ok((await text(page)).includes(words), `“${words}” at /${path}`);
            assert.match(
                (await page.locator("[data-k=kept]").innerText()) ?? "",
                /^As of .+: newer data could not be had/,
            );
        }
        await page.locator('[data-k="tab-Schedule"]').click();
        await page.waitForURL("**/schedule/");
        assert.ok((await text(page)).includes("Opening Remarks"));
        await server.start();
        change("event.json", { title: "Another title" });
        await page.goto(server.url);
        await live(page);
        assert.equal((await page.locator("h1").innerText()).trim(), "Another title");
        assert.equal(await page.locator("[data-k=kept]").count(), 0);
    }));

test("without a network and without the program, a page that is not kept says so", () =>
    again({ path: "speakers/" }, async (page) => {
        await server.stop();
        await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
        await page.goto(`${server.url}schedule/panel/`);
        assert.match(await text(page), /No connection This browser has not kept this page/);
        const links = page.locator("main a");
        await Promise.all([page.waitForURL(`${server.url}schedule/`), links.nth(2).click()]);
        assert.ok((await text(page)).includes("Opening Remarks"));
        await server.start();
    }));

for (const [what, fault] of Object.entries(faults))
    test(`a page that was kept is shown when what the host sends ${what}`, () =>
        again({ path: "schedule/" }, async (page) => {
            server.fault = { path: /\/schedule\/$/, fault };
            await page.reload();
            // What is gone is gone.
            if (what === "is missing") return assert.equal(await text(page), "Not found");
            await live(page);
            assert.ok((await text(page)).includes("Opening Remarks"));
        }));

test("what a host adds to the end of its pages changes nothing", () => {
    /** @type {import("./faulty.mjs").Fault} */
    const fault = (response, body, type) =>
        response.writeHead(200, { "Content-Type": type }).end(`${body}<!-- served by a host -->`);
    server.fault = { path: /\/$/, fault };
    return again({ path: "schedule/" }, async (page) => {
        await server.stop();
        await page.reload();
        await live(page);
        assert.match(await text(page), /As of .*Opening Remarks/);
        await server.start();
    });
});

test("pages of others below the site's address are theirs: in their encoding, and also if they fail", () =>
    again({ path: "schedule/" }, async (page) => {
        for (const [status, words] of /** @type {[number, string][]} */ ([
            [200, "Programm für Hörer"],
            [500, "Störung"],
        ])) {
            const body = Buffer.from(`<!doctype html><title>2019</title><p>${words}`, "latin1");
            const type = { "Content-Type": "text/html; charset=iso-8859-1" };
            server.fault = { path: /\/2019\/$/, fault: (response) => response.writeHead(status, type).end(body) };
            const answer = await page.goto(`${server.url}2019/`);
            assert.equal(answer?.status(), status);
            assert.equal(await text(page), words);
        }
    }));

test("a host that does not answer is not waited for", () =>
    again({ path: "schedule/" }, async (page) => {
        server.held = /\/schedule\/$|json$/;
        await page.reload();
        await live(page);
        assert.match(await text(page), /As of .*Opening Remarks/);
    }));

test("a board behind a link that is too slow for the worker shows each answer one round later", () =>
    again({ path: "board/?now=2025-12-06T16:30Z" }, async (page) => {
        await page.reload();
        await live(page);
        await page.waitForTimeout(2000); // its first round is over
        const sessions = shipped("schedule.json").sessions.map((/** @type {any} */ one) =>
            one.id === "keynote-jeff-dean" ? { ...one, title: "Another keynote" } : one,
        );
        change("schedule.json", { sessions });
        for (let round = 0; round < 2; round++) {
            server.held = /json$/;
            await page.evaluate(() => dispatchEvent(new Event("online")));
            await page.waitForTimeout(6000); // longer than what is kept waits for the host
            server.release();
            await eventually(page, async () => {
                for (const name of await caches.keys()) {
                    const set = await (await caches.open(name)).match(new URL("../data/", location.href));
                    if (set && (await set.text()).includes("Another keynote")) return true;
                }
                return false;
            });
        }
        assert.ok((await text(page)).includes("Another keynote"));
    }));

for (const name of ["event.json", "speakers.json", "schedule.json"])
    test(`data is never newer in one file than in another, as when ${name} does not arrive`, () =>
        again({ path: "schedule/" }, async (page) => {
            const [{ title }] = shipped("schedule.json").sessions;
            change("event.json", { title: "Another title" });
            change("schedule.json", {
                sessions: shipped("schedule.json").sessions.map((/** @type {any} */ one, /** @type {number} */ i) =>
                    i === 0 ? { ...one, title: "Another opening" } : one,
                ),
            });
            for (const [what, fault] of Object.entries(faults)) {
                if (what === "has the wrong type") continue;
                server.fault = { path: new RegExp(`/${name}$`), fault };
                await page.reload();
                await live(page);
                const seen = await text(page);
                assert.ok(seen.includes(title) && !seen.includes("Another"), `${name} ${what}`);
                assert.match(seen, /As of /);
            }
            server.fault = null;
            await page.reload();
            await live(page);
            const seen = await text(page);
            assert.ok(seen.includes("Another title") && seen.includes("Another opening") && !seen.includes("As of "));
        }));

for (const body of ["[]", "null", '{"error": "busy"}'])
    test(`data that is ${body} takes the place of nothing`, () =>
        again({ path: "schedule/" }, async (page) => {
            for (const name of ["event.json", "speakers.json", "schedule.json"]) {
                const fault = (/** @type {import("node:http").ServerResponse} */ response) =>
                    response.writeHead(200, { "Content-Type": "application/json" }).end(body);
                server.fault = { path: new RegExp(`/${name}$`), fault };
                await page.reload();
                await live(page);
                assert.match(await text(page), /As of .*: newer data could not be had.*Opening Remarks/, name);
            }
            await server.stop();
            await page.reload();
            await live(page);
            assert.match(await text(page), /As of .*Opening Remarks/);
            await server.start();
        }));

test("the organizer switches it off while another file cannot be used: the browser forgets the site", () =>
    again({}, async (page) => {
        change("event.json", { offline: false });
        server.fault = { path: /schedule\.json$/, fault: faults["is truncated"] };
        await page.reload();
        await eventually(page, async () => !(await navigator.serviceWorker.getRegistration()));
        await eventually(page, async () => (await caches.keys()).length === 0);
    }));

test("the organizer switches it off: the browser forgets the site, and keeps it no more", () =>
    again({}, async (page) => {
        assert.equal((await keptFiles(page)).length, 1);
        change("event.json", { offline: false });
        await page.reload();
        await live(page);
        await eventually(page, async () => !(await navigator.serviceWorker.getRegistration()));
        await eventually(page, async () => (await caches.keys()).length === 0);
        await page.reload();
        await live(page);
        assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
        assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
        assert.deepEqual(await keptFiles(page), []);
    }));

test("what others keep at this host is left alone", () =>
    again({}, async (page) => {
        await page.evaluate(async () => (await caches.open("another's")).put("/x", new Response("x")));
        change("event.json", { offline: false });
        await page.reload();
        await live(page);
        await eventually(page, async () => (await caches.keys()).join() === "another's");
    }));

test("where there is no room, nothing is kept and nothing is missing", () => {
    server.asked = [];
    return visit(
        {
            site: () => server.url,
            keeps: true,
            expected: /Marquee is not kept|quota/i,
            prepare: async (page) => {
                const session = await page.context().newCDPSession(page);
                await session.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 200_000 });
            },
        },
        async (page) => {
            await server.hears("/offline.html");
            await eventually(page, async () => {
                const { active, installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
                return !active && !installing && (await caches.keys()).length === 0;
            });
            await page.reload();
            await live(page);
            assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
        },
    );
});

test("when the room runs out later, what is kept is whole", () =>
    again({}, async (page, context) => {
        const session = await context.newCDPSession(page);
        await session.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 1000 });
        change("event.json", { title: "Another title" });
        await page.reload();
        await live(page);
        assert.equal((await page.locator("h1").innerText()).trim(), "Another title");
        await server.stop();
        await page.reload();
        await live(page);
        assert.equal((await page.locator("h1").innerText()).trim(), shipped("event.json").title);
        await server.start();
    }));

for (const years of [-2, 2])
    test(`a clock that is two years ${years < 0 ? "behind" : "ahead"} changes neither what is kept nor what is on`, () => {
        const soon = new Date(Date.now() + 3 * 86400e3).toISOString();
        const prepare = (/** @type {Page} */ page) =>
            page.addInitScript(
                (ms) => {
                    const now = Date.now.bind(Date);
                    Date.now = () => now() + ms;
                },
                years * 365 * 86400e3,
            );
        const standing = (/** @type {Page} */ page) => page.locator(".counts").innerText();
        change("event.json", { dates: { start: soon.slice(0, 10), end: soon.slice(0, 10) }, time_zone: "UTC" });
        const [opening] = shipped("schedule.json").sessions;
        change("schedule.json", { sessions: [{ ...opening, start: soon.slice(0, 16) }] });
        return again({ path: "schedule/", prepare }, async (page) => {
            assert.match(await standing(page), /starts in 3 days/);
            await page.reload();
            await live(page);
            assert.match(await standing(page), /starts in 3 days/);
            await server.stop();
            await page.reload();
            await live(page);
            assert.match(await text(page), /As of .*Opening/);
            await server.start();
        });
    });

test("ten rapid reloads end with the site", () =>
    again({}, async (page) => {
        for (let i = 0; i < 10; i++) {
            const next = page.waitForEvent("framenavigated");
            await page.evaluate(() => location.reload()).catch(() => {}); // It may be gone before it answers.
            await next;
        }
        await live(page);
        assert.ok((await text(page)).includes("Workshop goals"));
        assert.equal(await page.locator("main > [role=status]").count(), 0);
    }));

test("a browser that refuses to store anything shows the site", () =>
    visit(
        {
            site: () => server.url,
            keeps: true,
            expected: /Marquee is not kept/,
            prepare: (page) =>
                page.addInitScript(() => {
                    const refuse = () => {
                        throw new DOMException("refused", "SecurityError");
                    };
                    for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
                        Object.defineProperty(globalThis, name, { get: refuse });
                    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: refuse });
                }),
        },
        async (page) => {
            await page.locator('[data-k="tab-Schedule"]').click();
            await page.locator("button[data-action^='star:']").first().click();
            await page.waitForFunction(() => document.body.innerText.includes("This browser keeps nothing"));
        },
    ));
