// The page stays readable, and says what is wrong with it.

export const NOT_ARRIVED = "A part of this page has not arrived: what you see may be out of date. ";

/** @param {string} message */
export function apologise(message) {
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    note.className = "notice-warning";
    note.textContent = message;
    document.querySelector("main")?.prepend(note);
    return note;
}

/** @param {string} message with a space behind it */
export function offerReload(message) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Reload";
    button.addEventListener("click", () => location.reload());
    apologise(message).append(button);
}
