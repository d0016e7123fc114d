// What is found in a biography that is cut short is not left hidden.

/** @param {(button: Element) => void} open does now what the button says */
export function revealFound(open) {
    let pressed = false;
    addEventListener("pointerdown", () => (pressed = true));
    for (const end of ["pointerup", "pointercancel", "dragend"]) addEventListener(end, () => (pressed = false));
    document.addEventListener("selectionchange", () => {
        // What the visitor selects by hand is in sight.
        if (!pressed) reveal(open);
    });
}

/** @param {(button: Element) => void} open */
function reveal(open) {
    const selection = getSelection();
    const clip = selection?.focusNode?.parentElement?.closest("[data-clip]");
    const card = clip?.closest("article");
    const button = card?.querySelector("[data-action][aria-expanded=false]");
    if (!selection || !clip || !card || !button || selection.isCollapsed) return;
    const found = selection.getRangeAt(0);
    if (found.getBoundingClientRect().bottom <= clip.getBoundingClientRect().bottom + 1) return;
    const words = selection.toString();
    const before = document.createRange();
    before.setStart(clip, 0);
    before.setEnd(found.startContainer, found.startOffset);
    const earlier = before.toString().split(words).length - 1;
    open(button);
    selection.collapse(card.querySelector(".biography"), 0);
    for (let i = 0; i <= earlier; i++) /** @type {any} */ (window).find(words);
}
