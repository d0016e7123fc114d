// A host whose data changes, and that fails when it is told to. All but the data is that of dist/.
import { createHash } from "node:crypto";
import { createServer, request as ask } from "node:http";
import { serve } from "../../tools/serve.mjs";

/** @typedef {import("node:http").ServerResponse} Response */

/** What may become of an answer. @type {Record<string, (response: Response, body: Buffer) => unknown>} */
export const faults = {
    "no answer": (response) => response.destroy(),
    "an error": (response) => response.writeHead(500).end("Internal error"),
    "not found": (response) => response.writeHead(404).end("Not found"),
    "a page of HTML": (response) =>
        response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html>Hello"),
    "nothing in it": (response) => response.writeHead(200).end(),
    "another type": (response) => response.writeHead(200).end('["sessions"]'),
    "cut, and said to be whole": (response, body) => response.writeHead(200).end(body.subarray(0, body.length / 2)),
    "cut on its way": (response, body) => {
        response.writeHead(200, { "Content-Length": body.length });
        response.write(body.subarray(0, body.length / 2), () => response.destroy());
    },
};

export class Host {
    constructor() {
        /** @type {Map<string, { body: Buffer, tag: string }>} */
        this.files = new Map();
        /** The name of one of `faults`, or nothing. */
        this.fault = "";
        this.answers = { whole: 0, unchanged: 0, faulty: 0 };
        this.url = "";
    }

    async start() {
        this.site = await serve();
        const { url } = this.site;
        this.server = createServer((request, response) => {
            const path = request.url ?? "/";
            const file = this.files.get(path);
            if (file) return this.answer(file, request.headers["if-none-match"], response);
            const asked = ask(new URL(path, url), { headers: request.headers, method: request.method }, (answer) => {
                response.writeHead(answer.statusCode ?? 502, answer.headers);
                answer.pipe(response);
            });
            asked.on("error", () => response.destroy());
            request.pipe(asked);
        });
        await new Promise((resolve) => this.server?.listen(0, "127.0.0.1", () => resolve(undefined)));
        const address = /** @type {import("node:net").AddressInfo} */ (this.server.address());
        this.url = `http://localhost:${address.port}/`;
    }

    /** @param {string} path @param {object} data */
    write(path, data) {
        const body = Buffer.from(JSON.stringify(data));
        this.files.set(path, { body, tag: `"${createHash("sha1").update(body).digest("hex")}"` });
    }

    /** @param {{ body: Buffer, tag: string }} file @param {string | undefined} known @param {Response} response */
    answer({ body, tag }, known, response) {
        response.setHeader("ETag", tag);
        response.setHeader("Content-Type", "application/json");
        if (this.fault) {
            this.answers.faulty++;
            response.removeHeader("ETag");
            faults[this.fault](response, body);
        } else if (known === tag) {
            this.answers.unchanged++;
            response.writeHead(304).end();
        } else {
            this.answers.whole++;
            response.writeHead(200).end(body);
        }
    }

    async close() {
        this.server?.closeAllConnections();
        this.server?.close();
        await this.site?.close();
    }
}
