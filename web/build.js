// Notices that the site was built anew: the page that the host has then names other files than the one that is shown.

import { canReopen } from "./reopen.js";

const CHECK_MS = 300_000;
const WAIT_MS = 20_000;
const TRIED_MS = 3_600_000;
const STORE = "marquee build";

const named = /\s(?:src|href)="([^"]+)"/g;

export class Build {
    /** @param {import("./site.js").Site} site */
    constructor(site) {
        this.site = site;
        this.isNew = false;
        this.there = "";
        const loaded = document.querySelectorAll(
            "head > :is(script[src], link:is([rel=stylesheet], [rel=modulepreload], [rel=preload]))",
        );
        this.names = [...loaded].map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "");
    }

    /** @param {(ms: number) => number} around */
    watch(around) {
        setTimeout(async () => {
            await this.look().catch(() => {}); // the network is gone
            this.watch(around);
        }, around(CHECK_MS));
    }

    async look() {
        const worker = await navigator.serviceWorker?.getRegistration();
        await worker?.update().catch(() => {}); // it may be gone
        const response = await fetch(location.href, { cache: "no-cache", signal: this.site.deadline(WAIT_MS) });
        const text = await response.text();
        const head = text.slice(0, text.indexOf("</head>"));
        if (!response.ok || !text.includes("</html>")) return;
        this.there = [...head.matchAll(named)].map(([, name]) => name).join(" ");
        this.isNew = this.names.some((name) => !head.includes(`"${name}"`)) && !this.wasTried();
    }

    /** Some minutes ago, the page was opened again for that, and it did not help. */
    wasTried() {
        try {
            const [there, when] = JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
            return there === this.there && Math.abs(Date.now() - when) < TRIED_MS;
        } catch {
            return false;
        }
    }

    async take() {
        this.isNew = false;
        if (!(await canReopen(this.site))) return;
        try {
            sessionStorage.setItem(STORE, JSON.stringify([this.there, Date.now()]));
        } catch {
            // Then it may be tried again in some minutes.
        }
        location.reload();
    }
}
