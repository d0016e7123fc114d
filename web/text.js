// Measures and draws text with Canvas 2D, in whatever script, as the page's own text is drawn.

/** @typedef {{css: string, tracking: number}} Face */
/** @typedef {CanvasRenderingContext2D} Context */
/** A context, and what it was told last. @typedef {{on: Context, font: number, rightToLeft: boolean | null}} Pen */

/** @param {number} width @param {number} height @returns {Context} */
function context(width, height) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const made = canvas.getContext("2d", { willReadFrequently: true });
    if (!made) throw new Error("This browser draws no text.");
    return made;
}

/** @param {number} width @param {number} height @returns {Pen} */
function pen(width, height) {
    return { on: context(width, height), font: -1, rightToLeft: null };
}

/**
 * Whether what is drawn can be read back as it was. Protection against fingerprinting may change it.
 * @returns {boolean}
 */
export function readsTrue() {
    const probe = context(16, 16);
    const levels = Array.from({ length: 16 }, (_, i) => 17 * i);
    levels.forEach((level, i) => {
        probe.fillStyle = `rgb(${level},${255 - level},${level ^ 85})`;
        probe.fillRect(i, 0, 1, 16);
    });
    const { data } = probe.getImageData(0, 0, 16, 16);
    return data.every((value, i) => {
        const level = levels[(i >> 2) % 16];
        return value === [level, 255 - level, level ^ 85, 255][i % 4];
    });
}

/** Whether this browser sets letters of two elements closer together, as those of one. */
export function kernsAcross() {
    const line = document.createElement("p");
    line.style.cssText = "position: absolute; visibility: hidden; white-space: nowrap; font: 64px Inter, sans-serif";
    const whole = document.createElement("span");
    whole.textContent = "AVAVAVAV";
    const parts = document.createElement("span");
    for (const letter of whole.textContent) {
        const part = document.createElement("span");
        part.textContent = letter;
        parts.append(part);
    }
    line.append(whole, document.createElement("br"), parts);
    document.body.append(line);
    const [ofWhole, ofParts] = [whole, parts].map((element) => element.getBoundingClientRect().width);
    line.remove();
    return ofParts - ofWhole < 1;
}

/** Text as the program asks for it: fonts go by number; see src/browser/host.hpp. */
export class Text {
    /** @param {() => void} onPicture called when a picture that was asked for has arrived */
    constructor(onPicture) {
        /** @type {Face[]} */
        this.faces = [];
        /** @type {Map<string, ImageBitmap | null>} */
        this.pictures = new Map();
        this.onPicture = onPicture;
        this.ruler = pen(1, 1);
        this.atlas = this.ruler;
    }

    /** @param {number} font @param {string} css @param {number} tracking */
    font(font, css, tracking) {
        this.faces[font] = { css, tracking };
        for (const known of [this.ruler, this.atlas]) if (known.font === font) known.font = -1;
    }

    /**
     * Reading a font's name takes long, so it is told only when it is another.
     * @param {Pen} pen @param {number} font @param {boolean} rightToLeft
     */
    take(pen, font, rightToLeft) {
        const { on } = pen;
        if (pen.font !== font) {
            pen.font = font;
            on.font = this.faces[font].css;
            on.letterSpacing = `${this.faces[font].tracking}px`;
        }
        if (pen.rightToLeft !== rightToLeft) {
            pen.rightToLeft = rightToLeft;
            on.direction = rightToLeft ? "rtl" : "ltr";
            on.textAlign = "left";
            on.fontKerning = "normal"; // as in the DOM; left to itself, a canvas sets CJK text without
        }
        return on;
    }

    /** @param {number} font @param {string} text */
    width(font, text) {
        return this.take(this.ruler, font, false).measureText(text).width;
    }

    /** @param {number} font @returns {[number, number]} ascent and descent, rounded as for lines of the DOM */
    metrics(font) {
        const box = this.take(this.ruler, font, false).measureText("x");
        return [Math.round(box.fontBoundingBoxAscent), Math.round(box.fontBoundingBoxDescent)];
    }

    /** @param {number} width @param {number} height */
    resize(width, height) {
        this.atlas = pen(width, height);
    }

    /**
     * @param {number} font @param {string} text @param {number} zoom @param {number} phase @param {boolean} rightToLeft
     * @returns {number[]} left, top, width, height in device pixels, from the origin on the baseline
     */
    extent(font, text, zoom, phase, rightToLeft) {
        const box = this.take(this.ruler, font, rightToLeft).measureText(text);
        // Enlarged, letters are not fitted to whole pixels as those that are measured may be.
        const fit = zoom === 1 ? 0 : 1;
        const left = Math.floor(phase - (box.actualBoundingBoxLeft + fit) * zoom) - 1;
        const top = -Math.ceil((box.actualBoundingBoxAscent + fit) * zoom) - 1;
        const right = Math.ceil(phase + (box.actualBoundingBoxRight + fit) * zoom) + 1;
        const bottom = Math.ceil((box.actualBoundingBoxDescent + fit) * zoom) + 1;
        return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
    }

    /**
     * @param {number} font @param {string} text @param {number} zoom @param {number} phase @param {boolean} rightToLeft
     * @param {number} rgb @param {ArrayLike<number>} extent @param {number} x @param {number} y
     */
    draw(font, text, zoom, phase, rightToLeft, rgb, extent, x, y) {
        const on = this.take(this.atlas, font, rightToLeft);
        on.resetTransform();
        on.clearRect(x, y, extent[2], extent[3]);
        on.fillStyle = `#${rgb.toString(16).padStart(6, "0")}`;
        on.setTransform(zoom, 0, 0, zoom, x - extent[0] + phase, y - extent[1]);
        on.fillText(text, 0, 0);
    }

    /** @param {string} path @param {number} x @param {number} y @param {number} side @returns {boolean} */
    drawPicture(path, x, y, side) {
        const picture = this.pictures.get(path);
        if (picture === undefined) this.load(path);
        if (!picture) return false;
        const cut = Math.min(picture.width, picture.height);
        const { on } = this.atlas;
        on.resetTransform();
        on.clearRect(x, y, side, side);
        on.imageSmoothingQuality = "high";
        on.drawImage(picture, (picture.width - cut) / 2, (picture.height - cut) / 2, cut, cut, x, y, side, side);
        return true;
    }

    /** @param {string} path */
    async load(path) {
        this.pictures.set(path, null);
        try {
            const response = await fetch(path);
            if (!response.ok) return;
            this.pictures.set(path, await createImageBitmap(await response.blob()));
            this.onPicture();
        } catch {
            // Missing or damaged: the letters below it stay.
        }
    }

    /**
     * Copies straight RGBA.
     * @param {number} x @param {number} y @param {number} width @param {number} height
     * @param {Uint8Array} memory @param {number} address @param {number} stride
     */
    read(x, y, width, height, memory, address, stride) {
        const { data } = this.atlas.on.getImageData(x, y, width, height);
        for (let row = 0; row < height; row++)
            memory.set(data.subarray(row * width * 4, (row + 1) * width * 4), address + row * stride);
    }
}
