// What holds in every browser holds in Chromium.
import { checks } from "./checks/all.mjs";
import { chromiumChecks } from "./checks/reading.mjs";
import { pageTest } from "./site.mjs";

for (const { name, options, body } of [...checks, ...chromiumChecks]) pageTest(name, options, body);
