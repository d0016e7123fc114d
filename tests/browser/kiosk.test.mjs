// docs/kiosk/ keeps a board on a screen, whatever becomes of the browser.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";
import { program } from "./program.mjs";

const LATE_S = 12;
const LOOK_S = 1;

/** Resolves with what `look` finds, as soon as it finds something. @template T @param {string} what @param {() => Promise<T | undefined>} look @returns {Promise<T>} */
async function found(what, look) {
    const end = Date.now() + 90_000;
    while (Date.now() < end) {
        const it = await look().catch(() => undefined);
        if (it !== undefined) return it;
        await wait(200);
    }
    assert.fail(`no ${what}`);
}

/** @param {import("node:child_process").ChildProcess} child */
const ended = (child) => new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(0)));

/** The processes that one has started. @param {number | undefined} pid @param {string} name */
const children = (pid, name) =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
        .split(" ")
        .filter((child) => child && readFileSync(`/proc/${child}/comm`, "utf8").includes(name))
        .map(Number);

test("the kiosk's command shows the board, leaves one that lives alone, and starts the browser anew when it was killed and when it hangs", async () => {
    const profile = mkdtempSync(join(tmpdir(), "marquee-kiosk-"));
    const server = await serve();
    const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp"], {
        stdio: ["ignore", "pipe", "ignore"],
    });
    const [display] = await new Promise((resolve) => {
        const lines = createInterface({ input: /** @type {import("node:stream").Readable} */ (screen.stdout) });
        lines.once("line", (line) => resolve([line]));
    });
    const kiosk = spawn("docs/kiosk/marquee-kiosk", [`${server.url}schedule/?board`], {
        stdio: ["ignore", "pipe", "ignore"],
        env: {
            ...process.env,
            DISPLAY: `:${display}`,
            MARQUEE_PROFILE: profile,
            MARQUEE_OPTIONS: program.args.join(" "),
            MARQUEE_LATE_S: String(LATE_S),
            MARQUEE_LOOK_S: String(LOOK_S),
        },
    });
    let told = "";
    kiosk.stdout.on("data", (text) => (told += text));
    /** The port of a browser that is not that one, as soon as its board lives. @param {string} [before] */
    const board = (before) =>
        found("board", async () => {
            const file = join(profile, "DevToolsActivePort");
            const port = existsSync(file) ? readFileSync(file, "utf8").split("\n")[0] : "";
            if (!port || port === before) return undefined;
            const pages = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
            return pages.some((/** @type {any} */ { title }) => / · alive .* · restarts \d+$/.test(title))
                ? port
                : undefined;
        });
    try {
        const first = await board();
        const [browser] = children(kiosk.pid, "chrom");
        process.kill(browser, "SIGKILL");
        const second = await board(first);
        assert.match(told, /starting anew in 1 s/);

        const client = await chromium.connectOverCDP(`http://127.0.0.1:${second}`);
        const page = client.contexts()[0].pages()[0];
        assert.equal(await page.evaluate(() => document.documentElement.classList.contains("live")), true);
        // A sign of life each second instead of each minute.
        await page.evaluate(() => {
            const { title } = document;
            let signs = 0;
            setInterval(() => (document.title = `${title}${++signs}`), 1000);
        });
        const before = told;
        await wait(1000 * (LATE_S + 4 * LOOK_S));
        assert.equal(told, before);

        page.evaluate(() => {
            for (;;);
        }).catch(() => {}); // it ends with the browser
        await board(second);
        assert.match(told.slice(before.length), new RegExp(`no sign of life for ${LATE_S} s`));
    } finally {
        kiosk.kill("SIGTERM");
        await ended(kiosk);
        screen.kill();
        await ended(screen);
        await server.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
});

const unit = readFileSync("docs/kiosk/marquee-kiosk.service", "utf8");

test("the unit takes the address as it is written, percent signs and all, from the file that its instructions write", () => {
    const [, file] = /^EnvironmentFile=%h\/(.+)$/m.exec(unit) ?? [];
    assert.match(unit, new RegExp(`^# .*echo 'MARQUEE_ADDRESS=http.*%.*' >~/${file}$`, "m"));
    assert.match(unit, /^ExecStart=.* \$\{MARQUEE_ADDRESS\}$/m); // one word, whatever is in it
    assert.doesNotMatch(unit, /^Environment=/m, "there, a percent sign begins a specifier");
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;
test("systemd has nothing to say against the unit", { skip: !hasSystemd && "systemd is not installed" }, () => {
    const home = mkdtempSync(join(tmpdir(), "marquee-home-"));
    try {
        cpSync("docs/kiosk/marquee-kiosk", join(home, ".local/bin/marquee-kiosk"));
        const { status, stdout, stderr } = spawnSync(
            "systemd-analyze",
            ["verify", "--user", "docs/kiosk/marquee-kiosk.service"],
            { encoding: "utf8", env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home } },
        );
        const words = `${stdout}${stderr}`.split("\n").filter((line) => line.includes("marquee-kiosk")); // not of others
        assert.deepEqual({ status, words }, { status: 0, words: [] });
    } finally {
        rmSync(home, { recursive: true });
    }
});
