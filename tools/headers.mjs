// What a careful host says of each file: a policy that allows nothing the site does not need, and how long it holds.
// tools/serve.mjs sends it, tools/site.mjs writes it down for hosts that read `_headers`, hosting/nginx.conf repeats it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

/** @param {string} html with the script that runs before the first paint, the only one without an address */
function inlineScript(html) {
    const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? "";
    return script && ` 'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** Of the site in a folder. @param {string} folder */
export function policy(folder) {
    const shell = `${folder}/shell.html`;
    return [
        "default-src 'none'",
        `script-src 'self' 'wasm-unsafe-eval'${existsSync(shell) ? inlineScript(readFileSync(shell, "utf8")) : ""}`,
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors *",
        "require-trusted-types-for 'script'",
        "trusted-types marquee",
    ].join("; ");
}

/** Of every file. @param {string} folder @returns {Record<string, string>} */
export const security = (folder) => ({
    "Content-Security-Policy": policy(folder),
    "X-Content-Type-Options": "nosniff",
});

/** Files below assets/ are named by what they hold; the others are asked for anew. @param {string} path of an address */
export const caching = (path) => (/\/assets\/[^/]+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache");

/** In the form that Netlify and Cloudflare Pages read; of what it does not name, both say that it is asked for anew. @param {string} folder */
export function headersFile(folder) {
    const lines = (/** @type {Record<string, string>} */ headers) =>
        Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return [
        "/*\n",
        ...lines(security(folder)),
        "/assets/*\n",
        ...lines({ "Cache-Control": caching("/assets/file") }),
    ].join("");
}
