// What the visitor points at, presses, and has come to by keyboard.

export const [HOVER, PRESS, FOCUS] = [0, 1, 2]; // Pointer in src/browser/app.hpp

/** @param {(pointer: number, target: EventTarget | null) => void} point */
export function listenToPointer(point) {
    addEventListener("pointerover", (event) => event.pointerType === "mouse" && point(HOVER, event.target));
    document.addEventListener("pointerleave", () => point(HOVER, null));
    addEventListener("pointerdown", (event) => point(PRESS, event.target));
    for (const end of ["pointerup", "pointercancel", "dragend"]) addEventListener(end, () => point(PRESS, null));
    addEventListener("focusin", (event) => {
        const target = /** @type {Element} */ (event.target);
        point(FOCUS, target.matches(":focus-visible") ? target : null);
    });
    addEventListener("focusout", () => point(FOCUS, null));
}
