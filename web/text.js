// Measures and draws text with Canvas 2D, in whatever script, as the page's own text is drawn.

/** @typedef {{css: string, tracking: number}} Face */
/** @typedef {CanvasRenderingContext2D} Context */

/** @param {number} width @param {number} height @returns {Context} */
function context(width, height) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const made = canvas.getContext("2d", { willReadFrequently: true });
    if (!made) throw new Error("This browser draws no text.");
    return made;
}

/**
 * Whether what is drawn can be read back as it was. Protection against fingerprinting may change it.
 * @returns {boolean}
 */
export function readsTrue() {
    const probe = context(16, 16);
    for (let i = 0; i < 256; i++) {
        probe.fillStyle = `rgb(${i},${255 - i},${i ^ 85})`;
        probe.fillRect(i % 16, i >> 4, 1, 1);
    }
    const { data } = probe.getImageData(0, 0, 16, 16);
    for (let i = 0; i < 256; i++)
        if (data[4 * i] !== i || data[4 * i + 1] !== 255 - i || data[4 * i + 2] !== (i ^ 85) || data[4 * i + 3] !== 255)
            return false;
    return true;
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
        this.ruler = context(1, 1);
        this.atlas = this.ruler;
    }

    /** @param {number} font @param {string} css @param {number} tracking */
    font(font, css, tracking) {
        this.faces[font] = { css, tracking };
    }

    /** @param {Context} on @param {number} font @param {boolean} rightToLeft */
    set(on, font, rightToLeft) {
        const face = this.faces[font];
        on.font = face.css;
        on.letterSpacing = `${face.tracking}px`;
        on.direction = rightToLeft ? "rtl" : "ltr";
        on.textAlign = "left";
        on.textBaseline = "alphabetic";
        on.fontKerning = "normal";
    }

    /** @param {number} font @param {string} text */
    width(font, text) {
        this.set(this.ruler, font, false);
        return this.ruler.measureText(text).width;
    }

    /** @param {number} font @returns {[number, number]} ascent and descent, rounded as for lines of the DOM */
    metrics(font) {
        this.set(this.ruler, font, false);
        const box = this.ruler.measureText("x");
        return [Math.round(box.fontBoundingBoxAscent), Math.round(box.fontBoundingBoxDescent)];
    }

    /** @param {number} width @param {number} height */
    resize(width, height) {
        this.atlas = context(width, height);
    }

    /**
     * @param {number} font @param {string} text @param {number} zoom @param {number} phase @param {boolean} rightToLeft
     * @returns {number[]} left, top, width, height in device pixels, from the origin on the baseline
     */
    extent(font, text, zoom, phase, rightToLeft) {
        this.set(this.ruler, font, rightToLeft);
        const box = this.ruler.measureText(text);
        const left = Math.floor(phase - box.actualBoundingBoxLeft * zoom) - 1;
        const top = -Math.ceil(box.actualBoundingBoxAscent * zoom) - 1;
        const right = Math.ceil(phase + box.actualBoundingBoxRight * zoom) + 1;
        const bottom = Math.ceil(box.actualBoundingBoxDescent * zoom) + 1;
        return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
    }

    /**
     * @param {number} font @param {string} text @param {number} zoom @param {number} phase @param {boolean} rightToLeft
     * @param {number} rgb @param {ArrayLike<number>} extent @param {number} x @param {number} y
     */
    draw(font, text, zoom, phase, rightToLeft, rgb, extent, x, y) {
        const on = this.atlas;
        on.save();
        on.beginPath();
        on.rect(x, y, extent[2], extent[3]);
        on.clip();
        on.clearRect(x, y, extent[2], extent[3]);
        this.set(on, font, rightToLeft);
        on.fillStyle = `#${rgb.toString(16).padStart(6, "0")}`;
        on.setTransform(zoom, 0, 0, zoom, x - extent[0] + phase, y - extent[1]);
        on.fillText(text, 0, 0);
        on.restore();
    }

    /** @param {string} path @param {number} x @param {number} y @param {number} side @returns {boolean} */
    drawPicture(path, x, y, side) {
        const picture = this.pictures.get(path);
        if (picture === undefined) this.load(path);
        if (!picture) return false;
        const cut = Math.min(picture.width, picture.height);
        this.atlas.clearRect(x, y, side, side);
        this.atlas.imageSmoothingQuality = "high";
        this.atlas.drawImage(
            picture,
            (picture.width - cut) / 2,
            (picture.height - cut) / 2,
            cut,
            cut,
            x,
            y,
            side,
            side,
        );
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
        const { data } = this.atlas.getImageData(x, y, width, height);
        for (let row = 0; row < height; row++)
            memory.set(data.subarray(row * width * 4, (row + 1) * width * 4), address + row * stride);
    }
}
