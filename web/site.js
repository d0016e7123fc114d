// Starts the program, and hands it what the visitor does. Until its first frame is there, and wherever it cannot run, the
// static page is what one sees and uses.
import createProgram from "marquee-wasm";
import wasmFile from "marquee.wasm";
import { isBoard, isEmbedded, pathOf, root } from "./addresses.js";
import { NOT_ARRIVED, apologise, offerReload } from "./apology.js";
import { Clock } from "./clock.js";
import { deadline, loadData } from "./data.js";
import { formats, ownZone, shownLanguage } from "./formats.js";
import { revealFound } from "./found.js";
import { host } from "./host.js";
import { keepSite } from "./keep.js";
import { listenToLinks } from "./links.js";
import { Mirror } from "./mirror.js";
import { firstPaint, pageHandedOn } from "./paint.js";
import { listenToPointer } from "./pointer.js";
import { hasShareSheet } from "./share.js";
import { listenToSheet } from "./sheet.js";
import { Stage, WORDS, WORDS_LINE_PX } from "./stage.js";
import { name, remembered } from "./storage.js";
import { isStyled } from "./style.js";
import { Text, kernsAcross, readsTrue } from "./text.js";

const page = document.documentElement;
const BOARD_WAITS_MS = 20_000;
const darkSetting = matchMedia("(prefers-color-scheme: dark)");
const contrastSetting = matchMedia("(prefers-contrast: more)");
const forcedSetting = matchMedia("(forced-colors: active)");

const isDark = () => (page.dataset.theme ? page.dataset.theme === "dark" : darkSetting.matches);
/** Of the window; in some browsers, a pinch makes innerHeight smaller. */
const viewHeight = () => Math.max(innerHeight, page.clientHeight);

/** After what a visitor does, they may do the same again, such as type another letter. */
const PAUSE_MS = 1000;
const UNSEEN = 1; // of what marquee_prepare_more returns
const whenIdle = window.requestIdleCallback ?? ((/** @type {() => void} */ callback) => setTimeout(callback, 50));

/** @typedef {import("./data.js").Loaded} Loaded */

export class Site {
    constructor() {
        this.root = root;
        /** What the visitor had starred before. */
        this.starred = "";
        /** @type {any} */
        this.wasm = null;
        this.program = 0;
        this.ready = false;
        /** What keeps the canvas from being shown; while there is any of it, the mirror is shown as a page. @type {Set<string>} */
        this.obstacles = new Set();
        this.frameAsked = false;
        this.preparing = false;
        /** When the visitor last did something, as performance.now() tells. */
        this.acted = -PAUSE_MS;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.timer = undefined;
        this.failed = false;
        /** The page that is shown. */
        this.path = pathOf(location.href);
        this.isBoard = isBoard(this.path);
        this.isEmbedded = isEmbedded(this.path);
        /** What is done in it is no step of the browser's. */
        this.keepsAddress = this.isBoard || this.isEmbedded;
        /** What keeps a board alive. @type {Promise<import("./board.js").Board> | null} */
        this.board = null;
        /** Takes data that was fetched again; returns whether something looks different. @type {(data: (Loaded | null)[], asked: number) => unknown} */
        this.renew = (data, asked) => this.tell("refresh", data, asked);
        /** Told of the page's address, and of what the visitor stars. @type {((news: "route" | "starred", value: string) => void) | undefined} */
        this.onNews = undefined;
        this.title = document.title;
        /** When the program last had a frame, as performance.now(). */
        this.framed = 0;
        /** The first mistake that was found in the data. */
        this.mistake = "";
        /** @type {import("./stage.js").Size | null} */
        this.size = null;
        this.clock = new Clock(location.search);
        /** For parts that come later: what they import as well is a file of its own. */
        this.deadline = deadline;
        /** When the data was last asked for, by that clock. */
        this.fetched = this.clock.now();
        this.fetching = false;
        /** Not 0 if the visitor waits for what comes of it. */
        this.asked = 0;
        this.text = new Text(() => {
            this.call("picture_arrived");
            this.ask();
        });
        this.mirror = new Mirror(document.body, () => this.hold("edited", true));
    }

    async start() {
        const data = this.load();
        const fonts = Promise.allSettled([
            document.fonts.load("16px Inter"),
            document.fonts.load('16px "Inter Digits"', "0"),
        ]);
        const wasm = createProgram({ host: host(this), locateFile: () => new URL(wasmFile, import.meta.url).href });
        wasm.catch(() => {}); // it is awaited below
        await pageHandedOn();
        if (!(await isStyled())) throw new Error("The style sheet has not arrived.");
        if (!readsTrue()) throw new Error("This browser alters what is read back from a canvas.");
        this.wasm = await wasm.catch((/** @type {unknown} */ error) => {
            if ("WebAssembly" in globalThis) offerReload(NOT_ARRIVED);
            throw error;
        });
        this.program = this.wasm._marquee_new();
        this.write(0, root);
        this.call("open");
        this.write(0, formats(shownLanguage()));
        this.call("formats");
        this.write(0, ownZone());
        this.call("zone", Number(remembered("zone") === "own"));
        this.starred = remembered("starred");
        this.write(0, this.starred);
        this.call("starred");
        this.call("share_sheet", Number(hasShareSheet()));
        // Meanwhile the data comes.
        const raised = Promise.all([fonts, firstPaint()]).then(() => this.raise());
        raised.catch(() => {}); // it is awaited below
        const files = await data;
        const usable = this.board ? await (await this.board).read(files) : this.tell("read", files);
        if (this.failed) return;
        if (!usable) {
            this.stop();
            apologise(`This page may be out of date. ${this.mistake}`);
            return;
        }
        // Whoever asks for something that is not there gets the view.
        if (!this.go(this.path) && !this.go(this.path.replace(/\?.*$/, ""))) return this.stop();
        const shows = await raised;
        if (this.failed) return;
        if (!shows) throw new Error("This browser has no WebGL 2.");
        if (this.isBoard) this.stage?.measure(); // at the scale that its address says
        this.call("kerning", Number(kernsAcross()));
        this.tellColours();
        for (const button of document.querySelectorAll("[data-action][aria-expanded=true]")) this.act(button);
        this.listen();
        this.ready = !this.failed;
        for (const input of document.querySelectorAll("input"))
            if (input.value !== input.getAttribute("value")) this.act(input, input.value);
        page.classList.toggle("runs", this.ready);
        this.hold("forced", forcedSetting.matches);
        this.takeOver();
        if (this.call("may_be_kept")) keepSite();
    }

    /** @param {RequestCache} [cache] */
    load(cache) {
        // A board has something to show in the meantime.
        return loadData(this.clock, { cache, signal: this.isBoard ? deadline(BOARD_WAITS_MS) : undefined });
    }

    /**
     * Sets the stage, whose text is measured by fonts that are there, and starts WebGL, which needs no data. Returns
     * whether there is WebGL 2.
     */
    async raise() {
        if (page.classList.contains("stopped")) return false;
        this.listenToFonts();
        /** @type {Promise<void>} */
        const measured = new Promise((resolve) => {
            this.stage = new Stage(
                (size) => {
                    this.resize(size);
                    resolve();
                },
                () => this.compareWords(),
            );
            this.listenToContext(this.stage.canvas);
        });
        await measured;
        this.write(0, this.path);
        return this.call("show") !== 0;
    }

    /** From the page to the canvas, if nothing keeps it from being shown. */
    takeOver() {
        this.inPlace(() => this.frame());
        this.ask();
    }

    /** @param {string} obstacle @param {boolean} isThere */
    hold(obstacle, isThere) {
        if (isThere === this.obstacles.has(obstacle)) return;
        if (isThere) {
            this.obstacles.add(obstacle);
            if (!page.classList.contains("live")) return;
            this.inPlace(() => {
                page.classList.remove("live");
                this.frame();
            });
        } else {
            this.obstacles.delete(obstacle);
            this.takeOver();
        }
    }

    /** The block that the window begins with stays where it is. @param {() => void} change */
    inPlace(change) {
        const blocks =
            scrollY > 0 ? [...document.querySelectorAll("main [data-k]:not([aria-hidden] *, [aria-hidden])")] : [];
        const block = blocks.find((block) => block.getBoundingClientRect().top >= 0);
        const top = block?.getBoundingClientRect().top ?? 0;
        const id = block?.getAttribute("data-k") ?? "";
        change();
        if (block && !block.isConnected) this.reveal(id, top);
        const now = block?.isConnected ? block : document.querySelector(`[data-k="${CSS.escape(id)}"]`);
        if (now && block) scrollBy({ top: now.getBoundingClientRect().top - top, behavior: "instant" });
    }

    /** Asks the program, which src/browser/main.cpp describes. @param {string} name @param {number[]} numbers */
    call(name, ...numbers) {
        if (!this.wasm || this.failed) return 0;
        try {
            return this.wasm[`_marquee_${name}`](this.program, ...numbers);
        } catch (error) {
            this.fail(error);
            offerReload("Something went wrong: what you see may be out of date. ");
            return 0;
        }
    }

    /** @param {unknown} error */
    fail(error) {
        if (this.failed) return;
        this.failed = true;
        console.error("Marquee:", error);
        this.stop();
    }

    stop() {
        this.ready = false;
        page.classList.remove("live", "runs");
        page.classList.add("stopped");
        this.mirror.observer.disconnect();
        this.stage?.stage.remove();
        this.stage?.beneath.remove();
        this.stage?.bar.remove();
        this.stage?.probe.remove();
    }

    /** @param {number} index @param {string | Uint8Array} text */
    write(index, text) {
        const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
        const address = this.call("inbox", index, bytes.length);
        if (address) this.wasm.HEAPU8.set(bytes, address);
    }

    /** @param {"read" | "refresh" | "renew"} name @param {(Loaded | null)[]} data @param {number[]} numbers */
    tell(name, data, ...numbers) {
        data.forEach((file, i) => file && this.write(i, file.bytes));
        const changed = Math.max(...data.map((file) => file?.changed ?? 0));
        if (data.every(Boolean)) this.call("kept", Math.max(...data.map((file) => file?.kept ?? 0)) / 1000);
        return this.call(name, ...data.map((file) => (file ? 1 : 0)), changed / 1000, ...numbers);
    }

    /** Asks the host whether its data is what we have. @param {number} asked not 0 if the visitor wants to know */
    async fetch(asked) {
        this.asked ||= asked;
        if (this.fetching) return;
        this.fetching = true;
        this.fetched = this.clock.now();
        const data = await this.load("no-cache");
        this.fetching = false;
        const isNews = this.renew(data, this.asked);
        this.asked = 0;
        if (isNews) this.ask();
    }

    /** Returns what src/browser/main.cpp says. @param {string} path @param {number} way as in App::Way */
    go(path, way = 0) {
        this.write(0, path);
        const isThere = this.call("go", way, scrollY);
        if (isThere) this.moved(path);
        return isThere;
    }

    /** @param {string} path of the page that is shown now */
    moved(path) {
        this.path = path;
        this.onNews?.("route", path);
    }

    /** @param {import("./stage.js").Size} size */
    resize(size) {
        this.size = size;
        this.call("resize", size.width, size.rootPx, size.scale, size.textScale, size.surfaceWidth, size.surfaceHeight);
        // The canvas is empty now: before the browser shows it, it must be drawn.
        if (page.classList.contains("live")) this.frame();
        else if (this.ready) this.takeOver();
    }

    textChanged() {
        this.call("text_changed");
        this.compareWords();
        this.ask();
    }

    /** A visitor's own spacing or size of letters changes the mirror's text, and leaves the drawn one as it was. */
    compareWords() {
        const box = this.stage?.words.getBoundingClientRect();
        this.write(0, WORDS);
        const width = this.call("measure");
        if (box && width)
            this.hold("text", Math.abs(box.width / width - 1) > 0.02 || Math.round(box.height) !== WORDS_LINE_PX);
    }

    ask() {
        if (this.frameAsked || !this.ready) return;
        this.frameAsked = true;
        requestAnimationFrame(() => {
            this.draw();
            // The browser shows what is drawn before it is busy with elements that nobody sees.
            setTimeout(() => this.call("mirror"));
        });
    }

    /** Draws at once, with the elements above it, and shows it if it was not. */
    frame() {
        if (!this.ready) return;
        this.draw();
        this.call("mirror");
        const isShown = this.ready && !this.obstacles.size;
        if (isShown && !page.classList.contains("live")) page.classList.add("live");
    }

    draw() {
        this.frameAsked = false;
        if (!this.ready || !this.size) return;
        const due = this.obstacles.size
            ? this.call("tell", this.clock.now())
            : this.call("frame", this.clock.now(), scrollY, viewHeight());
        if (this.failed) return;
        this.framed = performance.now();
        clearTimeout(this.timer);
        if (!Number.isNaN(due))
            this.timer = setTimeout(() => this.ask(), Math.min(this.clock.until(due) + 50, 2 ** 31 - 1));
        if (!this.obstacles.size) this.prepareMore();
    }

    /** When there is time, and the visitor is not about to do more, some of what will be asked for. */
    prepareMore() {
        if (this.preparing) return;
        this.preparing = true;
        const pause = () => Math.max(0, this.acted + PAUSE_MS - performance.now());
        const work = () => {
            this.preparing = false;
            if (!this.ready || this.obstacles.size) return;
            const prepared = pause() ? UNSEEN : this.call("prepare_more", scrollY, viewHeight());
            if (prepared === UNSEEN) this.prepareMore();
            else if (prepared) this.frame();
        };
        setTimeout(() => whenIdle(work), pause());
    }

    /** That block will have the focus. @param {string} key */
    keep(key) {
        this.write(0, key);
        this.call("point", 2, -1);
    }

    /** Scrolls to a row of a long list that is not in the page yet. @param {string} id @param {number} [top] in the window */
    reveal(id, top = 0) {
        this.call("mirror");
        this.write(0, id);
        const y = this.call("left_out");
        if (Number.isNaN(y)) return;
        scrollTo({ top: y - top, behavior: "instant" });
        this.frame();
    }

    /** The browser may take the canvas's memory away, and give it back. @param {HTMLCanvasElement} canvas */
    listenToContext(canvas) {
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            this.hold("lost", true);
        });
        canvas.addEventListener("webglcontextrestored", () => {
            this.call("context_restored");
            this.hold("lost", false);
        });
    }

    /** From before the first text is measured, since that may ask for further fonts. */
    listenToFonts() {
        // Those that were waited for are told once more.
        const known = new Set([...document.fonts].filter((face) => face.status === "loaded"));
        document.fonts.addEventListener("loadingdone", ({ fontfaces }) => {
            if (fontfaces.some((face) => !known.has(face))) this.textChanged();
            for (const face of fontfaces) known.add(face);
        });
    }

    listen() {
        addEventListener("scroll", () => this.ask(), { passive: true });
        for (const input of ["wheel", "touchmove", "keydown"])
            addEventListener(input, () => (this.acted = performance.now()), { passive: true });
        for (const setting of [darkSetting, contrastSetting])
            setting.addEventListener("change", () => this.tellColours());
        forcedSetting.addEventListener("change", () => this.hold("forced", forcedSetting.matches));
        addEventListener("storage", (event) => {
            if (event.key === name("starred")) {
                this.write(0, event.newValue ?? "");
                this.call("starred");
                this.ask();
            }
            if (event.key !== "theme" || !event.newValue || page.classList.contains("on-board")) return;
            page.dataset.theme = event.newValue === "dark" ? "dark" : "light";
            this.tellColours();
        });
        document.addEventListener("visibilitychange", () => {
            if (!document.hidden) this.call("come_back", this.clock.now() - this.fetched);
        });
        // Paper shows the page itself.
        addEventListener("beforeprint", () => this.hold("paper", true));
        addEventListener("afterprint", () => this.hold("paper", false));
        addEventListener("click", (event) => {
            const button = event.target instanceof Element && event.target.closest("button[data-action]");
            if (!this.ready || event.defaultPrevented || !button) return;
            this.act(button);
            this.ask();
        });
        // While letters are composed, they are not the visitor's yet.
        for (const change of ["input", "compositionend"])
            addEventListener(change, (event) => {
                const { target, isComposing } = /** @type {InputEvent} */ (event);
                if (
                    !this.ready ||
                    isComposing ||
                    !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
                )
                    return;
                this.act(target, target.value);
                this.ask();
            });
        revealFound((button) => {
            this.act(button);
            this.frame();
        });
        listenToPointer((pointer, target) => this.point(pointer, target));
        listenToLinks(this);
        listenToSheet(this);
    }

    tellColours() {
        this.call("dark", Number(isDark()));
        this.call("contrast", Number(contrastSetting.matches));
        this.ask();
    }

    /** @param {boolean} dark */
    setDark(dark) {
        if (isDark() === dark) return;
        this.write(0, "theme");
        this.call("act");
        this.ask();
    }

    /** Does what a button says, or what a field says of its value. @param {Element} element @param {string} [value] */
    act(element, value) {
        const action = element.getAttribute("data-action") ?? "";
        this.acted = performance.now();
        this.write(0, value === undefined ? action : `${action}:${value}`);
        this.call("act");
    }

    /** @param {number} pointer @param {EventTarget | null} target */
    point(pointer, target) {
        const element = target instanceof Element ? target.closest("a, button, input, select") : null;
        this.write(0, element?.closest("[data-k]")?.getAttribute("data-k") ?? "");
        if (this.call("point", pointer, Number(element?.getAttribute("data-run") ?? -1))) this.ask();
    }
}
