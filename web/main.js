// Starts the program, and hands it what the visitor does. Until its first frame is there, and wherever it cannot run, the
// static page is what one sees and uses.
import createProgram from "marquee-wasm";
import { Mirror } from "./mirror.js";
import { focusedPlace, focusPlace } from "./places.js";
import { Stage } from "./stage.js";
import { Text, readsTrue } from "./text.js";
import { offset } from "./zones.js";

const page = document.documentElement;
const root = new URL(page.dataset.root ?? "./", location.href).href;
const files = ["data/event.json", "data/speakers.json", "data/schedule.json"];
const darkSetting = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (page.dataset.theme ? page.dataset.theme === "dark" : darkSetting.matches);
/** Below the site's root, with its query. @param {string} href */
const pathOf = (href) => `/${href.slice(root.length).replace(/#.*$/, "")}`;

/** @param {string} path @returns {Promise<Uint8Array | null>} */
async function load(path) {
    try {
        const response = await fetch(root + path);
        return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    } catch {
        return null;
    }
}

/** Until the browser has been given the page's picture. @returns {Promise<void>} */
function pageHandedOn() {
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Until that picture is shown; starting WebGL would hold it up. @returns {Promise<void>} */
function firstPaint() {
    return new Promise((resolve) => {
        if (!PerformanceObserver.supportedEntryTypes?.includes("paint")) return resolve();
        new PerformanceObserver((_, observer) => {
            observer.disconnect();
            resolve();
        }).observe({ type: "paint", buffered: true });
    });
}

/** The page stays readable, and says why it may be older than the data. @param {string} message */
function apologise(message) {
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    note.className = "notice-warning";
    note.textContent = message;
    document.querySelector("main")?.prepend(note);
}

class Site {
    constructor() {
        /** @type {any} */
        this.wasm = null;
        this.program = 0;
        this.ready = false;
        this.frameAsked = false;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.timer = undefined;
        this.failed = false;
        /** The first mistake that was found in the data. */
        this.mistake = "";
        /** @type {import("./stage.js").Size | null} */
        this.size = null;
        this.text = new Text(() => {
            this.call("picture_arrived");
            this.ask();
        });
        this.mirror = new Mirror(document.body);
    }

    async start() {
        const data = Promise.all(files.map(load));
        const fonts = Promise.allSettled([
            document.fonts.load("16px Inter"),
            document.fonts.load('16px "Inter Digits"', "0"),
        ]);
        const wasm = createProgram({ host: this.host(), locateFile: (/** @type {string} */ name) => root + name });
        await pageHandedOn();
        if (!readsTrue()) throw new Error("This browser alters what is read back from a canvas.");
        this.wasm = await wasm;
        this.program = this.wasm._marquee_new();
        this.write(0, root);
        this.call("open");
        if (!this.read(await data)) {
            this.stop();
            apologise(`This page may be out of date. ${this.mistake}`);
            return;
        }
        await fonts;
        this.call("dark", Number(isDark()));
        if (!this.go(pathOf(location.href))) return this.stop();
        await this.raise();
        await firstPaint();
        if (!this.call("show")) throw new Error("This browser has no WebGL 2.");
        for (const button of document.querySelectorAll("[data-action][aria-expanded=true]")) this.act(button);
        this.listen();
        this.ready = !this.lost && !this.failed;
        this.takeOver();
        this.ask();
    }

    /** Until the stage has its size. @returns {Promise<void>} */
    raise() {
        return new Promise((resolve) => {
            this.stage = new Stage((size) => {
                this.resize(size);
                resolve();
            });
            this.listenToContext(this.stage.canvas);
        });
    }

    /** From the static page to the canvas. The block that the window begins with stays where it is. */
    takeOver() {
        const blocks = scrollY > 0 ? [...document.querySelectorAll("main [data-k]")] : [];
        const block = blocks.find((block) => block.getBoundingClientRect().top >= 0);
        const top = block?.getBoundingClientRect().top ?? 0;
        this.frame();
        if (block?.isConnected) scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
    }

    /** Asks the program, which src/browser/main.cpp describes. @param {string} name @param {number[]} numbers */
    call(name, ...numbers) {
        if (!this.wasm || this.failed) return 0;
        try {
            return this.wasm[`_marquee_${name}`](this.program, ...numbers);
        } catch (error) {
            this.fail(error);
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
        page.classList.remove("live");
        this.stage?.stage.remove();
        this.stage?.bar.remove();
        this.stage?.probe.remove();
    }

    /** What src/browser/host.hpp lists. */
    host() {
        const text = this.text;
        return {
            font: text.font.bind(text),
            width: text.width.bind(text),
            metrics: text.metrics.bind(text),
            atlas: text.resize.bind(text),
            extent: text.extent.bind(text),
            drawText: text.draw.bind(text),
            drawPicture: (
                /** @type {string} */ path,
                /** @type {number} */ x,
                /** @type {number} */ y,
                /** @type {number} */ side,
            ) => text.drawPicture(`${root}data/${path}`, x, y, side),
            read: text.read.bind(text),
            mirror: (/** @type {string} */ script) => {
                const start = performance.now();
                this.mirror.update(script);
                performance.measure("mirror", { start }); // for bench/
                performance.clearMeasures("mirror");
            },
            place: (/** @type {number} */ top, /** @type {number} */ height) => this.stage?.place(top, height),
            copyBar: (/** @type {number} */ width, /** @type {number} */ height, /** @type {number} */ atBottom) =>
                this.stage?.copyBar(width, height, atBottom !== 0),
            scrollBy: (/** @type {number} */ distance) => scrollBy({ top: distance, behavior: "instant" }),
            title: (/** @type {string} */ title) => {
                if (document.title !== title) document.title = title;
            },
            theme: (/** @type {number} */ dark) => {
                page.dataset.theme = dark ? "dark" : "light";
                try {
                    localStorage.setItem("theme", page.dataset.theme);
                } catch {
                    // It holds for this visit.
                }
            },
            problem: (/** @type {string} */ problem, /** @type {number} */ isError) => {
                if (isError) this.mistake ||= problem;
                console.warn(problem);
            },
            offset,
        };
    }

    /** @param {number} index @param {string | Uint8Array} text */
    write(index, text) {
        const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
        const address = this.wasm._marquee_inbox(this.program, index, bytes.length);
        this.wasm.HEAPU8.set(bytes, address);
    }

    /** @param {(Uint8Array | null)[]} data */
    read(data) {
        data.forEach((bytes, i) => bytes && this.write(i, bytes));
        return this.call("read", ...data.map((bytes) => (bytes ? 1 : 0)));
    }

    /** @param {string} path */
    go(path) {
        this.write(0, path);
        return this.call("go");
    }

    /** @param {import("./stage.js").Size} size */
    resize(size) {
        this.size = size;
        this.call("resize", size.width, size.rootPx, size.scale, size.textScale, size.surfaceWidth, size.surfaceHeight);
        // The canvas is empty now: before the browser shows it, it must be drawn.
        if (page.classList.contains("live")) this.frame();
        else if (this.ready) this.takeOver();
        else this.call("prepare", Date.now() / 1000, scrollY, innerHeight);
    }

    textChanged() {
        this.call("text_changed");
        this.ask();
    }

    ask() {
        if (this.frameAsked || !this.ready) return;
        this.frameAsked = true;
        requestAnimationFrame(() => this.frame());
    }

    frame() {
        this.frameAsked = false;
        if (!this.ready || !this.size) return;
        const due = this.call("frame", Date.now() / 1000, scrollY, innerHeight);
        if (this.failed) return;
        clearTimeout(this.timer);
        if (!Number.isNaN(due))
            this.timer = setTimeout(() => this.ask(), Math.min(due * 1000 - Date.now() + 50, 2 ** 31 - 1));
        page.classList.add("live");
    }

    /** The browser may take the canvas's memory away, and give it back. @param {HTMLCanvasElement} canvas */
    listenToContext(canvas) {
        this.lost = false;
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            this.lost = true;
            this.ready = false;
            page.classList.remove("live");
        });
        canvas.addEventListener("webglcontextrestored", () => {
            this.lost = false;
            this.ready = !this.failed;
            this.call("context_restored");
            if (this.size) this.resize(this.size);
        });
    }

    listen() {
        addEventListener("scroll", () => this.ask(), { passive: true });
        // Those that the first frame waited for are told once more.
        const known = new Set([...document.fonts].filter((face) => face.status === "loaded"));
        document.fonts.addEventListener("loadingdone", ({ fontfaces }) => {
            if (fontfaces.some((face) => !known.has(face))) this.textChanged();
            for (const face of fontfaces) known.add(face);
        });
        darkSetting.addEventListener("change", () => this.dark());
        addEventListener("storage", (event) => {
            if (event.key !== "theme" || !event.newValue) return;
            page.dataset.theme = event.newValue === "dark" ? "dark" : "light";
            this.dark();
        });
        // Paper shows the page itself.
        addEventListener("beforeprint", () => page.classList.remove("live"));
        addEventListener("afterprint", () => this.frame());
        this.listenToPointer();
        this.listenToLinks();
    }

    dark() {
        this.call("dark", Number(isDark()));
        this.ask();
    }

    /** @param {Element} button */
    act(button) {
        this.write(0, button.getAttribute("data-action") ?? "");
        this.call("act");
    }

    /** @param {number} pointer @param {EventTarget | null} target */
    point(pointer, target) {
        const element = target instanceof Element ? target.closest("a, button") : null;
        this.write(0, element?.closest("[data-k]")?.getAttribute("data-k") ?? "");
        if (this.call("point", pointer, Number(element?.getAttribute("data-run") ?? -1))) this.ask();
    }

    listenToPointer() {
        const [hover, press, focus] = [0, 1, 2];
        addEventListener("pointerover", (event) => event.pointerType === "mouse" && this.point(hover, event.target));
        document.addEventListener("pointerleave", () => this.point(hover, null));
        addEventListener("pointerdown", (event) => this.point(press, event.target));
        for (const end of ["pointerup", "pointercancel", "dragend"])
            addEventListener(end, () => this.point(press, null));
        addEventListener("focusin", (event) => {
            const target = /** @type {Element} */ (event.target);
            this.point(focus, target.matches(":focus-visible") ? target : null);
        });
        addEventListener("focusout", () => this.point(focus, null));
    }

    listenToLinks() {
        // From the address of another view, the browser would look for the icon elsewhere.
        for (const icon of document.querySelectorAll("link")) if (icon.rel === "icon") icon.href = root + "icon.svg";
        addEventListener("click", (event) => {
            if (!this.ready || event.defaultPrevented || !(event.target instanceof Element)) return;
            const button = event.target.closest("[data-action]");
            if (button) {
                this.act(button);
                this.ask();
                return;
            }
            const link = event.target.closest("a");
            const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
            if (!link || !isPlain || link.target || !link.href.startsWith(root)) return;
            // Places within the page are the browser's.
            if (link.hash && pathOf(link.href) === pathOf(location.href)) return;
            const left = focusedPlace();
            if (!this.go(pathOf(link.href))) return;
            event.preventDefault();
            if (link.href !== location.href) {
                history.replaceState(left, "");
                history.pushState(null, "", link.href);
            }
            this.frame();
            const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
            if (place) place.scrollIntoView({ behavior: "instant" });
            else scrollTo({ top: 0, behavior: "instant" });
        });
        // The page must be as tall as it will be before the browser scrolls to where the visitor was.
        addEventListener("popstate", (event) => {
            if (!this.ready || !this.go(pathOf(location.href))) return location.reload();
            this.frame();
            focusPlace(event.state);
        });
    }
}

const site = new Site();
site.start().catch((error) => site.fail(error));
