// Somebody touches the board: the schedule is theirs until they have gone. Nothing leads away from the board. Inside
// another page, a board is only looked at.

const page = document.documentElement;

export class Visit {
    /** @param {import("./site.js").Site} site */
    constructor(site) {
        this.site = site;
        this.isOn = false;
        this.path = site.path;
        this.idleMs = 0;
        /** When something was last done, as performance.now(). */
        this.done = 0;
        this.pointer = "";
        this.listen();
    }

    listen() {
        const first = { capture: true, passive: false };
        addEventListener("click", (event) => this.click(event), first);
        if (window !== parent) return; // what is done over a frame is for the page around it
        const refuse = (/** @type {Event} */ event) => event.preventDefault();
        for (const gesture of ["contextmenu", "dragstart", "auxclick", "gesturestart"])
            addEventListener(gesture, refuse, first);
        addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), first); // a pinch on a touchpad
        for (const input of ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "input"])
            addEventListener(input, () => (this.done = performance.now()), { capture: true, passive: true });
        addEventListener("pointerdown", ({ pointerType }) => (this.pointer = pointerType), { capture: true });
    }

    /** @param {MouseEvent} event */
    click(event) {
        if (!this.isOn) {
            event.preventDefault();
            event.stopImmediatePropagation();
            // A click by the keyboard has no detail.
            if (event.detail > 0 && (this.pointer === "touch" || this.pointer === "pen")) this.begin();
            return;
        }
        const link = event.target instanceof Element && event.target.closest("a");
        const { ctrlKey, metaKey, shiftKey, altKey } = event;
        const leaves = link && (link.target || !link.href.startsWith(this.site.root));
        if (leaves || ctrlKey || metaKey || shiftKey || altKey) event.preventDefault();
    }

    begin() {
        if (!this.site.ready) return;
        this.isOn = true;
        this.done = performance.now();
        this.idleMs = 1000 * this.site.call("idle");
        this.site.call("browse", 1);
        this.show("visited", "on-board");
    }

    /** @param {number} now */
    look(now) {
        if (!this.isOn || now - this.done < this.idleMs) return;
        this.isOn = false;
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        this.site.call("browse", 0);
        this.site.path = this.path;
        this.show("on-board", "visited");
    }

    /** @param {string} state @param {string} before */
    show(state, before) {
        page.classList.remove(before);
        page.classList.add(state);
        scrollTo({ top: 0, behavior: "instant" });
        this.site.frame();
    }
}
