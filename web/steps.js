// The addresses that the browser's history is to know. It takes several milliseconds for each, which whoever types would
// wait for, so it is told when the page's next picture is on its way.
import { pageHandedOn } from "./paint.js";

/** @type {{address: string, isNew: boolean}[]} */
const steps = [];

/** The page is at `address` now. @param {string} address @param {boolean} isNew whether Back leads to where it was */
export function step(address, isNew) {
    if (steps.length > 0 && !isNew) {
        steps[steps.length - 1].address = address;
        return;
    }
    steps.push({ address, isNew });
    if (steps.length === 1) pageHandedOn().then(settle);
}

/** Somebody has gone Back in the meantime. */
export const forget = () => void steps.splice(0);

/** Tells the history now. */
export function settle() {
    for (const { address, isNew } of steps.splice(0)) history[isNew ? "pushState" : "replaceState"](null, "", address);
}
