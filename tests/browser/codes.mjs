// Reads the QR codes that are drawn.
import assert from "node:assert/strict";
import decodeQR from "qr/decode.js";
import { picture } from "./page.mjs";

/**
 * What the code in that element says.
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} code
 */
export async function readCode(page, code) {
    const box = await code.boundingBox();
    assert.ok(box);
    const seen = await picture(page);
    const { scale } = seen;
    const side = Math.floor(box.width * scale);
    const data = new Uint8ClampedArray(side * side * 4);
    for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++)
            data.set(
                [...seen.at(Math.round(box.x * scale) + x, Math.round(box.y * scale) + y), 255],
                (y * side + x) * 4,
            );
    return decodeQR({ width: side, height: side, data }, { timeLimit: 5000 });
}
