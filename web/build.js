// Notices that the site was built anew: the page that the host has then names other files than the one that is shown.

const CHECK_MS = 300_000;
const WAIT_MS = 20_000;
const STORE = "marquee build";

const named = /\s(?:src|href)="([^"]+)"/g;

export class Build {
    constructor() {
        this.isNew = false;
        this.there = "";
        const loaded = document.querySelectorAll("head > :is(script[src], link:not([rel=icon], [rel=canonical]))");
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
        await worker?.update();
        const response = await fetch(location.href, { cache: "no-cache", signal: AbortSignal.timeout?.(WAIT_MS) });
        const text = await response.text();
        const head = text.slice(0, text.indexOf("</head>"));
        if (!response.ok || !/<\/html>\s*$/.test(text)) return;
        this.there = [...head.matchAll(named)].map(([, name]) => name).join(" ");
        this.isNew = this.names.some((name) => !head.includes(`"${name}"`)) && this.there !== this.tried();
    }

    /** What the page was opened again for: if that did not help, it does not help now. */
    tried() {
        try {
            return sessionStorage.getItem(STORE);
        } catch {
            return null;
        }
    }

    take() {
        this.isNew = false;
        try {
            sessionStorage.setItem(STORE, this.there);
        } catch {
            // Then it may be tried again in some minutes.
        }
        location.reload();
    }
}
