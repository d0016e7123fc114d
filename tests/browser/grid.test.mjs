// The schedule as a grid of rooms and time.
import assert from "node:assert/strict";
import { generate } from "../../bench/generate.mjs";
import { axe, inspect } from "./checks/axe.mjs";
import { isStill, prepare } from "./checks/stillness.mjs";
import { resize, search } from "./moves.mjs";
import { rgb } from "./pixels.mjs";
import { desktop, drawn, inks, pageTest, phone, picture } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./pixels.mjs").Rect} Rect */

/** @param {number} sessions @param {number} rooms */
const dataOf = (sessions, rooms) =>
    Object.fromEntries(
        Object.entries(generate({ sessions, speakers: 40, rooms, days: 2, seed: 3 })).map(([name, data]) => [
            name,
            JSON.stringify(data),
        ]),
    );
const options = { path: "schedule/?form=grid", data: dataOf(120, 6), now: "2026-03-01T12:00:00Z" };
const many = { ...options, data: dataOf(240, 14) };

const table = (/** @type {Page} */ page) => page.getByRole("table");
const cellIds = (/** @type {Page} */ page) =>
    page.getByRole("cell").evaluateAll((all) => all.map((cell) => cell.getAttribute("data-k")));
const chip = (/** @type {Page} */ page, /** @type {string} */ name) => page.getByRole("button", { name, exact: true });
const scroll = async (/** @type {Page} */ page, /** @type {number} */ top) => {
    await page.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), top);
    await drawn(page);
};
const topOf = (/** @type {Page} */ page, /** @type {string} */ selector) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top + scrollY);
const names = '[role="row"][data-layer]';
/** @param {Page} page @param {string} selector @returns {Promise<Rect>} */
const rectOf = (page, selector) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON());

pageTest("cells lie over the drawn ones, in the columns of their rooms", options, async (page) => {
    await scroll(page, (await topOf(page, '[role="table"]')) - 70);
    const [line, surface] = (await inks(page, "line", "surface")).map(rgb);
    const seen = await picture(page);
    const bar = await rectOf(page, names);
    const cells = await page.locator('[role="cell"].cell').evaluateAll((all) =>
        all.map((cell) => ({
            rect: cell.getBoundingClientRect().toJSON(),
            column: Number(cell.getAttribute("aria-colindex")),
            texts: linesIn(cell).map(({ rect }) => rect.toJSON()),
        })),
    );
    const columns = await page.getByRole("columnheader").evaluateAll((all) =>
        all.map((name) => ({
            rect: name.getBoundingClientRect().toJSON(),
            first: Number(name.getAttribute("aria-colindex")),
            count: Number(name.getAttribute("aria-colspan") ?? 1),
        })),
    );
    let compared = 0;
    for (const { rect, column, texts } of cells) {
        const room = columns.find(({ first, count }) => first <= column && column < first + count);
        assert.ok(room && rect.x >= room.rect.x - 1 && rect.right <= room.rect.right + 1);
        if (rect.y < bar.y + bar.height || rect.bottom > desktop.height) continue;
        compared++;
        const middle = Math.round(rect.x + rect.width / 2);
        assert.deepEqual(seen.at(middle, rect.y), line, "the upper edge");
        assert.deepEqual(seen.at(middle, rect.bottom - 1), line, "the lower edge");
        assert.deepEqual(seen.at(rect.x + 5, rect.y + 5), surface, "the ground");
        for (const text of texts) {
            assert.ok(
                text.x >= rect.x && text.right <= rect.right && text.bottom <= rect.bottom,
                "text leaves its cell",
            );
            assert.ok(seen.colours(text).length > 3, "text is drawn");
        }
    }
    assert.ok(compared >= 5, `${compared} cells`);
});

pageTest("no two cells cover each other, and every title is whole", options, async (page) => {
    const rects = await page
        .getByRole("cell")
        .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON()));
    assert.ok(rects.length > 40);
    for (const a of rects)
        for (const b of rects)
            if (a !== b)
                assert.ok(
                    a.right <= b.x + 0.5 || b.right <= a.x + 0.5 || a.bottom <= b.y + 0.5 || b.bottom <= a.y + 0.5,
                );
    assert.equal(await page.locator('[role="cell"][data-clip], [role="cell"] [data-clip]').count(), 0);
});

pageTest(
    "the names of the rooms stay in sight while the grid is, on the canvas and above it",
    options,
    async (page) => {
        const bar = await rectOf(page, "header");
        const top = await topOf(page, '[role="table"]');
        await scroll(page, top - 300);
        const rest = await rectOf(page, names);
        assert.ok(Math.abs(rest.y - 300) < 1);
        const seenAtRest = [...(await picture(page)).inside(rest)];
        assert.ok(new Set(seenAtRest.map(String)).size > 10, "names are drawn");
        for (const further of [1, 200, 777.5]) {
            await scroll(page, top + further);
            const held = await rectOf(page, names);
            assert.ok(Math.abs(held.y - bar.height) < 0.01, `${further} px further: ${held.y}`);
            assert.deepEqual([...(await picture(page)).inside(held)], seenAtRest);
        }
        const bottom = await page.evaluate(
            () =>
                /** @type {Element} */ (document.querySelector('[role="table"]')).getBoundingClientRect().bottom +
                scrollY,
        );
        await resize(page, { width: desktop.width, height: 240 });
        await scroll(page, bottom - bar.height - 20);
        const left = await rectOf(page, names);
        assert.ok(Math.abs(left.y + left.height - bar.height - 20) < 1, "they leave with the grid");
        const [ground] = await inks(page, "ground");
        const below = (await picture(page)).colours({
            x: 0,
            y: left.y + left.height + 4,
            width: desktop.width,
            height: 4,
        });
        assert.deepEqual(below[0][0], rgb(ground));
    },
);

pageTest("one switches between list and grid, and Back undoes it", { ...options, path: "schedule/" }, async (page) => {
    assert.equal(await table(page).count(), 0);
    assert.equal(await chip(page, "List").getAttribute("aria-pressed"), "true");
    await chip(page, "Grid").click();
    await table(page).waitFor({ state: "attached" });
    await drawn(page);
    assert.equal(new URL(page.url()).search, "?form=grid");
    assert.equal(await chip(page, "Grid").getAttribute("aria-pressed"), "true");
    assert.equal(await page.locator("main li").count(), 0);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('[role="table"]'));
    assert.equal(new URL(page.url()).search, "");
    await page.waitForFunction(() => document.querySelectorAll("main li").length > 20);
    await page.goForward();
    await table(page).waitFor({ state: "attached" });
    await chip(page, "List").click();
    await page.waitForFunction(() => !document.querySelector('[role="table"]'));
    assert.equal(new URL(page.url()).search, "");
});

pageTest("a window that is too narrow shows the list, until it is wide", options, async (page) => {
    await table(page).waitFor({ state: "attached" });
    await resize(page, phone);
    assert.equal(await table(page).count(), 0);
    await page.waitForFunction(() => document.querySelectorAll("main li").length > 20);
    assert.equal(await chip(page, "Grid").count(), 0);
    assert.equal(new URL(page.url()).search, "?form=grid");
    await resize(page, desktop);
    assert.equal(await table(page).count(), 1);
    assert.ok((await cellIds(page)).length > 40);
});

pageTest("where no canvas is shown, and on paper, the schedule is a list", options, async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.waitForFunction(() => !document.querySelector('[role="table"]'));
    await page.waitForFunction(() => document.querySelectorAll("main li").length > 20);
    await page.emulateMedia({ forcedColors: "none" });
    await table(page).waitFor({ state: "attached" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await table(page).count(), 0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await table(page).waitFor({ state: "attached" });
});

pageTest("Tab goes through the cells by time and room, and none hides below the names", options, async (page) => {
    const order = await page.evaluate(() =>
        [...document.querySelectorAll('[role="cell"] :is(h2, h3, p:first-child) a')].map((link) => link.textContent),
    );
    const starts = await page.locator('[role="row"]:has([role="cell"])').evaluateAll((rows) =>
        rows.map((row) => ({
            y: row.getBoundingClientRect().y,
            columns: [...row.querySelectorAll('[role="cell"]')].map((cell) =>
                Number(cell.getAttribute("aria-colindex")),
            ),
        })),
    );
    assert.deepEqual(
        starts.map(({ y }) => y),
        starts.map(({ y }) => y).sort((a, b) => a - b),
    );
    for (const { columns } of starts)
        assert.deepEqual(
            columns,
            [...columns].sort((a, b) => a - b),
        );
    assert.ok(order.length > 40);
    await chip(page, "Grid").focus();
    const focused = () =>
        page.evaluate(() => {
            const element = /** @type {Element} */ (document.activeElement);
            const covered = [...document.querySelectorAll("[data-layer]")].map(
                (bar) => bar.getBoundingClientRect().bottom,
            );
            return {
                text: element.textContent,
                isCell: element.closest('[role="cell"]') !== null,
                top: element.getBoundingClientRect().top,
                bottom: element.getBoundingClientRect().bottom,
                free: Math.max(...covered),
            };
        });
    await page.keyboard.press("Tab");
    assert.equal((await focused()).text, order[0]);
    for (let i = 0; i < 70; i++) await page.keyboard.press("Tab");
    const far = await page.evaluate(() => scrollY);
    assert.ok(far > 300, `scrolled to ${far}`);
    for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Shift+Tab");
        const { isCell, top, bottom, free } = await focused();
        if (isCell) assert.ok(top >= free && bottom <= desktop.height, `${top} below ${free}`);
    }
});

pageTest("stars, links and the search work in the grid", options, async (page) => {
    const [first] = (await cellIds(page)).filter((id) => id !== null);
    const star = page.locator('[role="cell"] button[data-action^="star:"]').first();
    const id = (await star.getAttribute("data-action"))?.slice("star:".length);
    await star.click();
    await page.waitForFunction((of) => document.querySelector(`[data-action="star:${of}"][aria-pressed="true"]`), id);
    await chip(page, "★ Mine").click();
    await page.waitForFunction(() => document.querySelectorAll('[role="cell"]').length === 1);
    assert.deepEqual(await cellIds(page), [id]);
    assert.equal(new URL(page.url()).search, "?mine=1&form=grid");
    await page.goBack();
    await search(page, "coffee");
    const found = await cellIds(page);
    assert.ok(found.length > 0 && found.length < 30);
    assert.ok((await page.locator('[role="cell"] mark').count()) >= found.length);
    await search(page, "");
    await page.locator(`[role="cell"][data-k="${first}"] a`).first().click();
    await page.waitForURL(`**/${first}/`);
    await page.goBack();
    await table(page).waitFor({ state: "attached" });
});

pageTest("more rooms than six come in parts, each with a link", many, async (page) => {
    const rooms = page.getByRole("navigation", { name: "Rooms" });
    assert.deepEqual(await rooms.getByRole("link").allTextContents(), ["Rooms 1–5", "6–10", "11–14"]);
    const before = await cellIds(page);
    await rooms.getByRole("link").nth(2).click();
    await page.waitForFunction(() => location.search === "?form=grid&rooms=3");
    await drawn(page);
    assert.equal((await page.getByRole("columnheader").allTextContents())[1], "Room 11");
    const after = await cellIds(page);
    assert.ok(after.length > 10 && !after.some((id) => before.includes(id)));
    await page.goBack();
    await page.waitForFunction(() => location.search === "?form=grid");
    assert.deepEqual(await cellIds(page), before);
});

pageTest(
    "what is on now is marked, what is over is quieter, and the page does nothing in five seconds",
    { ...options, prepare, now: "2026-03-27T11:00:10Z" },
    async (page) => {
        const now = await page.locator('[role="cell"][aria-current="time"]').count();
        assert.ok(now > 0 && now <= 12, `${now} are on`);
        assert.ok((await page.locator('[role="cell"].cell-past').count()) > 5);
        await isStill(page);
    },
);

for (const theme of /** @type {const} */ (["light", "dark"]))
    pageTest(
        `axe finds nothing wrong with the grid in ${theme} colours, and what is drawn can be read`,
        { ...options, theme, now: "2026-03-27T11:00:10Z" },
        async (page) => {
            await page.evaluate(axe);
            await inspect(page, `grid, ${theme}`);
        },
    );
