// The service worker of a release, which knows the files of its program by what they hold.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { minified } from "./bundle.mjs";

// What a visit asks for before its first frame; fonts of other scripts are kept when a page has text in them.
const firstFonts = ["inter-latin.woff2", "inter-digits.woff2"];
const pages = ["", "speakers/", "schedule/", "contact/", "board/", "offline.html"];

/** @param {string} site @param {Record<string, string>} names as tools/bundle.mjs gives them */
export async function serviceWorker(site, names) {
    /** @type {[string, string][]} */
    const files = Object.entries(names).map(([name, path]) => {
        const digest = createHash("sha256")
            .update(readFileSync(`${site}/${path}`))
            .digest("base64");
        return [name, `${path} sha256-${digest}`];
    });
    const listed = (/** @type {boolean} */ needed) =>
        Object.fromEntries(
            files
                .filter(([name]) => needed === (!name.endsWith(".woff2") || firstFonts.includes(name)))
                .map(([, file]) => file.split(" ")),
        );
    const marks = ["marquee.js", "static.js", "site.css"].map((name) => names[name]);
    const release = { marks, needed: listed(true), more: listed(false), pages };
    const words = JSON.stringify(release) + readFileSync("web/worker.js", "utf8");
    const name = createHash("sha256").update(words).digest("base64url").slice(0, 12);
    return minified("web/worker.js", { RELEASE: JSON.stringify({ name, ...release }) });
}
