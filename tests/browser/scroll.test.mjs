// While the visitor flings the page, what is drawn moves with the elements that lie on it.
import assert from "node:assert/strict";
import { Picture, distance } from "./pixels.mjs";
import { desktop, drawn, pageTest, phone, picture } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").CDPSession} Session */
/** @typedef {import("./pixels.mjs").Rgb} Rgb */
/** @typedef {import("./pixels.mjs").Rect} Rect */

/** A text, and the coloured mark that the browser shows left of the element's first line. */
/** @typedef {{ key: string, markX: number, x: number, width: number, height: number }} Block */
/** The drawn pixels beside a mark. @typedef {{ pixels: Rgb[], ground: Rgb }} Look */
/** @typedef {{ drawn: number, swimming: string[], place: string }} Findings */

const beforeText = 8;

/** Marks the elements of the page's texts. @param {Page} page @returns {Promise<Block[]>} */
const mark = (page) =>
    page.evaluate((before) => {
        const blocks = [...document.querySelectorAll("main :is(h2, h3, p)[data-k]")]
            .filter((block) => linesIn(block).length > 0 && !block.closest("[data-clip]"))
            .slice(0, 256)
            .map((block) => {
                const rect = block.getBoundingClientRect();
                const height = Math.floor(parseFloat(getComputedStyle(block).lineHeight));
                const x = Math.round(rect.x);
                const key = block.getAttribute("data-k") ?? "";
                // The mark of a text beside it lies on the end of it.
                const width = Math.min(240, Math.floor(rect.width) - before);
                return { key, markX: x - before, x, width, height };
            })
            .filter(({ width }) => width > 0);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
            blocks
                .map(
                    ({ key, height }, i) =>
                        `[data-k="${CSS.escape(key)}"] { position: relative }
                         [data-k="${CSS.escape(key)}"]::before { content: ""; position: absolute; left: ${-before}px;
                         top: 0; width: 4px; height: ${height}px; background: rgb(255 0 ${i}) }`,
                )
                .join("\n"),
        );
        document.adoptedStyleSheets = [sheet];
        return blocks;
    }, beforeText);

/** What is fixed to the window. @param {Page} page @returns {Promise<Rect>} */
const barOf = (page) => page.evaluate(() => document.querySelector("body > canvas")?.getBoundingClientRect().toJSON());

/** Rows of the window that the bar leaves to the page. @param {Picture} seen @param {Rect} bar */
const rowsOf = (seen, bar) => (bar.y > 0 ? { top: 0, bottom: bar.y } : { top: bar.height, bottom: seen.height });

/** Rows at which whole marks begin, by block. @param {Picture} seen @param {Block[]} blocks @param {Rect} bar */
function findMarks(seen, blocks, bar) {
    const { top, bottom } = rowsOf(seen, bar);
    /** @type {Map<Block, number>} */
    const found = new Map();
    for (const markX of new Set(blocks.map((block) => block.markX)))
        for (let y = top + 1; y < bottom; y++) {
            const colour = seen.at(markX + 1, y);
            const block = colour[0] === 255 && colour[1] === 0 ? blocks[colour[2]] : undefined;
            if (block?.markX !== markX || distance(seen.at(markX + 1, y - 1), colour) === 0) continue;
            if (y + block.height < bottom) found.set(block, y);
        }
    return found;
}

/** @param {Picture} seen @param {Block} block @param {number} y @returns {Rgb[]} */
const pixelsAt = (seen, block, y) => [...seen.inside({ x: block.x, y, width: block.width, height: block.height })];

/** How each text of the first screens looks beside its mark when nothing moves. */
/** @param {Page} page @param {Block[]} blocks @param {Rect} bar */
async function lookAtRest(page, blocks, bar) {
    /** @type {Map<Block, Look>} */
    const looks = new Map();
    const step = (page.viewportSize()?.height ?? 0) - bar.height - 100;
    for (let scroll = 0; scroll < 4 * step; scroll += step) {
        await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), scroll);
        const seen = await picture(page);
        for (const [block, y] of findMarks(seen, blocks, bar)) {
            const pixels = pixelsAt(seen, block, y);
            const ground = seen.colours({ x: block.x, y, width: block.width, height: block.height })[0][0];
            if (pixels.filter((pixel) => distance(pixel, ground) > 64).length > 30)
                looks.set(block, { pixels, ground });
        }
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await drawn(page);
    return looks;
}

/** How much of a text is drawn as at rest: 1 if all of it is, 0 if nothing is drawn, NaN if something else is. */
/** @param {Look} look @param {Rgb[]} pixels @param {number} width */
function drawnShare({ pixels: wanted, ground }, pixels, width) {
    let [inked, seen, ink, off] = [0, 0, 0, 0];
    for (let row = 0; row < wanted.length; row += width) {
        const isInk = (/** @type {Rgb} */ pixel) => distance(pixel, ground) > 32;
        const there = pixels.slice(row, row + width);
        const wantedInk = wanted.slice(row, row + width).filter(isInk).length;
        if (wantedInk > 0) inked++;
        // Where the canvas ends, within a text or above it, the page's ground goes on.
        if (there.every((pixel) => distance(pixel, there[0]) <= 4)) continue;
        if (wantedInk > 0) seen++;
        ink += Math.max(wantedInk, there.filter(isInk).length);
        off += there.filter((pixel, i) => distance(pixel, wanted[row + i]) > 64).length;
    }
    return off > ink * 0.05 ? NaN : seen / inked;
}

/** Looks for the texts as they are at rest, at most 1 px away. What is yet to be drawn does not swim. */
/** @param {Picture} seen @param {Map<Block, Look>} looks @param {Block[]} blocks @param {Rect} bar @returns {Findings} */
function compare(seen, looks, blocks, bar) {
    /** @type {Findings} */
    const findings = { drawn: 0, swimming: [], place: "" };
    for (const [block, y] of findMarks(seen, blocks, bar)) {
        const look = looks.get(block);
        if (!look) continue;
        const shares = [0, -1, 1].map((by) => drawnShare(look, pixelsAt(seen, block, y + by), block.width));
        const share = shares.find((found) => found >= 0);
        if (share === undefined) findings.swimming.push(`${block.key} at ${y}`);
        else if (share === 1) findings.drawn++;
        findings.place = `${block.key} at ${y}`;
    }
    return findings;
}

/** Resolves when the page has not moved for ten frames. @param {Page} page */
const still = (page) =>
    page.evaluate(
        () =>
            new Promise((done) => {
                let [last, same] = [NaN, 0];
                const look = () => {
                    same = scrollY === last ? same + 1 : 0;
                    last = scrollY;
                    if (same >= 10) done(undefined);
                    else requestAnimationFrame(look);
                };
                look();
            }),
    );

/** A finger that leaves the screen at 4000 px/s. @param {Session} session @param {number} direction 1: down the page */
async function swipe(session, direction) {
    const begin = Date.now() / 1000;
    const at = (/** @type {number} */ i) => ({ x: 195, y: Math.round(400 + direction * (300 - 100 * i)) });
    const events = [0, 1, 2, 3, 4, 5, 6].map((i) =>
        session.send("Input.dispatchTouchEvent", {
            type: i === 0 ? "touchStart" : "touchMove",
            touchPoints: [at(i)],
            timestamp: begin + i * 0.025,
        }),
    );
    const end = { type: /** @type {const} */ ("touchEnd"), touchPoints: [], timestamp: begin + 6 * 0.025 };
    await Promise.all([...events, session.send("Input.dispatchTouchEvent", end)]);
}

/** A wheel turned at 3000 px/s, where no link is. @param {Session} session @param {number} direction */
const turnWheel = (session, direction) =>
    session.send("Input.synthesizeScrollGesture", {
        x: 2,
        y: 400,
        yDistance: -direction * 2000,
        speed: 3000,
        gestureSourceType: "mouse",
    });

/** Flings the page, and gives what the window showed meanwhile. */
/** @param {Page} page @param {Session} session @param {() => Promise<unknown>} fling */
async function record(page, session, fling) {
    /** @type {string[]} */
    const frames = [];
    /** @param {{ data: string, sessionId: number }} frame */
    const keep = ({ data, sessionId }) => {
        frames.push(data);
        void session.send("Page.screencastFrameAck", { sessionId });
    };
    session.on("Page.screencastFrame", keep);
    await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
    await fling();
    await still(page);
    await session.send("Page.stopScreencast");
    session.off("Page.screencastFrame", keep);
    return frames.map((data) => new Picture(Buffer.from(data, "base64"), 1));
}

/** Counts how often a canvas of the page is given a size, be it the one it has. @param {Page} page */
const watchSizes = (page) =>
    page.evaluate(() => {
        const watched = { sizes: 0 };
        Object.assign(globalThis, { watched });
        new MutationObserver((records) => (watched.sizes += records.length)).observe(document, {
            subtree: true,
            attributeFilter: ["width", "height"],
        });
    });
/** @param {Page} page @returns {Promise<number>} */
const sizesGiven = (page) => page.evaluate(() => /** @type {any} */ (globalThis).watched.sizes);

/** Lines of text in the window, how many of them are not drawn, and whether the canvas is all over the window. */
/** @param {Page} page @param {Rect} bar */
async function coverage(page, bar) {
    const seen = await picture(page);
    const { top, bottom } = rowsOf(seen, bar);
    const [lines, isCovered] = await page.evaluate(() => {
        const canvas = /** @type {Element} */ (document.querySelector("#canvas")).getBoundingClientRect();
        return /** @type {const} */ ([
            linesIn(document.querySelector("main"))
                .filter(({ text, parent }) => parent.closest("p:not([data-clip] *)") && /[\p{L}\d]/u.test(text))
                .map(({ rect }) => rect.toJSON()),
            canvas.top <= 0 && canvas.bottom >= innerHeight,
        ]);
    });
    const inWindow = lines.filter((rect) => rect.y > top && rect.y + rect.height < bottom);
    return {
        lines: inWindow.length,
        blank: inWindow.filter((rect) => seen.colours(rect).length < 3).length,
        isCovered,
    };
}

for (const { name, fling, ...options } of [
    { name: "a finger on a phone", fling: swipe, ...phone, touch: true },
    { name: "a wheel on a desktop", fling: turnWheel, ...desktop },
])
    pageTest(`drawn text moves with its elements when flung by ${name}`, options, async (page, context) => {
        const blocks = await mark(page);
        const bar = await barOf(page);
        const looks = await lookAtRest(page, blocks, bar);
        assert.ok(looks.size > 20, `only ${looks.size} texts are known`);
        const barAtRest = [...(await picture(page)).inside(bar)];
        const session = await context.newCDPSession(page);
        await watchSizes(page);

        const places = new Set();
        let compared = 0;
        for (let i = 0; i < 8 && (i < 2 || places.size < 4); i++) {
            for (const frame of await record(page, session, () => fling(session, i % 2 ? -1 : 1))) {
                const findings = compare(frame, looks, blocks, bar);
                assert.deepEqual(findings.swimming, [], "text is not where its element is");
                if (findings.drawn > 0) places.add(findings.place);
                compared += findings.drawn;
                let at = 0;
                let changed = 0;
                for (const pixel of frame.inside(bar)) if (distance(pixel, barAtRest[at++]) > 2) changed++;
                assert.equal(changed, 0, "pixels of the bar have changed");
            }
            const { lines, blank, isCovered } = await coverage(page, bar);
            assert.ok(lines > 4 && isCovered, "the canvas covers the window after the fling");
            assert.equal(blank, 0, "lines of text are blank after the fling");
        }
        assert.ok(places.size >= 4, `text was seen at ${places.size} places only`);
        assert.ok(compared >= 20, `${compared} texts were compared`);
        assert.equal(await sizesGiven(page), 0, "a canvas was given a size");

        await page.evaluate(() => {
            const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("body > canvas"));
            canvas.width = canvas.clientWidth;
        });
        assert.equal(await sizesGiven(page), 1, "sizes are counted");
    });
