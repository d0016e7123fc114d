// Debian's nginx with hosting/nginx.conf, on a free port of this machine.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const conf = readFileSync("hosting/nginx.conf", "utf8");

/** @returns {Promise<number>} */
function freePort() {
    return new Promise((done) => {
        const server = createServer().listen(0, "127.0.0.1", () => {
            const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
            server.close(() => done(port));
        });
    });
}

/** @param {string} folder @param {string} path @param {number} port */
function settings(folder, path, port) {
    const site = conf
        .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
        .replace(/server_name example\.org;/, "server_name localhost;")
        .replace(/root \/srv\/www;/, `root ${folder}/www;`)
        .replace(/error_page 404 \/404\.html;/, `error_page 404 /${path}404.html;`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
    );
    return `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
pid ${folder}/pid;
error_log stderr warn;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 1024; }
http {
    access_log off;
    default_type application/octet-stream;
    ${temporary.join("\n    ")}
    ${site}
}
`;
}

/**
 * Serves dist/ below `path`, "" or such as "2025/".
 * @param {string} path @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startNginx(path) {
    const folder = mkdtempSync(join(tmpdir(), "marquee-nginx-"));
    chmodSync(folder, 0o755);
    const site = resolve(folder, "www", path);
    mkdirSync(dirname(site), { recursive: true });
    symlinkSync(resolve("dist"), site);
    const port = await freePort();
    const file = join(folder, "nginx.conf");
    writeFileSync(file, settings(folder, path, port));
    execFileSync("/usr/sbin/nginx", ["-t", "-c", file, "-e", "stderr"], { stdio: "pipe" });
    const nginx = spawn("/usr/sbin/nginx", ["-c", file, "-e", "stderr"], { stdio: "inherit" });
    const ended = new Promise((done) => nginx.once("exit", done));
    const url = `http://localhost:${port}/${path}`;
    for (let tries = 0; ; tries++) {
        const answer = await fetch(url).catch(() => null);
        if (answer) break;
        if (nginx.exitCode !== null || tries > 200) throw new Error("nginx did not start");
        await new Promise((done) => setTimeout(done, 25));
    }
    return {
        url,
        close: async () => {
            nginx.kill("SIGQUIT");
            nginx.kill("SIGTERM");
            await ended;
            rmSync(folder, { recursive: true, force: true });
        },
    };
}
