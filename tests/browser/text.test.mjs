// Drawn text is compared with the same text drawn by the DOM in the same place: the mirror, made visible.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { Picture } from "./pixels.mjs";
import { address, drawn, live, visit } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const scripts = [
    "Latin: Azalia Mirhoseini — self-improving AI, 0123456789, office affine fjord, AVATAR Wave To. Long enough for two lines.",
    "Ελληνικά: Η μηχανική μάθηση για τα συστήματα υπολογιστών αλλάζει τον τρόπο με τον οποίο σχεδιάζονται.",
    "Русский: Машинное обучение для систем меняет то, как они проектируются и обслуживаются сегодня.",
    "日本語：システムのための機械学習は、コンパイラ、データベースを変えつつあります。中文：机器学习系统。한국어: 기계 학습.",
    "العربية: التعلم الآلي للأنظمة الحاسوبية يغير طريقة تصميمها وتشغيلها اليوم (٢٠٢٥).",
    "עברית: למידת מכונה למערכות מחשב משנה את הדרך שבה הן מתוכננות (2025).",
    "हिन्दी: कंप्यूटर प्रणालियों के लिए मशीन लर्निंग उनके निर्माण का तरीका बदल रही है। क्षत्रिय",
    "ภาษาไทย: การเรียนรู้ของเครื่องสำหรับระบบคอมพิวเตอร์กำลังเปลี่ยนวิธีการออกแบบ",
    "Emoji: 👩‍👩‍👧‍👦 family 🇯🇵 flag 🚀 rocket 👍🏽 thumbs ❤️ heart, café naïve Ångström Łódź",
    "English with עברית בתוך המשפט and العربية in the same line, then 123 and (parentheses).",
];
const data = {
    "event.json": JSON.stringify({
        title: "Scripts",
        time_zone: "UTC",
        dates: { start: "2025-01-01" },
        sections: scripts.map((body, i) => ({ id: `script-${i}`, title: `Script ${i}`, body })),
    }),
    "speakers.json": '{"speakers": []}',
    "schedule.json": '{"sessions": []}',
};
const window = { width: 1280, height: 900 };

/** Shows the mirror's text instead of the canvas. @param {Page} page */
const showMirror = (page) =>
    page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
            "#_stage,#_bar{display:none!important}.live .prose-text,.live .topic-title{color:var(--text)!important}",
        );
        document.adoptedStyleSheets = [sheet];
    });
const hideMirror = (/** @type {Page} */ page) => page.evaluate(() => void (document.adoptedStyleSheets = []));

/** Lines of text in the window, in CSS px, with their first words. @param {Page} page */
const lines = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll(".prose-text, .topic-title")].flatMap((block) => {
            const box = block.getBoundingClientRect();
            const height = parseFloat(getComputedStyle(block).lineHeight);
            return Array.from({ length: Math.round(box.height / height) }, (_, i) => ({
                text: `${(block.textContent ?? "").slice(0, 20)}… line ${i + 1}`,
                x: box.x,
                y: box.y + i * height,
                width: box.width,
                height,
            }));
        }),
    );

/** Share of the pixels with ink in either picture that differ by more than 64 levels. */
/** @param {Picture} a @param {Picture} b @param {import("./pixels.mjs").Rect} rect */
function difference(a, b, rect) {
    const other = b.inside(rect);
    const ground = a.at(2, 200);
    let ink = 0;
    let off = 0;
    for (const pixel of a.inside(rect)) {
        const against = other.next().value ?? ground;
        const isInk = [pixel, against].some((rgb) => rgb.some((level, i) => Math.abs(level - ground[i]) > 32));
        if (isInk) ink++;
        if (pixel.some((level, i) => Math.abs(level - against[i]) > 64)) off++;
    }
    return { ink, share: off / Math.max(1, ink) };
}

/** @param {Page} page @param {number} scale */
async function compareAll(page, scale) {
    const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
    let compared = 0;
    for (let scroll = 0; scroll < pageHeight; scroll += 600) {
        await page.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), scroll);
        await drawn(page);
        const canvas = new Picture(await page.screenshot(), scale);
        await showMirror(page);
        await drawn(page);
        const dom = new Picture(await page.screenshot(), scale);
        await hideMirror(page);
        for (const line of await lines(page)) {
            if (line.y < 80 || line.y + line.height > window.height - 80) continue;
            const { ink, share } = difference(canvas, dom, line);
            assert.ok(ink > 30 * scale, `${line.text}: nothing is drawn`);
            assert.ok(share <= 0.02, `${line.text}: ${(share * 100).toFixed(1)} % of its ink differs`);
            compared++;
        }
    }
    assert.ok(compared >= scripts.length * 2, `only ${compared} lines were compared`);
}

test("at scale 1, drawn text in ten scripts has the DOM's pixels", () =>
    visit({ ...window, data }, (page) => compareAll(page, 1)));

test("at scale 2, put together by the GPU process, drawn text in ten scripts has the DOM's pixels", async () => {
    const browser = await chromium.launch({
        executablePath: "/usr/bin/chromium",
        args: [
            ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--force-device-scale-factor=2",
            `--window-size=${window.width},${window.height}`,
        ],
    });
    try {
        const page = await (await browser.newContext({ viewport: null })).newPage();
        for (const [name, body] of Object.entries(data))
            await page.route(
                (url) => url.pathname === `/data/${name}`,
                (route) => route.fulfill({ body }),
            );
        await page.goto(address());
        await live(page);
        assert.equal(await page.evaluate(() => devicePixelRatio), 2);
        await compareAll(page, 2);
    } finally {
        await browser.close();
    }
});
