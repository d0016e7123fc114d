// Puts the site together from what CMake built: dist/, ready to upload.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { bundle } from "./bundle.mjs";
import { publish } from "./publish.mjs";

const site = "build/site";
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
                `@font-face{font-family:"${family}";src:url("fonts/${file}.woff2") format("woff2");` +
                `font-weight:400 700;font-display:swap;unicode-range:${range}}`,
        )
        .join("\n");
}

function copyData() {
    for (const name of readdirSync("data"))
        if (name.endsWith(".json") || name === "portraits")
            cpSync(`data/${name}`, `${site}/data/${name}`, { recursive: true });
}

function copyWeb() {
    for (const name of readdirSync("web"))
        if (!/\.(js|ts|css)$/.test(name)) cpSync(`web/${name}`, `${site}/${name}`, { recursive: true });
}

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
execFileSync("build/native/marquee", ["render", "data/", "--shell", "shell.html", "-o", `${site}/`], {
    stdio: "inherit",
});
writeFileSync(`${site}/fonts.css`, fontFaces());
await bundle(site);
rmSync(`${site}/look.css`);
rmSync(`${site}/fonts.css`);
makeFonts();
cpSync(fonts, `${site}/fonts`, { recursive: true });
cpSync("build/web/marquee.wasm", `${site}/marquee.wasm`);
copyData();
copyWeb();
await publish(site, "dist");
