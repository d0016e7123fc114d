// Serves a folder of the site as a careful host would: precompressed files, the others compressed when asked for, and a
// policy that allows nothing the site does not need. The browser tests import it; `node tools/serve.mjs` serves dist/.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import compression from "compression";
import sirv from "sirv";
import { caching, security } from "./headers.mjs";

/**
 * Port 0 asks for any free port.
 * @param {{ root?: string, port?: number, headers?: Record<string, string> }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root = "dist", port = 0, headers = {} } = {}) {
    const answer = sirv(root, {
        dev: true, // looks at the folder anew for each request, since it may be rebuilt
        etag: true,
        setHeaders: (response, path) => response.setHeader("Cache-Control", caching(path)),
        brotli: true,
        gzip: true,
        onNoMatch: (_, response) => {
            const page = join(root, "404.html");
            const isThere = existsSync(page);
            response.writeHead(404, { "Content-Type": isThere ? "text/html; charset=utf-8" : "text/plain" });
            response.end(isThere ? readFileSync(page) : "Not found");
        },
    });
    const compress = compression({ level: 1 }); // as servers do; more makes large data wait
    const server = createServer((request, response) => {
        const sent = { ...security(root), ...headers };
        for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
        // It asks of Express's objects only what Node's have.
        compress(/** @type {any} */ (request), /** @type {any} */ (response), () => answer(request, response));
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => resolve(undefined));
    });
    const address = /** @type {import("node:net").AddressInfo} */ (server.address());
    return {
        url: `http://localhost:${address.port}/`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            }),
    };
}

/** @param {number} first */
async function serveOnFreePort(first) {
    for (let port = first; ; port++) {
        try {
            return await serve({ port });
        } catch (error) {
            if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE" || port >= first + 100) throw error;
        }
    }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const { url } = await serveOnFreePort(8080);
    console.log(`\n    The site is at ${url}   (Ctrl-C ends)\n`);
}
