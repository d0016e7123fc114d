// The addresses that the browser's history is to know. It takes several milliseconds for each, and draws its own window
// anew, which whoever types would wait for.
import { pageHandedOn } from "./paint.js";

/** @type {{address: string, isNew: boolean}[]} */
const steps = [];
const PAUSE_MS = 500;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * The page is at `address` now: the history is told when the next picture is on its way, or, of what is typed after a
 * first letter, when nothing more has come for a while.
 * @param {string} address @param {boolean} isNew whether Back leads to where it was
 */
export function step(address, isNew) {
    const last = steps.at(-1);
    if (last && !isNew) last.address = address;
    else steps.push({ address, isNew });
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE_MS);
    if (isNew || !(document.activeElement instanceof HTMLInputElement)) pageHandedOn().then(settle);
}

/** Somebody has gone Back in the meantime. */
export const forget = () => void steps.splice(0);

/** Tells the history now. */
export function settle() {
    for (const { address, isNew } of steps.splice(0)) history[isNew ? "pushState" : "replaceState"](null, "", address);
}

// Before somebody reloads the page, leaves it or takes its address, as far as that is told.
for (const event of ["blur", "pagehide"]) addEventListener(event, settle);
document.addEventListener("pointerleave", settle);
addEventListener("keydown", ({ altKey, ctrlKey, metaKey, key }) => {
    if (altKey || ctrlKey || metaKey || /^(F\d|Enter$)/.test(key)) settle();
});
