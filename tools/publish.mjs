// Makes one folder hold exactly the files of another, each compressible one with its .br and .gz beside it. Files that
// did not change are left alone, so that only what changed is compressed again.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(html|css|js|mjs|json|svg|wasm|ics|txt|xml|webmanifest)$/;
const smallestWorthCompressing = 1024;

/** @param {string} folder */
function filesBelow(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** @param {string} path @param {Buffer} content */
async function compress(path, content) {
    // The best takes a minute for ten megabytes, and the next best two seconds.
    const quality = content.length > 1e6 ? 9 : constants.BROTLI_MAX_QUALITY;
    const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_NPOSTFIX]: path.endsWith(".wasm") ? 2 : 0, // fits how programs repeat themselves
    };
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, { params }));
    writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** @param {string} source @param {string} dest */
export async function publish(source, dest) {
    const expected = new Set();
    const work = [];
    for (const name of filesBelow(source)) {
        const path = join(dest, name);
        const content = readFileSync(join(source, name));
        // Data may be edited where the site is hosted; a compressed copy beside it would go on telling what it said before.
        const compressed =
            compressible.test(name) && content.length > smallestWorthCompressing && !name.startsWith("data/");
        expected.add(name);
        if (compressed) expected.add(`${name}.br`).add(`${name}.gz`);
        if (existsSync(path) && readFileSync(path).equals(content) && (!compressed || existsSync(`${path}.gz`)))
            continue;
        mkdirSync(dirname(path), { recursive: true });
        rmSync(`${path}.gz`, { force: true });
        if (compressed) work.push(compress(path, content));
        writeFileSync(path, content);
    }
    await Promise.all(work);
    for (const name of filesBelow(dest)) if (!expected.has(name)) rmSync(join(dest, name));
}
