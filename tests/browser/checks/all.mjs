// Every check that each browser has to pass.
import { checks as axe } from "./axe.mjs";
import { checks as links } from "./links.mjs";
import { checks as reading } from "./reading.mjs";
import { checks as stillness } from "./stillness.mjs";

/** @typedef {{ name: string, options: import("../page.mjs").Options, body: (page: any, context: any) => Promise<unknown>, since?: number }} Check */

/** @type {Check[]} */
export const checks = [...axe, ...reading, ...links, ...stillness];
