// Fetches the event's data.
import { root } from "./addresses.js";
import { served } from "./clock.js";

const FILES = ["data/event.json", "data/speakers.json", "data/schedule.json"];

/**
 * A file, when it changed in ms since 1970, as far as the host says, when it was answered, by the host's clock; 0 if it
 * does not say; and since when the browser has kept it; 0 if the host has just sent it.
 * @typedef {{ bytes: Uint8Array, changed: number, served: number, kept: number }} Loaded
 */

/** Aborts what takes longer, as AbortSignal.timeout does, which the browsers of many screens lack. @param {number} ms */
export function deadline(ms) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), ms);
    return controller.signal;
}

/** @typedef {{ cache?: RequestCache, signal?: AbortSignal }} Options */

/** @param {string} path @param {import("./clock.js").Clock} clock @param {Options} options @returns {Promise<Loaded | null>} */
async function load(path, clock, options) {
    try {
        const response = await fetch(root + path, options);
        const bytes = new Uint8Array(await response.arrayBuffer());
        await clock.hear(response);
        if (!response.ok) return null;
        const told = response.headers.get("Last-Modified") ?? response.headers.get("Date");
        const kept = Date.parse(response.headers.get("Marquee-Kept") ?? "") || 0;
        return { bytes, changed: Date.parse(told ?? "") || 0, served: served(response) || 0, kept };
    } catch {
        return null;
    }
}

/** Each file, or null where it cannot be had. @param {import("./clock.js").Clock} clock that hears of the host's @param {Options} options */
export const loadData = (clock, options) => Promise.all(FILES.map((path) => load(path, clock, options)));
