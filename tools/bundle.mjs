// The scripts, styles and fonts of the site, each named by what it holds, below DEST/assets/: web/main.js with all it
// imports, Emscripten's program among it, and what it imports only for boards and for pages inside others as files of their
// own; web/static.js; web/site.css and the generated DEST/fonts.css and DEST/look.css as one style sheet, with the fonts.
import { basename } from "node:path";
import * as esbuild from "esbuild";

/** @type {esbuild.BuildOptions} */
const common = { bundle: true, minify: true, target: "es2020", legalComments: "none", logLevel: "warning" };

/**
 * The files' names by those that they would have had: "assets/site-7KQ2X3YA.css" by "site.css". `note` is a comment that
 * all scripts and styles begin with, so that they have other names.
 * @param {string} dest @param {string} note @returns {Promise<Record<string, string>>}
 */
export async function bundle(dest, note) {
    /** @type {esbuild.BuildOptions} */
    const named = {
        ...common,
        outdir: `${dest}/assets`,
        entryNames: "[name]-[hash]",
        chunkNames: "[name]-[hash]",
        assetNames: "[name]-[hash]",
        metafile: true,
        banner: note ? { js: `/*${note}*/`, css: `/*${note}*/` } : {},
        loader: { ".wasm": "file", ".woff2": "file" },
    };
    const built = await Promise.all([
        esbuild.build({
            ...named,
            entryPoints: ["web/main.js"],
            entryNames: "marquee-[hash]",
            format: "esm",
            splitting: true,
            alias: { "marquee-wasm": "./build/web/marquee.js", "marquee.wasm": "./build/web/marquee.wasm" },
        }),
        esbuild.build({ ...named, entryPoints: ["web/static.js"], format: "iife" }),
        esbuild.build({
            ...named,
            stdin: {
                // What a sheet that was cut does not say.
                contents:
                    `@import "./${dest}/fonts.css"; @import "./web/site.css"; @import "./${dest}/look.css";` +
                    "#_plain { display: none } :root { --whole: 1 }",
                resolveDir: ".",
                sourcefile: "site.css",
                loader: "css",
            },
            entryNames: "site-[hash]",
        }),
    ]);
    /** @type {Record<string, string>} */
    const names = {};
    for (const { metafile } of built)
        for (const path of Object.keys(metafile?.outputs ?? {}))
            names[basename(path).replace(/-[A-Z0-9]{8}\./, ".")] = `assets/${basename(path)}`;
    return names;
}

/** A small script that is no file of its own. @param {string} path @param {Record<string, string>} [define] */
export async function minified(path, define) {
    const { outputFiles } = await esbuild.build({
        ...common,
        entryPoints: [path],
        format: "iife",
        write: false,
        define,
    });
    return outputFiles[0].text.trim();
}
