// Tells those who hear the page what has changed in it.

/** When they have heard out what is being said. The element is in shell.html. @param {string} text */
export function announce(text) {
    const said = document.getElementById("_said");
    if (!said) return;
    said.replaceChildren();
    said.append(text); // said again, even if it is the same
}
