// Starts Debian's Firefox on a screen of its own, and speaks WebDriver BiDi (W3C) with it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
// @ts-ignore: it comes without types.
import WebSocket from "ws";

const preferences = {
    "dom.events.testing.asyncClipboard": true, // reading the clipboard without a prompt
    "webgl.force-enabled": true, // by a processor, too
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "datareporting.policy.firstRunURL": "",
    "toolkit.telemetry.reportingpolicy.firstRun": false,
    "app.normandy.enabled": false,
    "app.update.disabledForTesting": true,
    "extensions.update.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "intl.accept_languages": "en-US",
};

/**
 * The first line of a program's output that the pattern fits.
 * @param {import("node:child_process").ChildProcess} program @param {import("node:stream").Readable} output
 * @param {RegExp} pattern @returns {Promise<string>} the pattern's first group
 */
function said(program, output, pattern) {
    return new Promise((resolve, reject) => {
        /** @type {string[]} */
        const lines = [];
        program.once("error", reject);
        program.once("exit", (code) => reject(new Error(`${program.spawnfile} ended (${code}): ${lines.join("\n")}`)));
        // Reads on to the end, since a program that nobody listens to stops.
        createInterface({ input: output }).on("line", (line) => {
            lines.push(line);
            const found = pattern.exec(line);
            if (found) resolve(found[1]);
        });
    });
}

/** @param {import("node:child_process").ChildProcess | undefined} program */
async function end(program) {
    if (!program || program.exitCode !== null || program.signalCode !== null) return;
    const ended = new Promise((done) => program.once("exit", done));
    program.kill();
    await ended;
}

export class Bidi {
    /** @param {Record<string, boolean | number | string>} [more] preferences */
    constructor(more = {}) {
        this.preferences = { ...preferences, ...more };
        this.profile = mkdtempSync(join(tmpdir(), "marquee-firefox-"));
        this.last = 0;
        /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
        this.waiting = new Map();
        /** @type {Set<(method: string, params: any) => void>} */
        this.listeners = new Set();
    }

    /** WebGL needs a display, so Firefox cannot be headless. */
    async start() {
        const lines = Object.entries(this.preferences).map(
            ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
        );
        writeFileSync(join(this.profile, "user.js"), lines.join("\n"));
        this.screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
            stdio: ["ignore", "pipe", "ignore"],
        });
        const display = await said(this.screen, this.screen.stdout, /^(\d+)$/);
        this.firefox = spawn(
            "firefox-esr",
            ["--profile", this.profile, "--no-remote", "--remote-debugging-port", "0"],
            {
                stdio: ["ignore", "ignore", "pipe"],
                env: { ...process.env, DISPLAY: `:${display}`, MOZ_CRASHREPORTER_DISABLE: "1" },
            },
        );
        const address = await said(this.firefox, this.firefox.stderr, /WebDriver BiDi listening on (ws:\S+)/);
        const socket = new WebSocket(`${address}/session`);
        this.socket = socket;
        await new Promise((resolve, reject) => {
            socket.once("open", resolve);
            socket.once("error", reject);
        });
        socket.on("message", (/** @type {Buffer} */ message) => this.hear(JSON.parse(String(message))));
        await this.send("session.new", { capabilities: {} });
        return this;
    }

    /** @param {any} message */
    hear(message) {
        if (message.type === "event") {
            for (const listener of this.listeners) listener(message.method, message.params);
            return;
        }
        const waiting = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.type === "error") waiting?.reject(new Error(`${message.error}: ${message.message}`));
        else waiting?.resolve(message.result);
    }

    /** @param {string} method @param {object} params @returns {Promise<any>} */
    send(method, params) {
        const id = ++this.last;
        return new Promise((resolve, reject) => {
            this.waiting.set(id, { resolve, reject });
            this.socket?.send(JSON.stringify({ id, method, params }));
        });
    }

    /** @param {string[]} events */
    async listenTo(...events) {
        await this.send("session.subscribe", { events });
    }

    async close() {
        this.socket?.close();
        await end(this.firefox);
        await end(this.screen);
        rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
    }
}
