// Where the site lies, and what its addresses name.

export const root = new URL(document.documentElement.dataset.root ?? "./", location.href).href;

/** Below the site's root, with its query. @param {string} href one that begins with `root` */
export const pathOf = (href) => `/${href.slice(root.length).replace(/#.*$/, "")}`;

/** Whether it is for a screen that nobody touches. @param {string} path */
export const isBoard = (path) => /^\/board\/(index\.html)?([?#]|$)|[?&]board(=|&|$)/.test(path);
/** Whether it stands inside another page. @param {string} path */
export const isEmbedded = (path) => /[?&]embed(=|&|$)/.test(path);

/** @param {string} hash */
export function idIn(hash) {
    try {
        return decodeURIComponent(hash.slice(1));
    } catch {
        return hash.slice(1);
    }
}
