// The second browser. Its pages have the part of Playwright's interface that the checks in checks/ use, so that a check
// is written once.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { Bidi } from "./bidi.mjs";
import { calmDay, desktop, drawn, knowLines, live, ownClock } from "./page.mjs";

/** @typedef {import("./page.mjs").Options} Options */
/** @typedef {import("playwright-core").Page} Page */

/** WebDriver's code points for keys without a letter. @type {Record<string, string>} */
const keys = {
    Tab: "\uE004",
    Enter: "\uE007",
    Shift: "\uE008",
    Control: "\uE009",
    ControlOrMeta: "\uE009",
    Escape: "\uE00C",
    Space: " ",
};

/** @type {Bidi} */
let firefox;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
    server = await serve();
    firefox = new Bidi();
    await firefox.start();
    await firefox.listenTo("log.entryAdded", "browsingContext.contextCreated", "network.beforeRequestSent");
});
after(async () => {
    await firefox?.close();
    await server?.close();
});

/** Address of the site, ending in "/". */
export const address = () => server.url;

/** @param {Function} body @param {any} arg */
const call = (body, arg) => ({
    functionDeclaration: `async (json) => JSON.stringify((await (${body})(json && JSON.parse(json))) ?? null)`,
    arguments: [arg === undefined ? { type: "null" } : { type: "string", value: JSON.stringify(arg) }],
});

class FirefoxPage {
    /** @param {string} context @param {string} [user] who opened it */
    constructor(context, user) {
        this.context = context;
        this.user = user;
        this.pointer = { x: 0, y: 0 };
        this.keyboard = {
            down: (/** @type {string} */ key) => this.keys([{ type: "keyDown", value: keys[key] ?? key }]),
            up: (/** @type {string} */ key) => this.keys([{ type: "keyUp", value: keys[key] ?? key }]),
            press: (/** @type {string} */ combination) => {
                const all = combination
                    .split("+")
                    .map((key) => keys[key] ?? (key.length === 1 ? key.toLowerCase() : key));
                return this.keys([
                    ...all.map((value) => ({ type: "keyDown", value })),
                    ...all.reverse().map((value) => ({ type: "keyUp", value })),
                ]);
            },
        };
        this.mouse = {
            move: (/** @type {number} */ x, /** @type {number} */ y, { steps = 1 } = {}) => this.move(x, y, steps),
            down: () => this.points([{ type: "pointerDown", button: 0 }]),
            up: () => this.points([{ type: "pointerUp", button: 0 }]),
            click: async (/** @type {number} */ x, /** @type {number} */ y) => {
                await this.move(x, y, 1);
                await this.points([
                    { type: "pointerDown", button: 0 },
                    { type: "pointerUp", button: 0 },
                ]);
            },
        };
    }

    /** @param {object[]} actions */
    keys(actions) {
        return firefox.send("input.performActions", {
            context: this.context,
            actions: [{ type: "key", id: "keyboard", actions }],
        });
    }

    /** @param {object[]} actions */
    points(actions) {
        return firefox.send("input.performActions", {
            context: this.context,
            actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
        });
    }

    /** @param {number} x @param {number} y @param {number} steps */
    move(x, y, steps) {
        const from = this.pointer;
        this.pointer = { x, y };
        const at = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ i) =>
            a + ((b - a) * i) / steps;
        return this.points(
            Array.from({ length: steps }, (_, i) => ({
                type: "pointerMove",
                x: at(from.x, x, i + 1),
                y: at(from.y, y, i + 1),
                duration: 0,
            })),
        );
    }

    /** @param {Function | string} body @param {any} [arg] @returns {Promise<any>} */
    async evaluate(body, arg) {
        const target = { context: this.context };
        const done =
            typeof body === "string"
                ? await firefox.send("script.evaluate", { expression: `${body};null`, target, awaitPromise: true })
                : await firefox.send("script.callFunction", { ...call(body, arg), target, awaitPromise: true });
        if (done.type === "exception") throw new Error(done.exceptionDetails.text);
        return done.result.type === "string" ? JSON.parse(done.result.value) : undefined;
    }

    /** @param {Function} body @param {any} [arg] */
    async waitForFunction(body, arg) {
        const deadline = Date.now() + 30000;
        // The page may change while it is asked.
        while (!(await this.evaluate(body, arg).catch(() => false))) {
            if (Date.now() > deadline) throw new Error(`in vain: ${body}`);
            await new Promise((done) => setTimeout(done, 20));
        }
    }

    /** @param {{ clip?: { x: number, y: number, width: number, height: number } }} [options] */
    async screenshot({ clip } = {}) {
        const { data } = await firefox.send("browsingContext.captureScreenshot", {
            context: this.context,
            origin: "viewport",
            ...(clip ? { clip: { type: "box", ...clip } } : {}),
        });
        return Buffer.from(data, "base64");
    }

    /** @param {{ width: number, height: number }} size @param {number} [devicePixelRatio] */
    setViewportSize({ width, height }, devicePixelRatio) {
        const viewport = { width, height };
        return firefox.send("browsingContext.setViewport", {
            context: this.context,
            viewport,
            ...(devicePixelRatio ? { devicePixelRatio } : {}),
        });
    }

    /** @param {Function} body @param {any} [arg] */
    addInitScript(body, arg) {
        const json = arg === undefined ? "undefined" : JSON.stringify(arg);
        return firefox.send("script.addPreloadScript", {
            functionDeclaration: `() => { (${body})(${json}); }`,
            ...(this.user ? { userContexts: [this.user] } : { contexts: [this.context] }),
        });
    }

    /** @param {string} url @param {"interactive" | "complete"} wait */
    goto(url, wait) {
        return firefox.send("browsingContext.navigate", { context: this.context, url, wait });
    }
}

/** Answers instead of the server. @param {FirefoxPage} page @param {Options} options */
async function answer(page, options) {
    const names = Object.keys(options.data ?? {});
    const endings = options.blocked ?? [];
    if (names.length + endings.length === 0) return () => {};
    await firefox.send("network.addIntercept", { phases: ["beforeRequestSent"], contexts: [page.context] });
    // A request may be gone with its page before it is answered.
    const reply = (/** @type {string} */ command, /** @type {object} */ params) =>
        firefox.send(command, params).catch((error) => {
            if (!/no such request/.test(String(error))) throw error;
        });
    const hear = (/** @type {string} */ method, /** @type {any} */ params) => {
        if (method !== "network.beforeRequestSent" || !params.isBlocked || params.context !== page.context) return;
        const { request } = params.request;
        const path = new URL(params.request.url).pathname;
        const body = options.data?.[path.replace(/^\/data\//, "")];
        if (endings.some((ending) => path.endsWith(ending))) void reply("network.failRequest", { request });
        else if (typeof body === "string")
            void reply("network.provideResponse", {
                request,
                statusCode: 200,
                body: { type: "base64", value: Buffer.from(body).toString("base64") },
            });
        else void reply("network.continueRequest", { request });
    };
    firefox.listeners.add(hear);
    return () => firefox.listeners.delete(hear);
}

/** What a saved choice of colours does: Firefox cannot be told the system's. @param {string} theme */
function saveTheme(theme) {
    if (location.protocol.startsWith("http")) localStorage.setItem("theme", theme);
}

/** As `visit` of site.mjs. @param {Options} options @param {(page: Page, context: any) => Promise<unknown>} body */
export async function visitInFirefox(options, body) {
    const { userContext } = await firefox.send("browser.createUserContext", {});
    const { context } = await firefox.send("browsingContext.create", { type: "tab", userContext });
    const page = new FirefoxPage(context, userContext);
    /** @type {string[]} */
    const complaints = [];
    const hear = (/** @type {string} */ method, /** @type {any} */ params) => {
        if (
            method === "log.entryAdded" &&
            params.source.context === context &&
            ["error", "warn"].includes(params.level)
        )
            complaints.push(params.text);
    };
    firefox.listeners.add(hear);
    const forget = await answer(page, options);
    /** @type {any} */
    const alike = page;
    const others = {
        waitForEvent: () =>
            new Promise((resolve) => {
                const opened = (/** @type {string} */ method, /** @type {any} */ params) => {
                    if (method !== "browsingContext.contextCreated" || params.userContext !== userContext) return;
                    firefox.listeners.delete(opened);
                    resolve(new FirefoxPage(params.context));
                };
                firefox.listeners.add(opened);
            }),
    };
    try {
        const { width, height } = { ...desktop, ...options };
        await page.setViewportSize({ width, height }, options.scale ?? 1);
        if (options.now !== null) await page.addInitScript(ownClock, Date.parse(options.now ?? calmDay));
        await page.addInitScript(knowLines);
        if (options.theme === "dark") await page.addInitScript(saveTheme, options.theme);
        await options.prepare?.(alike);
        const waits = options.live !== false;
        await page.goto(server.url + (options.path ?? ""), waits ? "interactive" : "complete");
        if (waits) {
            await live(alike).catch(() =>
                assert.fail(`never live; the page said: ${complaints.join("\n") || "nothing"}`),
            );
            await drawn(alike);
        }
        await body(alike, others);
    } finally {
        forget();
        firefox.listeners.delete(hear);
        await firefox.send("browser.removeUserContext", { userContext });
    }
    const unexpected = complaints.filter((complaint) => !options.expected?.test(complaint));
    assert.deepEqual(unexpected, [], "the page complained");
}
