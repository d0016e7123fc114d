// Puts the site together from what CMake built: dist/, ready to upload.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, minified } from "./bundle.mjs";
import { headersFile } from "./headers.mjs";
import { makeIcons } from "./icons.mjs";
import { publish } from "./publish.mjs";
import { serviceWorker } from "./release.mjs";

const fonts = "build/fonts";
const inter = "node_modules/@fontsource-variable/inter/files";

/** @param {string} made @param {string[]} sources */
function isOlder(made, ...sources) {
    return !existsSync(made) || sources.some((source) => statSync(source).mtimeMs > statSync(made).mtimeMs);
}

function makeFonts() {
    const last = `${fonts}/inter-digits.woff2`;
    if (!isOlder(last, "tools/make-fonts", `${inter}/inter-latin-wght-normal.woff2`)) return;
    // Without its random order of sets, Python writes the same bytes each time.
    execFileSync("tools/make-fonts", [inter, fonts], {
        stdio: "inherit",
        env: { PATH: "/usr/bin:/bin", PYTHONHASHSEED: "0" },
    });
}

// A face for each script, fetched when a page has text in it; the digits' face has what tools/make-fonts puts there.
function fontFaces() {
    /** @type {Record<string, string>} */
    const ranges = JSON.parse(readFileSync("node_modules/@fontsource-variable/inter/unicode.json", "utf8"));
    const faces = Object.entries(ranges).map(([script, range]) => ["Inter", `inter-${script}`, range]);
    return [...faces, ["Inter Digits", "inter-digits", "U+30-3A"]]
        .map(
            ([family, file, range]) =>
                `@font-face{font-family:"${family}";src:url("${resolve(fonts)}/${file}.woff2") format("woff2");` +
                `font-weight:400 700;font-display:swap;unicode-range:${range}}`,
        )
        .join("\n");
}

/** @param {string} site */
function copyData(site) {
    for (const name of readdirSync("data"))
        if (name.endsWith(".json") || name === "portraits")
            cpSync(`data/${name}`, `${site}/data/${name}`, { recursive: true });
}

/** @param {string} site */
function copyWeb(site) {
    for (const name of readdirSync("web"))
        if (!/\.(js|ts|css)$/.test(name)) cpSync(`web/${name}`, `${site}/${name}`, { recursive: true });
}

/** @param {string[]} words of the command `marquee` */
const marquee = (...words) => execFileSync("build/native/marquee", words, { stdio: "inherit" });

/**
 * Puts it together in the folder `site`, and into `dest` as it is to be uploaded. With a `note`, it is another release.
 * @param {string} site @param {string} dest @param {string} [note]
 */
export async function makeSite(site, dest, note = "") {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site, { recursive: true });
    makeFonts();
    marquee("style", "data/", "-o", `${site}/look.css`);
    writeFileSync(`${site}/fonts.css`, fontFaces());
    const names = await bundle(site, note);
    rmSync(`${site}/look.css`);
    rmSync(`${site}/fonts.css`);
    const first = await minified("web/first.js");
    const shell = readFileSync("shell.html", "utf8")
        .replace('<script src="{{root}}first.js"></script>', () => `<script>${first}</script>`)
        .replace(/\{\{root\}\}([\w.-]+)/g, (_, name) => `{{root}}${names[name] ?? name}`);
    writeFileSync(`${site}/shell.html`, shell);
    marquee("render", "data/", "--shell", `${site}/shell.html`, "-o", `${site}/`);
    writeFileSync(`${site}/sw.js`, await serviceWorker(site, names));
    writeFileSync(`${site}/_headers`, headersFile(site));
    makeIcons(site);
    copyData(site);
    copyWeb(site);
    await publish(site, dest);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    try {
        await makeSite("build/site", "dist");
    } catch (error) {
        // A command that ended with a status has said why.
        if (typeof (/** @type {{ status?: unknown }} */ (error).status) !== "number") throw error;
        process.exitCode = 1;
    }
}
