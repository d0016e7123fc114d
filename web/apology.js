// The page stays readable, and says what is wrong with it.

/** @param {string} message */
export function apologise(message) {
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    note.className = "notice-warning";
    note.textContent = message;
    document.querySelector("main")?.prepend(note);
    return note;
}

export function offerReload() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Reload";
    button.addEventListener("click", () => location.reload());
    apologise("Something went wrong: what you see may be out of date. ").append(button);
}
