// Nothing is wrong by axe's rules, and all that is drawn can be read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { desktop, drawn, phone, picture, views } from "../page.mjs";
import { contrast } from "../pixels.mjs";
import { resize, search, setOpen, show } from "../moves.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../pixels.mjs").Rgb} Rgb */
/** @typedef {import("../pixels.mjs").Rect} Rect */
/** @typedef {{ text: string, isLarge: boolean, rects: Rect[] }} Words of one look */

export const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** @param {Page} page @param {string} where */
async function audit(page, where) {
    // The elements' own colours are transparent: `readContrast` looks at the drawn ones.
    const found = await page.evaluate(async (values) => {
        const run = /** @type {any} */ (globalThis).axe.run;
        const { passes, violations } = await run(document, {
            runOnly: values,
            rules: { "color-contrast": { enabled: false } },
            resultTypes: ["violations"],
        });
        return {
            passes: passes.length,
            violations: violations.map((/** @type {any} */ violation) => [
                violation.id,
                ...violation.nodes.map((/** @type {any} */ node) => node.html.slice(0, 150)),
            ]),
        };
    }, tags);
    assert.ok(found.passes > 15, `${where}: only ${found.passes} rules were looked at`);
    assert.deepEqual(found.violations, [], where);
}

/** Texts that are whole in the window and not below a bar. @param {Page} page @returns {Promise<Words[]>} */
const words = (page) =>
    page.evaluate(() => {
        let [top, bottom] = [0, innerHeight];
        for (const bar of document.querySelectorAll("[data-layer]")) {
            const rect = bar.getBoundingClientRect();
            if (rect.y <= top + 1) top = rect.bottom;
            else if (rect.bottom >= bottom - 1) bottom = rect.y;
        }
        /** @type {Map<Element, Words>} */
        const found = new Map();
        for (const { text, parent, rect } of linesIn()) {
            const { x, y, width, height } = rect;
            const isSeen = parent.closest("[data-layer]") ? true : y > top && y + height < bottom;
            const clip = parent.closest("[data-clip]")?.getBoundingClientRect();
            if (!isSeen || (clip && y + height > clip.bottom) || !/[\p{L}\d]/u.test(text)) continue;
            const style = getComputedStyle(parent);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const known = found.get(parent) ?? { text: (parent.textContent ?? "").slice(0, 60), isLarge, rects: [] };
            known.rects.push({ x, y, width, height });
            found.set(parent, known);
        }
        return [...found.values()];
    });

/** @param {Page} page @param {string} where */
async function readContrast(page, where) {
    const known = new Set();
    const faint = [];
    for (let top = 0; ;) {
        await page.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), top);
        const seen = await picture(page);
        for (const { text, isLarge, rects } of await words(page)) {
            if (known.has(text)) continue;
            known.add(text);
            const colours = rects.flatMap((rect) => seen.colours(rect));
            const ground = seen.colours(rects[0])[0][0];
            // The middle of a thick stroke has the text's own colour, its edges are between.
            const ratio = Math.max(...colours.map(([colour]) => contrast(colour, ground)));
            if (ratio < (isLarge ? 3 : 4.5)) faint.push(`“${text}”: ${ratio.toFixed(2)}`);
        }
        const [height, end] = await page.evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
        if (top + height >= end) break;
        top += height - 160;
    }
    assert.ok(known.size > 8, `${where}: only ${known.size} texts were looked at`);
    assert.deepEqual(faint, [], where);
}

/** @param {Page} page @param {string} where */
export async function inspect(page, where) {
    await drawn(page);
    await audit(page, where);
    await readContrast(page, where);
}

export const checks = /** @type {const} */ (["light", "dark"]).map((theme) => ({
    name: `axe finds nothing wrong in ${theme} colours, and what is drawn can be read`,
    options: { theme },
    body: async (/** @type {Page} */ page) => {
        await page.evaluate(axe);
        for (const [device, size] of Object.entries({ desktop, phone })) {
            await resize(page, size);
            for (const view of views) {
                await show(page, view);
                await inspect(page, `${view.name}, ${device}`);
                if (view.path === "schedule/") {
                    await search(page, "ml");
                    await inspect(page, `words searched for, ${device}`);
                    await search(page, "zebra");
                    await inspect(page, `nothing found, ${device}`);
                    await search(page, "");
                }
                if (view.path !== "") continue;
                await setOpen(page, "ion-stoica", true);
                await inspect(page, `open biography, ${device}`);
                await setOpen(page, "ion-stoica", false);
            }
        }
    },
}));
