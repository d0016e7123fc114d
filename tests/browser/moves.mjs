// What visitors do, in words that every browser's page understands.
import { drawn } from "./page.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Follows a tab. @param {Page} page @param {{ name: string, title: string }} view */
export async function show(page, view) {
    await page.evaluate((name) => {
        /** @type {HTMLElement} */ (document.querySelector(`nav a[data-k="tab-${name}"]`)).click();
    }, view.name);
    await page.waitForFunction((title) => document.title === title, view.title);
    await drawn(page);
}

/** @param {Page} page @param {{ width: number, height: number }} size */
export async function resize(page, { width, height }) {
    await page.setViewportSize({ width, height });
    await page.waitForFunction(
        (wanted) => {
            const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("#canvas"));
            const isWide = Math.abs(canvas.width - wanted[0] * devicePixelRatio) <= 1;
            return isWide && innerHeight === wanted[1] && document.querySelector(".page")?.clientWidth === wanted[0];
        },
        [width, height],
    );
    await drawn(page);
}

/** Looks for words in the schedule. @param {Page} page @param {string} words */
export async function search(page, words) {
    await page.evaluate((text) => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
        field.value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, words);
    await page.waitForFunction((text) => (new URLSearchParams(location.search).get("q") ?? "") === text, words);
    await drawn(page);
}

/** Opens or closes a biography. @param {Page} page @param {string} person @param {boolean} isOpen */
export async function setOpen(page, person, isOpen) {
    const button = `button[data-action="toggle:${person}"]`;
    await page.evaluate((selector) => {
        /** @type {HTMLElement} */ (document.querySelector(selector)).click();
    }, button);
    await page.waitForFunction(
        ([selector, expanded]) => document.querySelector(selector)?.getAttribute("aria-expanded") === expanded,
        [button, String(isOpen)],
    );
    await drawn(page);
}

/** Presses Tab, or Shift and Tab, until an element has the focus. @param {Page} page @param {string} selector */
export async function tabTo(page, selector) {
    const isBefore = await page.evaluate((wanted) => {
        const element = /** @type {Node} */ (document.querySelector(wanted));
        const place = /** @type {Node} */ (document.activeElement).compareDocumentPosition(element);
        return place === Node.DOCUMENT_POSITION_PRECEDING;
    }, selector);
    for (let i = 0; i < 100; i++) {
        if (await page.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector)) return;
        await page.keyboard.press(isBefore ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab does not reach ${selector}`);
}
