// What keeps a board alive for weeks: data that is fetched anew, a clock that is watched, a screen that stays on.
import { Build } from "./build.js";
import { Kept } from "./kept.js";
import { Visit } from "./visit.js";
import { Watchdog } from "./watchdog.js";

const TICK_MS = 1000;
const CHECK_MS = 60_000;
const SLEPT_MS = 5 * TICK_MS;
// What timers are late by.
const CLOCK_WAS_SET_MS = 500;
// In seconds; in a rehearsal, no data is old.
const LIFE_S = 1e9;
// Of marquee_renew.
const RENEWED = 2;

/** Not all at once, where there are a thousand. @param {number} ms */
const around = (ms) => ms * (0.85 + 0.3 * Math.random());

/** @typedef {(import("./data.js").Loaded | null)[]} Data */

export class Board {
    /** @param {import("./site.js").Site} site */
    constructor(site) {
        this.site = site;
        this.kept = new Kept(site.root);
        this.watchdog = new Watchdog(site);
        this.visit = new Visit(site);
        this.build = new Build(site);
        /** When the host last answered, by its clock. */
        this.served = 0;
        this.heard = 0;
        this.begun = false;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.next = undefined;
        /** @type {WakeLockSentinel | null} */
        this.lock = null;
        this.wall = Date.now();
        this.elapsed = performance.now();
        site.renew = (data, asked) => this.renew(data, asked);
        setInterval(() => this.tick(), TICK_MS);
        for (const [target, change] of [
            [document, "visibilitychange"],
            [window, "pageshow"],
            [window, "online"],
        ])
            /** @type {EventTarget} */ (target).addEventListener(/** @type {string} */ (change), () => this.wake());
    }

    /** The program's first data: what came, if it is whole and usable, else what was kept. @param {Data} data */
    async read(data) {
        const kept = await this.kept.data();
        for (const choice of data.includes(null) ? [kept, data] : [data, kept]) {
            if (!choice || !this.site.tell("read", choice)) continue;
            if (choice === data) await this.keep(data);
            return 1;
        }
        return 0;
    }

    mayKeep() {
        return Boolean(this.site.call("may_be_kept"));
    }

    /** As the organizer says in the data itself. @param {Data} data that the program has taken */
    async keep(data) {
        if (!this.mayKeep()) return this.kept.forget();
        if (data.every((file) => file !== null)) await this.kept.keep(data);
    }

    /** A rehearsal's time is nobody else's. */
    keepTime() {
        if (this.mayKeep() && !this.site.clock.isSaid) this.kept.hear(this.heard);
    }

    tick() {
        const wall = Date.now();
        const elapsed = performance.now();
        const passed = elapsed - this.elapsed;
        const wasSet = wall - this.wall - passed;
        this.wall = wall;
        this.elapsed = elapsed;
        if (passed > SLEPT_MS) this.watchdog.seen = elapsed; // nobody could draw
        this.watchdog.look(elapsed);
        if (!this.site.ready) return;
        if (!this.begun) this.begin();
        if (Math.abs(wasSet) > CLOCK_WAS_SET_MS) this.site.clock.wasSet(wasSet);
        if (Math.abs(wasSet) > CLOCK_WAS_SET_MS || passed > SLEPT_MS) this.wake();
        this.visit.look(elapsed);
        this.shift();
        if (this.build.isNew && !this.visit.isOn) this.build.take();
    }

    begin() {
        this.begun = true;
        this.check();
        this.build.watch(around);
    }

    /** Time has passed, or something has come back. */
    wake() {
        if (!this.begun || document.hidden) return;
        this.site.ask();
        this.check();
    }

    /** Asks the host, now and from now on. */
    async check() {
        clearTimeout(this.next);
        this.next = setTimeout(() => this.check(), around(CHECK_MS));
        this.stayOn();
        await this.site.fetch(0);
        if (this.heard || this.site.fetching) return;
        // Nothing was heard since the page was opened.
        this.heard = (await this.kept.heard()) || this.site.fetched;
        this.site.call("heard", this.since());
        this.site.ask();
    }

    /**
     * When a service worker heard what it answers with, by this clock: over a slow link, the host's last answer is what it
     * keeps by now. 0 if the host has just answered itself.
     * @param {Data} data
     */
    keptSince(data) {
        const since = Math.min(...data.map((file) => file?.kept || Infinity));
        return since === Infinity ? 0 : this.site.clock.now() - (Date.now() - since) / 1000;
    }

    /** As the program is told. */
    since() {
        return this.site.clock.isSaid ? this.heard + LIFE_S : this.heard;
    }

    /** @param {Data} data @param {number} asked */
    renew(data, asked) {
        if (asked) return this.site.tell("refresh", data, asked);
        const served = Math.max(...data.map((file) => file?.served ?? 0));
        const isRepeated = served !== 0 && served === this.served;
        this.served = served;
        const before = this.heard;
        const keptSince = this.keptSince(data);
        if (isRepeated || (keptSince && keptSince <= before)) return true;
        this.heard = keptSince || this.site.fetched;
        const renewed = this.site.tell("renew", data, this.since());
        if (!renewed) this.heard = before;
        if (renewed === RENEWED) this.keep(data);
        if (renewed) this.keepTime();
        return true; // the watchdog looks for frames
    }

    async stayOn() {
        if (document.hidden || (this.lock && !this.lock.released)) return;
        try {
            this.lock = await navigator.wakeLock?.request("screen");
        } catch {
            // The battery is low, or the page around this one does not allow it.
        }
    }

    shift() {
        const places = this.visit.isOn ? 0 : this.site.call("shift", this.site.clock.now());
        const px = (/** @type {number} */ places) => `${places / devicePixelRatio}px`;
        const { style } = document.documentElement;
        const shift = `${px(places & 15)} ${px(places >> 4)}`;
        if (style.getPropertyValue("--shift") !== shift) style.setProperty("--shift", shift);
    }
}
