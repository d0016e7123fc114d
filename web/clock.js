// What time it is: by the visitor's clock, by the server's where theirs is far off, or as the address says
// ("now=", and "speed=" times as fast, for rehearsals).

// Further off, a clock is wrong; less may be a slow answer.
const WRONG_MS = 10 * 60_000;
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d(:\d\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** @param {string} url */
async function cameFromNetwork(url) {
    if (!performance.getEntriesByName(url).length) await new Promise((resolve) => setTimeout(resolve)); // they come late
    return performance.getEntriesByName(url).some((entry) => /** @type {any} */ (entry).transferSize > 0);
}

/** When the host answered, in ms since 1970, by its own clock; NaN if it does not say. @param {Response} response */
export const served = ({ headers }) =>
    // What was on the way in shared caches counts its age.
    Date.parse(headers.get("date") ?? "") + 1000 * Number(headers.get("age") ?? 0);

export class Clock {
    /** @param {string} query of the page's address */
    constructor(query) {
        const asked = new URLSearchParams(query);
        const speed = asked.get("speed") ?? "";
        this.speed = /^0*([1-9]\d{0,3}|10000)$/.test(speed) ? Number(speed) : 1; // as src/page/board_settings.cpp reads it
        this.isSaid = false;
        this.startMs = Date.now();
        this.aheadMs = 0;
        this.say(this.read(asked.get("now")?.replace(" ", "+") ?? ""));
    }

    /**
     * The time that a text names, in ms since 1970; NaN if it does not say how far that is from UTC. As
     * src/page/board_settings.cpp reads it.
     * @param {string} text
     */
    read(text) {
        const isDay = new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10)); // not February 30
        return isDay && INSTANT.test(text) ? Date.parse(text) : NaN;
    }

    /** @param {number} said ms since 1970; NaN for what the computer's clock says */
    say(said) {
        this.isSaid = !Number.isNaN(said) || this.speed !== 1;
        this.startMs = Date.now();
        this.aheadMs = Number.isNaN(said) ? 0 : said - this.startMs;
    }

    /** The computer's clock was set, which tells nothing to those who do not follow it. @param {number} ms */
    wasSet(ms) {
        if (this.aheadMs !== 0 || this.speed !== 1) this.aheadMs -= ms * this.speed;
    }

    /** Seconds since 1970. */
    now() {
        return (this.startMs + (Date.now() - this.startMs) * this.speed + this.aheadMs) / 1000;
    }

    /** From now until then, in ms. @param {number} at seconds since 1970 */
    until(at) {
        return ((at - this.now()) * 1000) / this.speed;
    }

    /** Compares with the server's clock. @param {Response} response that was read to its end */
    async hear(response) {
        const aheadMs = served(response) - Date.now();
        if (this.isSaid || Number.isNaN(aheadMs)) return;
        if (Math.abs(aheadMs) <= WRONG_MS) {
            this.aheadMs = 0;
            return;
        }
        // One out of a cache tells when it was put there, which is before now.
        const isNews = response.headers.get("Marquee-Kept") === ""; // as web/worker.js says
        if (aheadMs > 0 || isNews || (await cameFromNetwork(response.url))) this.aheadMs = aheadMs;
    }
}
