// Pictures of people: drawn where there are any, and letters where there are none.
import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { drawn, pageTest, picture, shipped } from "./site.mjs";
import { distance } from "./pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** A PNG whose columns are coloured by `colour`. @param {number} width @param {number} height @param {(x: number) => number[]} colour */
function png(width, height, colour) {
    const row = Buffer.from([0, ...Array.from({ length: width }, (_, x) => colour(x)).flat()]);
    const chunk = (/** @type {string} */ name, /** @type {Buffer} */ data) => {
        const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
        const sum = Buffer.alloc(4);
        sum.writeUInt32BE(checksum(body));
        const length = Buffer.alloc(4);
        length.writeUInt32BE(data.length);
        return Buffer.concat([length, body, sum]);
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2], 8);
    return Buffer.concat([
        Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
        chunk("IHDR", head),
        chunk("IDAT", deflateSync(Buffer.concat(Array(height).fill(row)))),
        chunk("IEND", Buffer.alloc(0)),
    ]);
}

/** As PNG wants it (PNG specification, annex D). @param {Buffer} bytes */
function checksum(bytes) {
    let sum = ~0;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
}

// Twice as wide as tall: only its middle half is seen, which is green.
const wide = png(200, 100, (x) => (x < 50 ? [255, 0, 0] : x < 150 ? [0, 160, 0] : [0, 0, 255]));

const speakers = shipped("speakers.json");
const person = speakers.speakers[0];
person.portrait = "portraits/someone.png";
const data = { "speakers.json": JSON.stringify(speakers) };

/** The middle of the first portrait's place: 64 px wide, with 22 px of padding around the card. @param {Page} page */
async function portrait(page) {
    const card = page.locator(`article[data-k="${person.id}"]`);
    await card.scrollIntoViewIfNeeded();
    const box = await card.boundingBox();
    assert.ok(box);
    return { x: box.x + 22, y: box.y + 22, width: 64, height: 64 };
}

pageTest(
    "a portrait is drawn, its middle square cut to a disc",
    { data: { ...data, "portraits/someone.png": wide } },
    async (page) => {
        const place = await portrait(page);
        await page.waitForFunction(
            () => performance.getEntriesByName(`${location.href}data/portraits/someone.png`).length > 0,
        );
        const inner = { x: place.x + 14, y: place.y + 14, width: 36, height: 36 };
        let seen = await picture(page);
        for (let i = 0; i < 20 && seen.share(inner, [0, 160, 0], 4) < 0.9; i++) seen = await picture(page);
        assert.ok(seen.share(inner, [0, 160, 0], 4) > 0.99, "all of its middle is green");
        assert.ok(
            seen.share(place, [255, 0, 0], 60) < 0.02 && seen.share(place, [0, 0, 255], 60) < 0.02,
            "its sides are cut off",
        );
        const corner = seen.at(Math.round(place.x) + 2, Math.round(place.y) + 2);
        assert.ok(distance(corner, [255, 255, 255]) < 4, "its corner is the card's");
    },
);

const letters = /404|Failed to load/;
for (const [what, body] of /** @type {[string, string | Buffer | null][]} */ ([
    ["missing", null],
    ["damaged", wide.subarray(0, 60)],
    ["no picture at all", "<html>Not here</html>"],
]))
    pageTest(
        `a portrait that is ${what} leaves the person's letters`,
        { data: { ...data, "portraits/someone.png": body }, expected: letters },
        async (page) => {
            const place = await portrait(page);
            await page.waitForFunction(
                () => performance.getEntriesByName(`${location.href}data/portraits/someone.png`).length > 0,
            );
            await drawn(page);
            const seen = await picture(page);
            const [[ground]] = seen.colours(place);
            assert.ok(distance(ground, [255, 255, 255]) > 60, "the disc has its colour");
            const ink = seen.share({ x: place.x + 14, y: place.y + 20, width: 36, height: 24 }, [255, 255, 255], 60);
            assert.ok(ink > 0.05 && ink < 0.6, "letters are drawn");
        },
    );
