// Runs before the first paint: marks that scripts run, and a board; applies its theme or a saved one, and lets the switch work without the canvas.
(() => {
    const root = document.documentElement;
    root.classList.add("js");
    const query = new URLSearchParams(location.search);
    // Until they are drawn, boards and what stands inside other pages show as little as then; and they stay where they are.
    if (query.has("embed")) {
        root.classList.add("embed");
        root.classList.toggle("transparent", query.get("embed") === "transparent");
        const base = document.createElement("base");
        base.target = "_top";
        document.head.append(base);
    }
    if (/\/board\/(index\.html)?$/.test(location.pathname) || query.has("board")) {
        root.classList.add("on-board");
        root.dataset.theme = query.get("theme") === "light" ? "light" : "dark";
        // The watchdog may not have come either.
        const retry = () => fetch(location.href, { cache: "no-cache" }).then((page) => page.ok && location.reload());
        setInterval(() => root.dataset.restarts ?? retry().catch(() => {}), 120_000);
    } else {
        try {
            const theme = localStorage.getItem("theme");
            if (theme === "light" || theme === "dark") root.dataset.theme = theme;
        } catch {
            // Storage is blocked: the visitor's setting of the system it is.
        }
    }
    addEventListener("click", (event) => {
        const target = /** @type {Element} */ (event.target).closest("[data-action]");
        if (root.classList.contains("runs") || !target) return;
        const action = target.getAttribute("data-action") ?? "";
        if (action === "theme") {
            const dark = root.dataset.theme
                ? root.dataset.theme === "dark"
                : matchMedia("(prefers-color-scheme: dark)").matches;
            root.dataset.theme = dark ? "light" : "dark";
            try {
                localStorage.setItem("theme", root.dataset.theme);
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
})();
