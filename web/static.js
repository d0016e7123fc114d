// What the static page does without the program: its buttons, and saying so if the program has not come.
import { NOT_ARRIVED, offerReload } from "./apology.js";

const page = document.documentElement;

addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target).closest("[data-action]");
    if (page.classList.contains("runs") || !target) return;
    const action = target.getAttribute("data-action") ?? "";
    if (action === "theme") {
        const dark = page.dataset.theme
            ? page.dataset.theme === "dark"
            : matchMedia("(prefers-color-scheme: dark)").matches;
        page.dataset.theme = dark ? "light" : "dark";
        try {
            localStorage.setItem("theme", page.dataset.theme);
        } catch {
            // It holds for this page.
        }
    }
    if (action.startsWith("toggle:")) {
        const open = target.getAttribute("aria-expanded") !== "true";
        target.setAttribute("aria-expanded", String(open));
        target.parentElement?.classList.toggle("open", open);
    }
});

function expectProgram() {
    if (!page.dataset.program) offerReload(NOT_ARRIVED);
}
if (document.readyState === "complete") expectProgram();
else addEventListener("load", expectProgram);
