// Whether the page can be opened again: the host is there, or a service worker stands in for it.

import { deadline } from "./deadline.js";

const WAIT_MS = 20_000;

/** @returns {Promise<boolean>} */
export async function canReopen() {
    if (navigator.serviceWorker?.controller) return true;
    return fetch(location.href, { cache: "no-cache", signal: deadline(WAIT_MS) }).then(
        ({ ok }) => ok,
        () => false,
    );
}
