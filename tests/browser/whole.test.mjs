// What holds in every browser holds in Chromium.
import { checks } from "./checks/all.mjs";
import { chromiumChecks as links } from "./checks/links.mjs";
import { chromiumChecks as reading } from "./checks/reading.mjs";
import { pageTest } from "./site.mjs";

for (const { name, options, body } of [...checks, ...links, ...reading]) pageTest(name, options, body);
