// What the browser keeps of this site for the visitor, under names of this site alone.
import { root } from "./addresses.js";

export const name = (/** @type {string} */ key) => `${new URL(root).pathname}${key}`;

/** @param {string} key @returns {string} empty if there is nothing */
export function remembered(key) {
    try {
        return localStorage.getItem(name(key)) ?? "";
    } catch {
        return "";
    }
}

/** @param {string} key @param {string} value @returns {boolean} whether the browser keeps it */
export function remember(key, value) {
    try {
        localStorage.setItem(name(key), value);
        return true;
    } catch {
        return false;
    }
}
