// What tests of the service worker ask of a page that is kept.
import { readdirSync } from "node:fs";
import { drawn } from "./page.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Until that is so. (Of Playwright's own, a promise counts as true.)
 * @template Arg
 * @param {Page} page @param {(arg: Arg) => Promise<boolean>} isSo runs in the page @param {Arg} [arg]
 */
export async function eventually(page, isSo, arg) {
    for (const end = Date.now() + 30_000; !(await page.evaluate(/** @type {any} */ (isSo), arg)); await drawn(page))
        if (Date.now() > end) throw new Error(`It never is so: ${isSo}`);
}

/** Until the browser keeps the site, and no other release is on its way. @param {Page} page */
export const kept = (page) =>
    eventually(page, async () => {
        const { active, installing, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
        return active?.state === "activated" && !installing && !waiting;
    });

/** The scripts and styles of the release in a folder. @param {string} folder @returns {string[]} */
export const assetsOf = (folder) =>
    readdirSync(`${folder}/assets`).filter((name) => /^[^.]+\.(js|css|wasm)$/.test(name));

/** Those that the page names and has loaded. @param {Page} page @returns {Promise<string[]>} */
export const assetsIn = (page) =>
    page.evaluate(() => {
        const named = [...document.querySelectorAll("script[src], link[href]")].map(
            (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
        );
        const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
        const files = [...named, ...loaded].map((name) => /assets\/([^/]+\.(?:js|css|wasm))$/.exec(name)?.[1] ?? "");
        return [...new Set(files.filter(Boolean))];
    });

/** The files of the program in each cache of the site. @param {Page} page @returns {Promise<string[][]>} */
export const keptFiles = (page) =>
    page.evaluate(async () => {
        const all = [];
        for (const name of await caches.keys()) {
            const keys = await (await caches.open(name)).keys();
            all.push(keys.map(({ url }) => /assets\/([^/]+\.(?:js|css|wasm))$/.exec(url)?.[1] ?? "").filter(Boolean));
        }
        return all;
    });
