// Pictures as the browser hands them over: PNG of 8 bits a channel, not interlaced, as Chromium writes it.
import { inflateSync } from "node:zlib";

/** @typedef {[number, number, number]} Rgb */
/** @typedef {{ x: number, y: number, width: number, height: number }} Rect in CSS px, unless it says otherwise */

/** The PNG's filters: what stands at `i` is told as its difference from neighbours (PNG specification, 9.2). */
/** @param {Buffer} raw @param {number} width @param {number} height @param {number} depth bytes a pixel */
function unfilter(raw, width, height, depth) {
    const stride = width * depth;
    const pixels = Buffer.alloc(stride * height);
    for (let row = 0; row < height; row++) {
        const filter = raw[row * (stride + 1)];
        const from = row * (stride + 1) + 1;
        const to = row * stride;
        for (let i = 0; i < stride; i++) {
            const left = i >= depth ? pixels[to + i - depth] : 0;
            const up = row > 0 ? pixels[to + i - stride] : 0;
            const corner = i >= depth && row > 0 ? pixels[to + i - stride - depth] : 0;
            let guess = 0;
            if (filter === 1) guess = left;
            else if (filter === 2) guess = up;
            else if (filter === 3) guess = (left + up) >> 1;
            else if (filter === 4) {
                const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
                guess = a <= b && a <= c ? left : b <= c ? up : corner;
            }
            pixels[to + i] = raw[from + i] + guess;
        }
    }
    return pixels;
}

export class Picture {
    /** @param {Buffer} png @param {number} scale device pixels per CSS px */
    constructor(png, scale) {
        this.scale = scale;
        this.width = png.readUInt32BE(16);
        this.height = png.readUInt32BE(20);
        this.depth = png[25] === 6 ? 4 : 3;
        const data = [];
        for (let at = 8; at < png.length;) {
            const length = png.readUInt32BE(at);
            if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
            at += length + 12;
        }
        this.pixels = unfilter(inflateSync(Buffer.concat(data)), this.width, this.height, this.depth);
    }

    /** @param {number} x @param {number} y in device pixels @returns {Rgb} */
    at(x, y) {
        const i = (y * this.width + x) * this.depth;
        return [this.pixels[i], this.pixels[i + 1], this.pixels[i + 2]];
    }

    /** The device pixels of a rectangle, without what lies outside of the picture. @param {Rect} rect */
    *inside(rect) {
        const [left, top] = [Math.round(rect.x * this.scale), Math.round(rect.y * this.scale)];
        const right = Math.min(this.width, Math.round((rect.x + rect.width) * this.scale));
        const bottom = Math.min(this.height, Math.round((rect.y + rect.height) * this.scale));
        for (let y = Math.max(0, top); y < bottom; y++)
            for (let x = Math.max(0, left); x < right; x++) yield this.at(x, y);
    }

    /** How often each colour is there, the most frequent first. @param {Rect} [rect] @returns {[Rgb, number][]} */
    colours(rect = { x: 0, y: 0, width: this.width, height: this.height }) {
        /** @type {Map<number, number>} */
        const counts = new Map();
        for (const [r, g, b] of this.inside(rect)) {
            const key = (r << 16) | (g << 8) | b;
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        return [...counts]
            .sort((a, b) => b[1] - a[1])
            .map(([key, count]) => [[key >> 16, (key >> 8) & 255, key & 255], count]);
    }

    /** Share of the rectangle's pixels that are at most `off` levels from the colour. */
    /** @param {Rect} rect @param {Rgb} colour @param {number} off */
    share(rect, colour, off) {
        let [all, near] = [0, 0];
        for (const pixel of this.inside(rect)) {
            all++;
            if (distance(pixel, colour) <= off) near++;
        }
        return all === 0 ? 0 : near / all;
    }

    /** Share of pixels that differ by more than `off` levels. @param {Picture} other @param {number} off */
    difference(other, off) {
        if (this.width !== other.width || this.height !== other.height) return 1;
        let differing = 0;
        for (let y = 0; y < this.height; y++)
            for (let x = 0; x < this.width; x++) if (distance(this.at(x, y), other.at(x, y)) > off) differing++;
        return differing / (this.width * this.height);
    }
}

/** The largest difference of a channel. @param {Rgb} a @param {Rgb} b */
export function distance(a, b) {
    return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

/** Reads "#rrggbb", and "rgb(…)" as computed styles say it. @param {string} css @returns {Rgb} */
export function rgb(css) {
    const parts = css.trim().startsWith("#")
        ? (css.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16))
        : (css.match(/[\d.]+/g) ?? []).map(Number);
    return [parts[0], parts[1], parts[2]];
}

/** Relative luminance (WCAG 2.2). @param {Rgb} colour */
function luminance(colour) {
    const [r, g, b] = colour.map((level) => {
        const share = level / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Their ratio, 1 to 21 (WCAG 2.2). @param {Rgb} a @param {Rgb} b */
export function contrast(a, b) {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
}
