// `./dev`, with stand-ins for what it would install and compile, and what is said when the data is broken.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, test } from "node:test";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "marquee-")));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} path @param {string} text */
function write(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
}

/** @param {string} path @param {string} body */
function program(path, body) {
    write(path, `#!/bin/bash\n${body}\n`);
    chmodSync(path, 0o755);
}

const caller = join(folder, "the caller");
const clone = join(folder, "the clone");
mkdirSync(caller);
for (const file of ["package-lock.json", "node_modules/.package-lock.json", "build/native/build.ninja"])
    write(join(clone, file), "");
copyFileSync("dev", join(clone, "dev"));
program(join(folder, "bin/dpkg-query"), "echo installed");
// What it "compiles" says where it runs, and with which words.
program(join(folder, "bin/marquee"), `printf '%s|' "$PWD" "$@"`);
program(join(folder, "bin/ninja"), `cp "${folder}/bin/marquee" "$2/"`);

/** @param {string} from @param {string} command @param {string[]} words */
function run(from, command, ...words) {
    const libraries = ["IMGUI", "SDL2", "LIBUNIBREAK", "FRIBIDI", "MD4C", "QRCODEGEN"];
    const sources = Object.fromEntries(libraries.map((name) => [`MARQUEE_${name}_DIR`, folder]));
    const env = { ...process.env, ...sources, PATH: `${folder}/bin:${process.env.PATH}` };
    const { status, stdout, stderr } = spawnSync(command, words, { cwd: from, encoding: "utf8", env });
    assert.equal(status, 0, stderr);
    return { stdout, stderr };
}

test("the first of its commands says that it compiles, and the next ones say nothing", () => {
    assert.match(run(clone, "./dev", "check", "--json").stderr, /^\S*Building the command line, which takes .*\n$/);
    assert.deepEqual(run(clone, "./dev", "check", "--json"), {
        stdout: `${clone}|check|./data/|--json|`,
        stderr: "",
    });
});

test("files are looked for and written where the caller stands", () => {
    for (const to of ["../the clone", clone]) {
        assert.equal(
            run(caller, `${to}/dev`, "import", "my programme.json", "--force").stdout,
            `${caller}|import|-o|${to}/data/|my programme.json|--force|`,
        );
        assert.equal(
            run(caller, `${to}/dev`, "export", "--format", "csv", "-o", "my programme.csv").stdout,
            `${caller}|export|${to}/data/|--format|csv|-o|my programme.csv|`,
        );
    }
});

test("--help and -h help", () => {
    const { stdout } = run(caller, `${clone}/dev`, "help");
    assert.match(stdout, /^\.\/dev serve /);
    for (const word of ["--help", "-h"]) assert.equal(run(caller, `${clone}/dev`, word).stdout, stdout);
});

test("a build with broken data says what is wrong with it, and no more", () => {
    const tree = join(folder, "tree");
    for (const name of ["node_modules", "shell.html", "tools", "web"]) {
        mkdirSync(tree, { recursive: true });
        symlinkSync(resolve(name), join(tree, name));
    }
    mkdirSync(join(tree, "build"));
    symlinkSync(resolve("build/native"), join(tree, "build/native"));
    write(join(tree, "build/fonts/inter-digits.woff2"), "");
    cpSync("data", join(tree, "data"), { recursive: true });
    const schedule = join(tree, "data/schedule.json");
    writeFileSync(schedule, readFileSync(schedule, "utf8").replace("{", "{{"));
    const { status, stdout, stderr } = spawnSync("node", [resolve("tools/site.mjs")], { cwd: tree, encoding: "utf8" });
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /^schedule\.json:1:2: error: [^\n]*\n$/);
});
