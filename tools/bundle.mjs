// The scripts and styles of the site: web/main.js with all it imports, Emscripten's module among it, as DEST/marquee.js,
// and what it imports only for boards and for pages inside others as files of their own;
// web/theme.js, which must run before the first paint, as DEST/theme.js; web/site.css and the generated DEST/fonts.css and
// DEST/look.css as one DEST/site.css.
import * as esbuild from "esbuild";

/** @param {string} dest */
export async function bundle(dest) {
    /** @type {esbuild.BuildOptions} */
    const common = { bundle: true, minify: true, target: "es2020", legalComments: "none", logLevel: "warning" };
    await Promise.all([
        esbuild.build({
            ...common,
            entryPoints: { marquee: "web/main.js" },
            outdir: dest,
            format: "esm",
            splitting: true,
            chunkNames: "[name]-[hash]",
            alias: { "marquee-wasm": "./build/web/marquee.js" },
        }),
        esbuild.build({ ...common, entryPoints: ["web/theme.js"], outfile: `${dest}/theme.js`, format: "iife" }),
        esbuild.build({
            ...common,
            stdin: {
                contents: `@import "./${dest}/fonts.css"; @import "./web/site.css"; @import "./${dest}/look.css";`,
                resolveDir: ".",
                loader: "css",
            },
            outfile: `${dest}/site.css`,
            external: ["fonts/*"],
        }),
    ]);
}
