// A sheet closes by Escape, and by a click on what is beside it.

/** @param {EventTarget | null} target */
const isBeside = (target) =>
    target instanceof Element && target.matches('html, body, [data-k="page"], [data-k="main"]');

/** @param {import("./site.js").Site} site */
export function listenToSheet(site) {
    const close = () => {
        if (!document.querySelector(".live .sheet")) return;
        site.write(0, "close");
        site.call("act");
        site.ask();
    };
    // Whoever selects text in it may let go beside it.
    let beginsBeside = false;
    addEventListener("pointerdown", ({ target }) => (beginsBeside = isBeside(target)));
    // The second click of two is for what was there at the first.
    addEventListener("click", (event) => {
        if (beginsBeside && isBeside(event.target) && event.detail < 2 && !event.defaultPrevented) close();
    });
    addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) close();
    });
}
