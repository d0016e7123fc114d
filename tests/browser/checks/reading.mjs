// What is said can be found, selected and copied.
import assert from "node:assert/strict";
import { desktop, drawn, phone, picture, shipped } from "../page.mjs";
import { show } from "../moves.mjs";
import { distance } from "../pixels.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../pixels.mjs").Rect} Rect */
/** @typedef {{ found: boolean, selected: string, rects: Rect[], isBelowBar: boolean, isCutOff: boolean }} Finding */

/** Markdown as it is read: what the event's texts have of it. @param {string} text */
const plain = (text) =>
    text
        .replace(/^- /, "")
        .replace(/\]\[\^/g, "], [^")
        .replace(/\[\^(\d+)\]/g, "$1")
        .replace(/\[(.*?)\]\(.*?\)/g, "$1")
        .replace(/\*/g, "");
/** @param {string[]} paragraphs */
const sentences = (paragraphs) => paragraphs.flatMap((text) => plain(text).match(/\S.*?[.!?:](?= [A-Z]|$)/gs) ?? []);
/** @returns {string[]} */
const biographies = () =>
    shipped("speakers.json").speakers.flatMap((/** @type {any} */ person) => person.biography ?? []);
/** @returns {string[]} */
const overview = () => shipped("event.json").sections.flatMap((/** @type {any} */ section) => section.body);

/** Finds a text as the browser's own search does, from the page's top. @param {Page} page @param {string} text @returns {Promise<Finding>} */
async function find(page, text) {
    const found = await page.evaluate((wanted) => {
        getSelection()?.removeAllRanges();
        scrollTo({ top: 0, behavior: "instant" });
        // Not in the standard, but in every browser.
        return /** @type {any} */ (window).find(wanted);
    }, text);
    await drawn(page);
    const place = await page.evaluate(() => {
        const selection = /** @type {Selection} */ (getSelection());
        const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : document.createRange();
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const first = rects[0] ?? new DOMRect();
        const hit = document.elementFromPoint(first.x + first.width / 2, first.y + first.height / 2);
        const clip = range.startContainer.parentElement?.closest("[data-clip]")?.getBoundingClientRect();
        return {
            selected: String(selection),
            rects: rects.map((rect) => rect.toJSON()),
            isBelowBar: !!hit?.closest("[data-layer]"),
            isCutOff: !!clip && rects.some((rect) => rect.bottom > clip.bottom + 1),
        };
    });
    return { found, ...place };
}

/** @param {Page} page @param {string} sentence */
async function isFound(page, sentence) {
    const { found, selected, rects, isBelowBar } = await find(page, sentence);
    assert.ok(found, `“${sentence}” is not found`);
    assert.equal(selected, sentence);
    const { height } = await page.evaluate(() => ({ height: innerHeight }));
    const first = rects[0];
    assert.ok(first.y >= 0 && first.y + first.height <= height, `“${sentence}” is at ${first.y} of ${height}`);
    assert.ok(!isBelowBar, `“${sentence}” is below the bar`);
    return { first, lines: new Set(rects.map((rect) => Math.round(rect.y))).size };
}

/** @param {Page} page @param {string[]} wanted */
async function areFound(page, wanted) {
    assert.ok(wanted.length > 10);
    let longest = 0;
    for (const [i, sentence] of wanted.entries()) {
        const { first, lines } = await isFound(page, sentence);
        longest = Math.max(longest, lines);
        if (i % 8) continue;
        assert.ok((await picture(page)).colours(first).length > 2, `“${sentence}” is not drawn where it is found`);
    }
    assert.ok(longest > 1, "some reach over the end of a line");
}

const finding = Object.entries({ desktop, phone }).map(([device, size]) => ({
    name: `every sentence of the overview and of the biographies is found and shown on a ${device}`,
    options: size,
    body: async (/** @type {Page} */ page) => {
        await areFound(page, sentences(overview()));
        await show(page, { name: "Speakers", title: "Speakers · ML for Systems" });
        await areFound(page, sentences(biographies()));
    },
}));

const findingInCards = {
    name: "what is found in a biography that is cut short is not left hidden",
    options: {},
    body: async (/** @type {Page} */ page) => {
        for (const sentence of sentences(biographies())) {
            const { found, isCutOff } = await find(page, sentence);
            assert.ok(found && !isCutOff, `“${sentence}” is ${found ? "cut off" : "not found"}`);
        }
    },
};

/** One script each, and long enough for several lines on a phone. */
const scripts = {
    latin: "Compilers, databases and schedulers make many small decisions — office, affine, fjord — and each can be learned.",
    cjk: "機械学習はコンパイラ、データベース、スケジューラを変えつつあります。中文也可以：机器学习系统正在改变计算机。",
    arabic: "التعلم الآلي للأنظمة الحاسوبية يغير طريقة تصميمها وتشغيلها اليوم في جميع أنحاء العالم بسرعة كبيرة.",
    hebrew: "למידת מכונה למערכות מחשב משנה את הדרך שבה הן מתוכננות ומופעלות היום בכל רחבי העולם במהירות רבה.",
    emoji: "A family 👩‍👩‍👧‍👦 travels with flag 🇯🇵 and rocket 🚀 and thumbs 👍🏽 up, from the heart ❤️ of a café, with joiners 🏳️‍🌈 kept.",
};
const data = {
    "event.json": JSON.stringify({
        title: "Scripts",
        time_zone: "UTC",
        dates: { start: "2025-01-01" },
        sections: [{ id: "all", title: "All scripts", body: Object.values(scripts) }],
    }),
    "speakers.json": '{"speakers": []}',
    "schedule.json": '{"sessions": []}',
};

/** Where the letter number `at` of paragraph number `index` begins, just inside of it, and in the window. */
/** @param {Page} page @param {number} index @param {number} at @param {"begin" | "end"} edge @returns {Promise<{ x: number, y: number }>} */
const letterEdge = (page, index, at, edge) =>
    page.evaluate(([nth, letter, side]) => {
        const block = document.querySelectorAll("p.prose-text")[Number(nth)];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let left = Number(letter);
        let node = /** @type {Text} */ (walker.nextNode());
        for (; left >= node.length; node = /** @type {Text} */ (walker.nextNode())) left -= node.length;
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        const isRightToLeft = /[\u0590-\u06FF]/.test(node.data);
        const isLeftEdge = (side === "begin") !== isRightToLeft;
        const inside = Math.min(1.5, width / 4);
        return { x: isLeftEdge ? x + inside : x + width - inside, y: y + height / 2 };
    }, /** @type {[number, number, string]} */ ([index, at, edge]));

/** @param {Page} page @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
async function drag(page, from, to) {
    // A press on what is selected would move it.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
}

/** @param {Page} page @returns {Promise<string>} */
async function copied(page) {
    await page.evaluate(() => navigator.clipboard.writeText("nothing"));
    await page.keyboard.press("ControlOrMeta+C");
    return page.evaluate(() => navigator.clipboard.readText());
}

/** A place between two words in the middle of a text; in CJK, between two letters. @param {string} text */
function middle(text) {
    const space = text.indexOf(" ", text.length / 2);
    return space > 0 && space < text.length * 0.8 ? space + 1 : Math.floor(text.length / 2);
}

/** @param {Page} page @returns {Promise<Rect[]>} */
const selectedLines = (page) =>
    page.evaluate(() =>
        [.../** @type {Selection} */ (getSelection()).getRangeAt(0).getClientRects()]
            .filter(({ width, height }) => width > 20 && height > 8)
            .map((rect) => rect.toJSON()),
    );

const clean = (/** @type {string} */ text) => text.replace(/\r\n/g, "\n").replace(/\n+$/, "");

const copying = Object.entries({ desktop, phone }).map(([device, size]) => ({
    name: `dragging selects what is written, in five scripts, and copies it, on a ${device}`,
    options: { ...size, data },
    body: async (/** @type {Page} */ page) => {
        const texts = Object.values(scripts);
        await page.evaluate(() =>
            document.querySelector("#all")?.scrollIntoView({ block: "start", behavior: "instant" }),
        );
        await drawn(page);
        const before = await picture(page);
        for (const [i, text] of texts.entries()) {
            await drag(page, await letterEdge(page, i, 0, "begin"), await letterEdge(page, i, text.length - 1, "end"));
            assert.equal(clean(await copied(page)), text);
            const after = await picture(page);
            for (const line of await selectedLines(page)) {
                const [was, is] = [before.colours(line)[0][0], after.colours(line)[0][0]];
                assert.ok(distance(was, is) > 24, `the selection of “${text.slice(0, 20)}” is seen`);
            }
        }
        for (const i of [0, 1]) {
            const [from, to] = [middle(texts[i]), middle(texts[i + 3])];
            await drag(page, await letterEdge(page, i, from, "begin"), await letterEdge(page, i + 3, to, "begin"));
            assert.deepEqual(clean(await copied(page)).split(/\n+/), [
                texts[i].slice(from),
                texts[i + 1],
                texts[i + 2],
                texts[i + 3].slice(0, to),
            ]);
        }
    },
}));

const beside = {
    name: "a selection that ends beside a text ends with it",
    since: 151, // of Chromium
    options: { data },
    body: async (/** @type {Page} */ page) => {
        const [text] = Object.values(scripts);
        await page.evaluate(() =>
            document.querySelector("#all")?.scrollIntoView({ block: "start", behavior: "instant" }),
        );
        const from = middle(text);
        const end = await letterEdge(page, 0, text.length - 1, "end");
        const right = await page.evaluate(() => document.querySelector("p.prose-text")?.getBoundingClientRect().right);
        await drag(page, await letterEdge(page, 0, from, "begin"), { x: Number(right) + 40, y: end.y });
        assert.equal(clean(await copied(page)), text.slice(from));
    },
};

/** @type {import("./all.mjs").Check[]} */
export const checks = [...finding, findingInCards, ...copying];
// Firefox begins such a selection at the section, because its texts are placed one by one.
/** @type {import("./all.mjs").Check[]} */
export const chromiumChecks = [beside];
