// What holds in every browser holds in Chromium.
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { checks } from "./checks/all.mjs";
import { chromiumChecks as links } from "./checks/links.mjs";
import { chromiumChecks as reading } from "./checks/reading.mjs";
import { pageTest, program } from "./site.mjs";

const version = Number(/\d+/.exec(execFileSync(program.executablePath, ["--version"], { encoding: "utf8" }))?.[0]);

for (const { name, options, body, since = 0 } of [...checks, ...links, ...reading])
    if (version >= since) pageTest(name, options, body);
    else test(name, { skip: `Chromium ${version} does not, from ${since} on it does` });
