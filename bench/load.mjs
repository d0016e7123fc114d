// How many visits nginx serves from dist/, and what they cost, with wrk: node bench/load.mjs [--seconds N] [--write]
// Wants Debian's nginx-light, libnginx-mod-http-brotli-static and wrk.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startNginx } from "../tests/browser/nginx.mjs";
import { replacePart, table } from "./lib/table.mjs";

/** @typedef {{ path: string, headers: Record<string, string> }} Request */

const { values: options } = parseArgs({
    options: { seconds: { type: "string", default: "10" }, write: { type: "boolean", default: false } },
});

const first = /^(marquee|static|site)-\w+\.(js|css|wasm)$|^inter-(latin|digits)-[A-Z0-9]{8}\.woff2$/;
const program = readdirSync("dist/assets")
    .filter((name) => first.test(name))
    .map((name) => `assets/${name}`);
const data = ["data/event.json", "data/speakers.json", "data/schedule.json"];

/** What is asked for, and whether the browser has had it before. @type {[string, string[], boolean][]} */
const visits = [
    ["A first visit, to the first canvas frame", ["", ...program, ...data], false],
    ["What is kept for later, after that", ["sw.js", "speakers/", "schedule/", "contact/", "offline.html"], false],
    ["A later visit, nothing changed", ["", "sw.js", ...data], true],
    ["A minute of a board, nothing changed", data, true],
];

/** @param {string} url @param {Request} request @returns {Promise<{ bytes: number, etag: string }>} with the headers */
const answer = (url, { path, headers }) =>
    new Promise((done, fail) =>
        get(url + path, { headers, agent: false }, (response) => {
            response.resume();
            response.on("end", () =>
                done({ bytes: response.socket.bytesRead, etag: String(response.headers.etag ?? "") }),
            );
        }).on("error", fail),
    );

/** @param {string} url @param {string[]} paths @param {boolean} isAgain @returns {Promise<Request[]>} */
async function requests(url, paths, isAgain) {
    const all = [];
    for (const path of paths) {
        const headers = { "Accept-Encoding": "gzip, br" };
        const { etag } = await answer(url, { path, headers });
        all.push({ path, headers: isAgain ? { ...headers, "If-None-Match": etag } : headers });
    }
    return all;
}

/** How many a second, one after the other on each of 64 connections. @param {string} url @param {Request[]} requests @param {string} folder */
function rate(url, requests, folder) {
    const file = join(folder, "turns.lua");
    const turns = requests.map(({ path, headers }) => {
        const pairs = Object.entries(headers).map(
            ([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`,
        );
        return `{ ${JSON.stringify(`/${path}`)}, { ${pairs.join(", ")} } }`;
    });
    writeFileSync(
        file,
        `local turns = { ${turns.join(", ")} }\nlocal turn = 0\nrequest = function()\n  turn = turn % #turns + 1\n` +
            `  return wrk.format("GET", turns[turn][1], turns[turn][2])\nend\n`,
    );
    const told = execFileSync("wrk", ["-t2", "-c64", `-d${options.seconds}s`, "-s", file, url], { encoding: "utf8" });
    if (/Socket errors/.test(told)) throw new Error(told);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(told)?.[1]);
}

const nginx = await startNginx("");
const folder = mkdtempSync(join(tmpdir(), "marquee-load-"));
try {
    const rows = [["", "Requests", "Sent", "Requests a second", "Such an hour"]];
    for (const [name, paths, isAgain] of visits) {
        const asked = await requests(nginx.url, paths, isAgain);
        let bytes = 0;
        for (const request of asked) bytes += (await answer(nginx.url, request)).bytes;
        const perSecond = rate(nginx.url, asked, folder);
        rows.push([
            name,
            String(paths.length),
            `${(bytes / 1000).toFixed(1)} KB`,
            Math.round(perSecond).toLocaleString("en"),
            Math.round((perSecond / paths.length) * 3600).toLocaleString("en"),
        ]);
    }
    const day = new Date().toISOString().slice(0, 10);
    const text = `${day}, ${availableParallelism()} processor cores, which wrk shares.\n\n${table(rows)}`;
    console.log(text);
    if (options.write)
        writeFileSync("bench/README.md", replacePart(readFileSync("bench/README.md", "utf8"), "load", text));
} finally {
    await nginx.close();
    rmSync(folder, { recursive: true, force: true });
}
