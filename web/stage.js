// The canvases: one that lies in the page and scrolls with it, one for the bar that stays in the window, one for what is
// held below that bar while its part of the page is seen, and one for the list beneath a sheet.

/** @typedef {{width: number, rootPx: number, scale: number, textScale: number, surfaceWidth: number, surfaceHeight: number}} Size */

// Above and below the window together, in heights of the window, if the canvas does not get too large by it.
const SPARE = 1;
// What every browser draws without making it smaller.
const MOST_ROWS = 8192;
const MOST_PIXELS = 4096 * 4096;
// Nothing tells the end of a pinch on a touchpad: it is when nothing more comes.
const PINCH_ENDS_MS = 150;

/** What the page's smallest letters write, out of sight. */
export const WORDS = "A few words of the page, as wide as the browser lays them out for itself.";
/** Of the line that they are on; a height that nobody's own style gives it by chance. */
export const WORDS_LINE_PX = 37;

/** @param {number} expected @param {number | undefined} counted */
function isNear(expected, counted) {
    return counted !== undefined && Math.abs(counted - expected) < 1;
}

/** A canvas that shows what another one has drawn at its lower left. */
class Copy {
    constructor() {
        this.canvas = document.createElement("canvas");
        /** @type {CanvasRenderingContext2D | null} */
        this.pixels = null;
    }

    /** @param {HTMLCanvasElement} from @param {number} width @param {number} height @param {number} scale */
    take(from, width, height, scale) {
        const { canvas } = this;
        if (canvas.width !== width || canvas.height !== height) {
            canvas.width = width;
            canvas.height = height;
            canvas.style.width = `${width / scale}px`;
            canvas.style.height = `${height / scale}px`;
        }
        // Opaque, and not at the window's top, Chromium without a graphics card would show nothing of what is behind it.
        this.pixels ??= canvas.getContext("2d");
        this.pixels?.drawImage(from, 0, from.height - height, width, height, 0, 0, width, height);
    }
}

export class Stage {
    /**
     * @param {(size: Size) => void} onResize told at first, and whenever the window or the scale changes
     * @param {() => void} onWords called then, and whenever the box of `words` changes
     */
    constructor(onResize, onWords) {
        this.stage = document.createElement("div");
        this.stage.id = "_stage";
        this.stage.setAttribute("aria-hidden", "true");
        this.canvas = document.createElement("canvas");
        this.canvas.id = "canvas"; // SDL2 knows no other
        this.stage.append(this.canvas);
        this.barCopy = new Copy();
        this.bar = this.barCopy.canvas;
        this.bar.id = "_bar";
        this.bar.setAttribute("aria-hidden", "true");
        this.bar.hidden = true;
        this.heldCopy = new Copy();
        this.held = document.createElement("div");
        this.held.id = "_held";
        this.held.append(this.heldCopy.canvas);
        this.beneathCopy = new Copy();
        this.beneath = document.createElement("div");
        this.beneath.id = "_beneath";
        this.beneath.setAttribute("aria-hidden", "true");
        this.beneath.append(this.beneathCopy.canvas);
        // As tall as the window is with a browser's bars folded away, so that they change nothing when they move.
        this.probe = document.createElement("div");
        this.probe.id = "_probe";
        // As wide as text is tall.
        const letter = document.createElement("i");
        this.words = document.createElement("div");
        this.words.translate = false;
        const line = document.createElement("p");
        line.className = "fact-name";
        line.style.lineHeight = `${WORDS_LINE_PX}px`;
        line.textContent = WORDS;
        this.words.append(line);
        this.probe.append(letter, this.words);
        document.body.prepend(this.stage);
        document.body.append(this.bar, this.probe);

        this.onResize = onResize;
        /** @type {ResizeObserverSize | undefined} */
        this.device = undefined;
        this.scale = devicePixelRatio;
        this.pinch = visualViewport?.scale ?? 1;
        const observer = new ResizeObserver((entries) => {
            const entry = entries.find(({ target }) => target === this.probe);
            if (entry) this.device = entry.devicePixelContentBoxSize?.[0];
            if (entries.some(({ target }) => target !== this.words)) this.measure();
            onWords();
        });
        observer.observe(letter);
        observer.observe(this.words);
        try {
            observer.observe(this.probe, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(this.probe);
            this.watchScale();
        }
        this.watchPinch();
    }

    /** When a pinch has ended, the canvas gets as many pixels as are shown. */
    watchPinch() {
        const viewport = visualViewport;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        let timer;
        viewport?.addEventListener("resize", () => {
            clearTimeout(timer);
            if (viewport.scale === this.pinch) return;
            timer = setTimeout(() => {
                this.pinch = viewport.scale;
                this.measure();
            }, PINCH_ENDS_MS);
        });
    }

    /** A window on another screen may change its scale and nothing else. */
    watchScale() {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
            "change",
            () => {
                this.measure();
                this.watchScale();
            },
            { once: true },
        );
    }

    measure() {
        const scale = devicePixelRatio;
        const box = this.probe.getBoundingClientRect();
        // A browser that counts device pixels lays its text out in them; others, and an emulated screen, enlarge it.
        const { device } = this;
        const counts = isNear(box.width * scale, device?.inlineSize) && isNear(box.height * scale, device?.blockSize);
        const windowWidth = counts && device ? device.inlineSize : Math.round(box.width * scale);
        const windowRows = counts && device ? device.blockSize : Math.round(box.height * scale);
        if (windowWidth === 0 || windowRows === 0) return;
        // Where the page is scrolled to need not be a whole pixel of an enlarged canvas.
        const spare = this.pinch > 1 ? 2 : 0;
        const rows = windowRows + spare;
        const most = Math.min(MOST_ROWS / Math.max(windowWidth, rows), Math.sqrt(MOST_PIXELS / windowWidth / rows));
        const enlarged = Math.max(1, Math.min(this.pinch, most));
        const surfaceWidth = Math.floor(windowWidth * enlarged);
        const windowHeight = Math.floor(windowRows * enlarged) + spare;
        this.scale = scale * enlarged;
        const mostRows = Math.min(MOST_ROWS, Math.floor(MOST_PIXELS / surfaceWidth));
        const surfaceHeight = Math.max(windowHeight, Math.min(windowHeight * (1 + SPARE), mostRows));
        this.canvas.style.width = `${surfaceWidth / this.scale}px`;
        this.canvas.style.height = `${surfaceHeight / this.scale}px`;
        const rootPx = parseFloat(getComputedStyle(document.documentElement).fontSize);
        const textScale = counts ? scale : 1;
        this.onResize({ width: box.width, rootPx, scale: this.scale, textScale, surfaceWidth, surfaceHeight });
    }

    /** @param {number} top @param {number} pageHeight both in px */
    place(top, pageHeight) {
        this.canvas.style.transform = `translateY(${top}px)`;
        this.stage.style.height = `${pageHeight}px`;
    }

    /** Takes the bar's picture from the canvas. @param {number} width @param {number} height @param {boolean} atBottom */
    copyBar(width, height, atBottom) {
        this.bar.hidden = height === 0;
        if (height === 0) return;
        this.barCopy.take(this.canvas, width, height, this.scale);
        this.bar.classList.toggle("bottom", atBottom);
    }

    /** Likewise, of what is held. @param {number} width @param {number} height */
    copyHeld(width, height) {
        this.heldCopy.take(this.canvas, width, height, this.scale);
    }

    /**
     * It lies at `top` in the page, and is held `at` below the window's top as far as `bottom`; 0 if nothing is held.
     * @param {number} top @param {number} bottom @param {number} at
     */
    placeHeld(top, bottom, at) {
        if (bottom === 0) return this.held.remove();
        if (!this.held.isConnected) this.stage.append(this.held);
        this.held.style.top = `${top}px`;
        this.held.style.height = `${bottom - top}px`;
        this.heldCopy.canvas.style.top = `${at}px`;
    }

    /** Likewise, for the whole window, of what is beneath the sheet. @param {number} width @param {number} height */
    copyBeneath(width, height) {
        this.beneathCopy.take(this.canvas, width, height, this.scale);
    }

    /**
     * Shows of the page what is above `header` and the sheet, whose corners are so round; all of it if that has no height.
     * @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius
     * @param {number} header
     */
    sheet(x, y, width, height, radius, header) {
        const { stage, beneath } = this;
        if (height === 0) beneath.remove();
        else if (!beneath.isConnected) stage.before(beneath);
        const right = x + width;
        const bottom = y + height;
        const corner = (/** @type {number} */ dx, /** @type {number} */ dy) =>
            `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}`;
        stage.style.clipPath = height
            ? `path("M0 0H${this.canvas.clientWidth}V${header}H0ZM${x} ${y + radius}${corner(1, -1)}H${right - radius}${corner(1, 1)}V${bottom - radius}${corner(-1, 1)}H${x + radius}${corner(-1, -1)}Z")`
            : "";
    }
}
