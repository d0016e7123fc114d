// Starts the page again when the program has trapped, did not start, or gives no sign of life, each time later; and says
// in the window's title, where another programme can read it, that it lives, and how often that was needed.

import { canReopen } from "./reopen.js";

const STARTS_MS = 60_000;
const ASKS_MS = 60_000;
const LATE_MS = 150_000;
const WELL_MS = 600_000;
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 300_000;
const NO_PAGE_MS = 30_000;

const page = document.documentElement;

export class Watchdog {
    /** @param {import("./site.js").Site} site */
    constructor(site) {
        this.site = site;
        this.began = performance.now();
        this.seen = this.began;
        this.asked = this.began;
        this.lost = Infinity;
        this.title = "";
        this.isRestarting = false;
        this.restarts = Number(history.state?.restarts ?? 0);
        /** Since it was last well for some time. */
        this.failures = Number(history.state?.failures ?? 0);
        page.dataset.restarts = String(this.restarts);
    }

    /** For the page that is opened next, also where storage is refused. */
    store() {
        history.replaceState({ restarts: this.restarts, failures: this.failures }, "");
    }

    /** @param {number} now as performance.now() */
    look(now) {
        if (this.isRestarting) return;
        if (this.fault(now)) {
            this.restart();
            return;
        }
        if (!this.site.ready) return;
        if (this.failures && now - this.began > WELL_MS) {
            this.failures = 0;
            this.store();
        }
        if (now - this.asked > ASKS_MS) {
            this.asked = now;
            this.site.ask();
        }
        this.beat();
    }

    /** @param {number} now */
    fault(now) {
        const { site } = this;
        if (site.failed || page.classList.contains("stopped")) return true;
        if (!site.ready) return now - this.began > STARTS_MS;
        // A page that nobody sees gets no frames.
        if (document.hidden) this.seen = now;
        this.lost = site.obstacles.has("lost") ? Math.min(this.lost, now) : Infinity;
        return now - Math.max(site.framed, this.seen) > LATE_MS || now - this.lost > LATE_MS;
    }

    beat() {
        const ago = performance.now() - this.site.framed;
        const minute = new Date(Date.now() - ago).toISOString().slice(0, 16);
        const title = `${this.site.title} · alive ${minute}Z · restarts ${this.restarts}`;
        if (title !== this.title) document.title = this.title = title;
    }

    restart() {
        this.isRestarting = true;
        const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
        this.restarts++;
        this.failures++;
        this.store();
        setTimeout(() => this.reload(), wait);
    }

    async reload() {
        if (await canReopen(this.site)) location.reload();
        else setTimeout(() => this.reload(), NO_PAGE_MS);
    }
}
