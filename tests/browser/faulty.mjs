// A server in front of another that does to its answers what hosts and networks do, and that goes away and comes back.
import { once } from "node:events";
import { createServer, request as ask } from "node:http";
import { serve } from "../../tools/serve.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(response: Response, body: Buffer, type: string) => void} Fault */

const errorPage = "<!doctype html><title>Error</title><h1>Something is wrong with this server</h1>";
const half = (/** @type {Buffer} */ body) => body.subarray(0, body.length / 2);
/** @param {Response} response @param {number} status @param {string} type @param {string | Buffer} body */
function send(response, status, type, body) {
    response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
    response.end(body);
}

/** @type {Record<string, Fault>} */
export const faults = {
    "is missing": (response) => send(response, 404, "text/plain", "Not found"),
    "is empty": (response, _, type) => send(response, 200, type, ""),
    "is truncated": (response, body, type) => send(response, 200, type, half(body)),
    "has the wrong type": (response, body) => send(response, 200, "text/plain", body),
    "is an HTML error page with status 200": (response) => send(response, 200, "text/html", errorPage),
    "is an HTML error page with status 503": (response) => send(response, 503, "text/html", errorPage),
    "is cut in the middle": (response, body, type) => {
        response.writeHead(200, { "Content-Type": type, "Content-Length": body.length });
        response.write(half(body), () => setImmediate(() => response.destroy()));
    },
};

export class FaultyServer {
    /** @param {string} root */
    constructor(root = "dist") {
        this.root = root;
        /** Of which addresses, and what is done to them. @type {{ path: RegExp, fault: Fault } | null} */
        this.fault = null;
        /** Which ones are not answered until `release` is called. @type {RegExp | null} */
        this.held = null;
        /** @type {(() => void)[]} */
        this.waiting = [];
        /** What was asked for, in this order. @type {string[]} */
        this.asked = [];
        this.port = 0;
        this.url = "";
    }

    async start() {
        this.behind = await serve({ root: this.root });
        this.server = createServer((request, response) => this.answer(request, response));
        await new Promise((resolve) => this.server?.listen(this.port, "127.0.0.1", () => resolve(undefined)));
        this.port = /** @type {import("node:net").AddressInfo} */ (this.server.address()).port;
        this.url = `http://localhost:${this.port}/`;
    }

    /** As if it were switched off: whatever is on its way is lost. `start` brings it back at the same address. */
    async stop() {
        this.waiting = [];
        this.server?.closeAllConnections();
        await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined));
        await this.behind?.close();
    }

    /** Resolves when that has been asked for. @param {string} path */
    async hears(path) {
        const signal = AbortSignal.timeout(30_000);
        while (!this.asked.includes(path) && this.server) await once(this.server, "request", { signal });
    }

    release() {
        this.held = null;
        for (const go of this.waiting.splice(0)) go();
    }

    /** @param {Request} request @param {Response} response */
    answer(request, response) {
        const path = (request.url ?? "").replace(/\?.*$/, "");
        this.asked.push(path);
        response.on("error", () => {}); // The page may be gone by now.
        if (this.held?.test(path)) this.waiting.push(() => this.pass(request, response, path));
        else this.pass(request, response, path);
    }

    /** @param {Request} request @param {Response} response @param {string} path */
    pass(request, response, path) {
        const fault = this.fault?.path.test(path) ? this.fault.fault : null;
        const headers = { ...request.headers };
        if (fault) for (const name of ["accept-encoding", "if-none-match", "if-modified-since"]) delete headers[name];
        const asked = ask(`${this.behind?.url}${(request.url ?? "").slice(1)}`, { headers }, (answer) => {
            for (const name of ["content-security-policy", "x-content-type-options", "cache-control"])
                if (answer.headers[name]) response.setHeader(name, answer.headers[name]);
            if (!fault) {
                response.writeHead(answer.statusCode ?? 500, answer.headers);
                answer.pipe(response);
                return;
            }
            /** @type {Buffer[]} */
            const parts = [];
            answer.on("data", (part) => parts.push(part));
            answer.on("end", () => fault(response, Buffer.concat(parts), answer.headers["content-type"] ?? ""));
        });
        asked.on("error", () => response.destroy());
        asked.end();
    }
}
