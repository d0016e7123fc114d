// Links within the site, and the browser's way back: the program shows the page that an address names.
import { idIn, pathOf, root } from "./addresses.js";
import { focusedPlace, focusPlace } from "./places.js";
import { FOCUS } from "./pointer.js";
import { forget, settle } from "./steps.js";

const [SHEET, LIST_BELOW] = [2, 3]; // of what Site.go() returns
const [BACK_TO_PAGE, BACK_TO_SHEET] = [1, 2]; // App::Way

/** @param {MouseEvent} event */
const isPlain = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** @param {import("./site.js").Site} site */
export function listenToLinks(site) {
    // From the address of another view, the browser would look for them elsewhere.
    for (const link of document.querySelectorAll("link"))
        if (/icon|manifest/.test(link.rel)) link.setAttribute("href", link.href);
    const showPlace = (/** @type {string} */ id) => {
        if (!document.getElementById(id)) site.reveal(id);
        document.getElementById(id)?.scrollIntoView({ behavior: "instant" });
    };
    // The browser has looked for it, and not found it where its row is not in the page yet.
    const showMissing = () => {
        const id = idIn(location.hash);
        if (site.ready && id && !document.getElementById(id)) showPlace(id);
    };
    addEventListener("click", (event) => {
        const link = event.target instanceof Element && event.target.closest("a");
        if (!site.ready || event.defaultPrevented || !link || !isPlain(event)) return;
        settle();
        if (link.target || !link.href.startsWith(root)) return;
        const isPlace = link.getAttribute("href")?.startsWith("#") || pathOf(link.href) === site.path;
        if (link.hash && isPlace) {
            if (!site.keepsAddress && !history.state?.depth) return; // the browser's
            event.preventDefault();
            showPlace(idIn(link.hash));
            document.getElementById(idIn(link.hash))?.focus({ preventScroll: true });
            return;
        }
        if (site.isEmbedded) return;
        const left = focusedPlace();
        const isThere = site.go(pathOf(link.href));
        if (!isThere && !site.isBoard) return;
        event.preventDefault();
        if (!isThere) return;
        if (!site.isBoard && link.href !== location.href) {
            const { state } = history;
            history.replaceState({ ...state, left }, "");
            history.pushState(isThere === SHEET ? { depth: (state?.depth ?? 0) + 1 } : null, "", link.href);
        }
        // Before the frame, so that it is drawn once, and nobody waits for its elements to be laid out.
        scrollTo({ top: 0, behavior: "instant" });
        site.frame();
        // The static page of this address tells what the old page does not.
        if (site.failed) location.reload();
        if (link.hash) showPlace(idIn(link.hash));
    });
    // The page must be as tall as it will be before the browser scrolls to where the visitor was.
    addEventListener("popstate", (event) => {
        forget();
        if (site.keepsAddress) return;
        const path = pathOf(location.href);
        if (path === site.path) return showMissing();
        const isThere = site.ready && site.go(path, event.state?.depth ? BACK_TO_SHEET : BACK_TO_PAGE);
        if (!isThere) return location.reload();
        const left = event.state?.left;
        if (left) site.keep(left.key);
        site.frame();
        focusPlace(left);
        const focused = document.activeElement;
        site.point(FOCUS, focused?.matches(":focus-visible") ? focused : null);
        // What one types is one's own, but not what one had typed when the page was another.
        if (focused instanceof HTMLInputElement) focused.value = focused.getAttribute("value") ?? "";
        if (isThere !== LIST_BELOW) return;
        // The browser goes on to where it was in pixels, which are others if the window has another width now.
        const top = scrollY;
        requestAnimationFrame(() => scrollTo({ top, behavior: "instant" }));
    });
}
