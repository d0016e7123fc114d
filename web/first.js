// Runs inside each page before its first paint: marks that scripts run, applies a saved theme, and shows the page plain
// while its style sheet does not come. The site's policy names its hash.
(() => {
    const page = document.documentElement;
    page.classList.add("js");
    const query = new URLSearchParams(location.search);
    // Until they are drawn, boards and what stands inside other pages show as little as then; and they stay where they are.
    if (query.has("embed")) {
        page.classList.add("embed");
        page.classList.toggle("transparent", query.get("embed") === "transparent");
        const base = document.createElement("base");
        base.target = "_top";
        document.head.append(base);
    }
    const board = new URL(`${page.dataset.root ?? "./"}board/`, location.href).pathname;
    if ([board, `${board}index.html`].includes(location.pathname) || query.has("board")) {
        page.classList.add("on-board");
        page.dataset.theme = query.get("theme") === "light" ? "light" : "dark";
        // The watchdog may not have come either.
        const retry = () => fetch(location.href, { cache: "no-cache" }).then(({ ok }) => ok && location.reload());
        setInterval(() => page.dataset.restarts ?? retry().catch(() => {}), 120_000);
    } else {
        try {
            const theme = localStorage.getItem("theme");
            if (theme === "light" || theme === "dark") page.dataset.theme = theme;
        } catch {
            // Storage is blocked: the visitor's setting of the system it is.
        }
    }
    setTimeout(() => {
        const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=stylesheet]"));
        if (!link || link.sheet) return;
        // The browser shows nothing while it waits for a sheet for screens.
        link.media = "print";
        link.addEventListener("load", () => (link.media = "all"));
    }, 3000);
})();
