// The last good data, for a board that starts where the network is gone. One entry, so that it is never half of each.

const DATA = "kept/data";
const HEARD = "kept/heard";
const SIZES = "X-Sizes";
const CHANGED = "X-Changed";

export class Kept {
    /** @param {string} root */
    constructor(root) {
        this.root = root;
        this.name = `marquee-board ${new URL(root).pathname}`;
    }

    open() {
        return caches.open(this.name);
    }

    async forget() {
        try {
            await caches.delete(this.name);
        } catch {
            // Then nothing is kept.
        }
    }

    /** @param {import("./data.js").Loaded[]} files that the program can use */
    async keep(files) {
        const sizes = files.map(({ bytes }) => bytes.length).join();
        const changed = String(Math.max(...files.map((file) => file.changed)));
        await this.put(DATA, new Blob(files.map(({ bytes }) => new Blob([/** @type {any} */ (bytes)]))), {
            [SIZES]: sizes,
            [CHANGED]: changed,
        });
    }

    /** @param {number} heard when the host last said that it is as it was read, in seconds since 1970 */
    async hear(heard) {
        await this.put(HEARD, String(heard), {});
    }

    /** @param {string} name @param {Blob | string} body @param {Record<string, string>} headers */
    async put(name, body, headers) {
        try {
            await (await this.open()).put(this.root + name, new Response(body, { headers }));
        } catch {
            // There is no room, or no leave.
        }
    }

    /** @param {string} name */
    async get(name) {
        try {
            return await (await this.open()).match(this.root + name);
        } catch {
            return undefined;
        }
    }

    /** @returns {Promise<import("./data.js").Loaded[] | null>} */
    async data() {
        const entry = await this.get(DATA);
        if (!entry) return null;
        const bytes = new Uint8Array(await entry.arrayBuffer());
        const changed = Number(entry.headers.get(CHANGED));
        let end = 0;
        return (entry.headers.get(SIZES) ?? "")
            .split(",")
            .map((size) => ({ bytes: bytes.subarray(end, (end += Number(size))), changed, served: 0, kept: 0 }));
    }

    /** @returns {Promise<number>} 0 if there is nothing */
    async heard() {
        const entry = await this.get(HEARD);
        return entry ? Number(await entry.text()) : 0;
    }
}
