// Links and buttons lie where they are seen, in the order in which they are read, and need no mouse.
import assert from "node:assert/strict";
import { desktop, drawn, phone, picture, views } from "../page.mjs";
import { show, tabTo } from "../moves.mjs";
import { Picture, distance } from "../pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../pixels.mjs").Rect} Rect */

const hitting = Object.entries({ desktop, phone }).map(([device, size]) => ({
    name: `every line of every link can be hit on a ${device}`,
    options: size,
    body: async (/** @type {Page} */ page) => {
        for (const view of views) {
            await show(page, view);
            const { count, missed } = await page.evaluate(() => {
                const missed = [];
                const targets = [...document.querySelectorAll("a[href]:not(#_skip), button, input, select")];
                for (const target of targets) {
                    target.scrollIntoView({ block: "center", behavior: "instant" });
                    for (const rect of target.getClientRects()) {
                        if (rect.width === 0) continue;
                        const hit = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
                        if (hit?.closest("a[href], button, input, select") !== target)
                            missed.push(`${target.textContent}: ${hit?.outerHTML.slice(0, 80)}`);
                    }
                }
                return { count: targets.length, missed };
            });
            assert.ok(count >= 6, `${view.name}: only ${count} links`);
            assert.deepEqual(missed, [], view.name);
        }
    },
}));

const newPage = {
    name: "a click with Control opens a link's page beside this one",
    options: {},
    body: async (/** @type {Page} */ page, /** @type {any} */ context) => {
        const here = await page.evaluate(() => location.href);
        for (const selector of ['[data-k="tab-Speakers"]', ".button-primary"]) {
            const { x, y, href } = await page.evaluate((wanted) => {
                const link = /** @type {HTMLAnchorElement} */ (document.querySelector(wanted));
                const rect = link.getBoundingClientRect();
                return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, href: link.href };
            }, selector);
            const opening = context.waitForEvent("page");
            await page.keyboard.down("Control");
            await page.mouse.click(x, y);
            await page.keyboard.up("Control");
            const opened = await opening;
            await opened.waitForFunction((/** @type {string} */ wanted) => location.href === wanted, href);
            assert.equal(await page.evaluate(() => location.href), here);
        }
    },
};

/** The focus's element: its number among all, and its lines in the window. @param {Page} page */
const focused = (page) =>
    page.evaluate(() => {
        const element = document.activeElement;
        const bar = element?.closest("[data-layer]")?.getAttribute("data-layer") ?? "";
        const below = document.querySelector('[data-layer="2"]');
        return {
            index: [...document.querySelectorAll("a[href]:not(#_skip), button, input, select")].indexOf(
                /** @type {Element} */ (element),
            ),
            name: element?.textContent || element?.getAttribute("aria-label") || "",
            lines: [...(element?.getClientRects() ?? [])].filter(({ width }) => width > 0).map((rect) => rect.toJSON()),
            isAtBottom: bar === "2",
            isInBar: bar !== "",
            scroll: scrollY,
            // What is taller than the window reaches below the bar.
            window: [innerWidth, (bar === "" && below?.getBoundingClientRect().top) || innerHeight],
        };
    });

/** @param {Rect[]} rects @returns {[number, number, number, number]} left, top, right, bottom */
const around = (rects) => [
    Math.min(...rects.map(({ x }) => x)),
    Math.min(...rects.map(({ y }) => y)),
    Math.max(...rects.map(({ x, width }) => x + width)),
    Math.max(...rects.map(({ y, height }) => y + height)),
];

/** Where two pictures differ, in CSS px. @param {Picture} a @param {Picture} b @returns {number[] | null} */
function changed(a, b) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let y = 0; y < a.height; y++)
        for (let x = 0; x < a.width; x++)
            if (distance(a.at(x, y), b.at(x, y)) > 40) {
                [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
                [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
            }
    return left === Infinity ? null : [left, top, right, bottom].map((edge) => edge / a.scale);
}

// The ring around the focus: 2 px wide and 2 px away; in the bar below, within the box.
const [ringOutside, ringInside] = [4, -1];
const spare = 12;

/** @typedef {Awaited<ReturnType<typeof focused>>} Focus */

/** Walks through a view by Tab. */
/** @param {Page} page @param {string} where @param {(focus: Focus) => Promise<unknown>} [look] at what has the focus now */
async function walk(page, where, look) {
    /** @type {Focus[]} */
    const foci = [];
    const count = await page.evaluate(
        () => document.querySelectorAll("a[href]:not(#_skip), button, input, select").length,
    );
    // The first skips to the content; it is an element of its own.
    await page.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector("#_skip"))?.focus());
    for (let i = 0; i < count; i++) {
        await page.keyboard.press("Tab");
        await page.evaluate(() => {
            document.activeElement?.scrollIntoView({ block: "center", behavior: "instant" });
            scrollTo({ top: Math.round(scrollY), behavior: "instant" });
        });
        const focus = await focused(page);
        assert.equal(focus.index, i, `${where}: Tab goes from ${foci.at(-1)?.name} to ${focus.name}`);
        // The bar is the same in all views.
        if (focus.isInBar && where !== "Announcement") continue;
        await look?.(focus);
        foci.push(focus);
    }
    return foci;
}

/** A focus, and around it. @param {Focus} focus @returns {Rect} */
function clipOf({ lines, window }) {
    const [left, top, right, bottom] = around(lines);
    const [x, y] = [Math.max(0, Math.floor(left - spare)), Math.max(0, Math.floor(top - spare))];
    const [width, height] = [
        Math.min(window[0], Math.ceil(right + spare)),
        Math.min(window[1], Math.ceil(bottom + spare)),
    ];
    return { x, y, width: width - x, height: height - y };
}

/** @param {Page} page @param {Rect} clip */
async function shot(page, clip) {
    await drawn(page);
    return new Picture(await page.screenshot({ clip }), await page.evaluate(() => devicePixelRatio));
}

/** Compares each ring with its element's box. */
/** @param {Page} page @param {Focus[]} foci @param {Picture[]} pictures with rings, of each @param {string} where */
async function compareRings(page, foci, pictures, where) {
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    const wrong = [];
    for (const [i, focus] of foci.entries()) {
        const { name, lines, scroll, isAtBottom, window } = focus;
        const [seen, clip] = [pictures[i], clipOf(focus)];
        await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), scroll);
        const ring = changed(seen, await shot(page, clip));
        if (!ring) {
            wrong.push(`${name}: no ring`);
            continue;
        }
        const away = isAtBottom ? ringInside : ringOutside;
        const box = around(lines);
        const wanted = [box[0] - away, box[1] - away, box[2] + away, box[3] + away].map((edge, i) =>
            Math.max(0, Math.min(edge, window[i % 2])),
        );
        const found = [ring[0] + clip.x, ring[1] + clip.y, ring[2] + clip.x, ring[3] + clip.y];
        const off = Math.max(...found.map((edge, i) => Math.abs(edge - wanted[i])));
        // Half a device pixel of the ring's own edges may be too faint to count.
        if (off > 1 + 0.5 / seen.scale) wrong.push(`${name}: ring at ${found}, expected at ${wanted}`);
    }
    assert.deepEqual(wrong, [], where);
}

/** Nothing that follows is above and in the same column. @param {Focus[]} foci @param {string} where */
function readsDown(foci, where) {
    const inPage = foci
        .filter(({ isInBar }) => !isInBar)
        .map(({ name, lines, scroll }) => {
            const [left, top, right, bottom] = around(lines);
            return { name, left, right, top: top + scroll, bottom: bottom + scroll };
        });
    for (const [i, now] of inPage.entries()) {
        const before = inPage[i - 1];
        if (!before) continue;
        const isSameColumn = now.left < before.right && before.left < now.right;
        const isSameRow = now.top < before.bottom && before.top < now.bottom;
        assert.ok(!(isSameColumn && now.bottom <= before.top), `${where}: ${now.name} is above ${before.name}`);
        // The first line of a text's link may end where the one before began a new line.
        const isOneLine = now.bottom - now.top < 40 && before.bottom - before.top < 40;
        if (isSameRow && isOneLine && Math.abs(now.top - before.top) < 2)
            assert.ok(now.left >= before.right - 1, `${where}: ${now.name} is left of ${before.name}`);
    }
}

const zooms = [
    { zoom: "100 %", width: 1280, height: 800, scale: 1 },
    { zoom: "200 %", width: 640, height: 400, scale: 2 },
    { zoom: "400 %", width: 320, height: 200, scale: 4 },
    { zoom: "100 % in a window of 320 px", width: 320, height: 800, scale: 1 },
];

/** @param {Page} page @param {boolean} [hasRings] whether they are looked at */
async function walkAll(page, hasRings) {
    for (const view of views) {
        const { name } = view;
        await show(page, view);
        await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
        /** @type {Picture[]} */
        const pictures = [];
        const look = async (/** @type {Focus} */ focus) => void pictures.push(await shot(page, clipOf(focus)));
        const foci = await walk(page, name, hasRings ? look : undefined);
        readsDown(foci, name);
        if (hasRings) await compareRings(page, foci, pictures, name);
    }
}

const order = zooms.map(({ zoom, ...options }) => ({
    name: `Tab reaches all links and buttons as they are read, at ${zoom}`,
    options,
    body: (/** @type {Page} */ page) => walkAll(page),
}));
const rings = [zooms[0], zooms[2]].map(({ zoom, ...options }) => ({
    name: `Tab reaches all links and buttons as they are read, each within its drawn ring, at ${zoom}`,
    options,
    body: (/** @type {Page} */ page) => walkAll(page, true),
}));

const bars = zooms.slice(1).map(({ zoom, ...options }) => ({
    name: `what has the focus is not hidden below a bar at ${zoom}`,
    options,
    body: async (/** @type {Page} */ page) => {
        const hidden = [];
        const count = await page.evaluate(() => document.querySelectorAll("a[href], button, input, select").length);
        for (let i = 0; i < count; i++) {
            await page.keyboard.press("Tab");
            await drawn(page);
            const name = await page.evaluate(() => {
                const focus = /** @type {Element} */ (document.activeElement);
                const { top, bottom } = focus.getBoundingClientRect();
                const isCovered = [...document.querySelectorAll("[data-layer]")].some((bar) => {
                    const rect = bar.getBoundingClientRect();
                    return !bar.contains(focus) && top < rect.bottom && bottom > rect.top;
                });
                return isCovered || top < 0 || bottom > innerHeight ? (focus.textContent ?? "") : null;
            });
            if (name !== null) hidden.push(`number ${i}: ${name}`);
        }
        assert.deepEqual(hidden, []);
    },
}));

const keyboard = {
    name: "tabs, theme, biographies and links work without a mouse",
    options: {},
    body: async (/** @type {Page} */ page) => {
        for (const view of [...views.slice(1), views[0]]) {
            await tabTo(page, `[data-k="tab-${view.name}"]`);
            await page.keyboard.press("Enter");
            await page.waitForFunction((title) => document.title === title, view.title);
        }
        const before = (await picture(page)).colours()[0][0];
        await tabTo(page, '[data-k="theme-switch"]');
        await page.keyboard.press("Space");
        await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
        assert.ok(distance(before, (await picture(page)).colours()[0][0]) > 100, "it has turned dark");

        const toggle = '[data-action="toggle:ion-stoica"]';
        const expanded = (/** @type {string[]} */ [selector, wanted]) =>
            document.activeElement?.matches(selector) &&
            document.activeElement.getAttribute("aria-expanded") === wanted;
        await tabTo(page, toggle);
        await page.keyboard.press("Space");
        await page.waitForFunction(expanded, [toggle, "true"]);
        await page.keyboard.press("Enter");
        await page.waitForFunction(expanded, [toggle, "false"]);

        await tabTo(page, '[data-k="see-schedule"]');
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => location.pathname === "/schedule/" && document.title.startsWith("Schedule"));
    },
};

export const checks = [...hitting, newPage, keyboard, ...bars];
// In Firefox, two pictures of one place differ by a fraction of a px in the text around the ring.
/** @type {import("./all.mjs").Check[]} */
export const chromiumChecks = [...rings, order[1], order[3]];
export const firefoxChecks = order;
