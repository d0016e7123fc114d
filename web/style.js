// Whether the page has its style sheet.

/** And to its end, where tools/bundle.mjs says so. Waits for one that is on its way. @returns {Promise<boolean>} */
export async function isStyled() {
    const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=stylesheet]"));
    if (!link?.sheet && document.readyState !== "complete")
        await new Promise((resolve) => addEventListener("load", resolve));
    return getComputedStyle(document.documentElement).getPropertyValue("--whole") !== "";
}
