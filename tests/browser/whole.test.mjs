// What holds in every browser holds in Chromium.
import { checks } from "./checks/all.mjs";
import { pageTest } from "./site.mjs";

for (const { name, options, body } of checks) pageTest(name, options, body);
