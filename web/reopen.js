// Whether the page can be opened again: the host is there, or a service worker stands in for it.

const WAIT_MS = 20_000;

/** @param {import("./site.js").Site} site @returns {Promise<boolean>} */
export async function canReopen(site) {
    if (navigator.serviceWorker?.controller) return true;
    return fetch(location.href, { cache: "no-cache", signal: site.deadline(WAIT_MS) }).then(
        ({ ok }) => ok,
        () => false,
    );
}
