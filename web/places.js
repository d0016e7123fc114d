// Which element a visitor was at, in words that outlive the element.

/** @typedef {{key: string, link: number}} Place */

/** The one with the focus; nothing if that is none of a block's. @returns {Place | null} */
export function focusedPlace() {
    const focused = document.activeElement;
    const block = focused?.closest("[data-k]");
    if (!focused || !block) return null;
    return {
        key: block.getAttribute("data-k") ?? "",
        link: [...block.querySelectorAll("a")].indexOf(/** @type {any} */ (focused)),
    };
}

/**
 * Gives the focus back without scrolling. False if the element is no longer there.
 * @param {Place | null | undefined} place
 */
export function focusPlace(place) {
    if (!place) return true;
    const block = document.querySelector(`[data-k="${CSS.escape(place.key)}"]`);
    const target = place.link >= 0 ? block?.querySelectorAll("a")[place.link] : block;
    if (target && target !== document.activeElement)
        /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
    return Boolean(target);
}
