// Lets the browser keep the site for when there is no network: web/worker.js says what.
import { root } from "./addresses.js";

const whenIdle = window.requestIdleCallback ?? ((/** @type {() => void} */ callback) => setTimeout(callback, 50));

async function register() {
    const address = `${root}sw.js`;
    const { trustedTypes } = /** @type {any} */ (window);
    const policy = trustedTypes?.createPolicy("marquee", { createScriptURL: () => address });
    await navigator.serviceWorker.register(policy?.createScriptURL("") ?? address, { updateViaCache: "none" });
}

/** When the page has all it needs. Inside of other pages, nothing is kept. */
export function keepSite() {
    if (window !== parent || !("serviceWorker" in navigator)) return;
    const begin = () => whenIdle(() => register().catch((error) => console.info("Marquee is not kept:", error)));
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin);
}
