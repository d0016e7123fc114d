// Somebody touches a board.
import assert from "node:assert/strict";
import { board, change, isTheSame, mark, path, prepare, says, write } from "./board_page.mjs";
import { pass } from "./own_time.mjs";
import { drawn, pageTest, picture, twoDays } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const touch = { ...board, touch: true };
const isBoard = (/** @type {Page} */ page) =>
    page.evaluate(() => document.documentElement.classList.contains("on-board"));

pageTest("a touch opens the schedule, and without another the board is back after a minute", touch, async (page) => {
    await pass(page, 5);
    const before = await picture(page);
    const address = page.url();
    const steps = await page.evaluate(() => history.length);
    await page.touchscreen.tap(300, 300);
    await page.locator(".controls").first().waitFor();
    assert.equal(await isBoard(page), false);
    await page.locator('li[data-k="panel"] h2 a').tap();
    await page.locator('[data-k="title"]').waitFor();
    await pass(page, 50);
    await page.locator('button[data-action="star:panel"]').first().tap();
    await page.locator('[data-k="theme-switch"]').tap();
    await pass(page, 50);
    assert.equal(await isBoard(page), false);
    assert.equal(page.url(), address);
    await pass(page, 15);
    assert.equal(await isBoard(page), true);
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    assert.ok(before.difference(await picture(page), 8) < 0.02, "the board is as it was");
    // The next one finds nothing of it.
    await page.touchscreen.tap(300, 300);
    await page.locator(".controls").first().waitFor();
    assert.equal(await page.locator("button[data-action^='star:'][aria-pressed=true]").count(), 0);
});

const secondDay = {
    ...touch,
    path: `${path}?now=2025-12-07T09:00:00-08:00`,
    prepare: async (/** @type {Page} */ page) => {
        await prepare(page);
        for (const [name, body] of Object.entries(twoDays)) write(name, body);
    },
};
pageTest("a touch opens the schedule of the day", secondDay, async (page) => {
    await page.touchscreen.tap(300, 300);
    await page.locator('[data-k="day-2025-12-07"][aria-current=page]').waitFor();
    await page.locator('[data-k="day-2025-12-06"]').tap();
    await page.locator('[data-k="day-2025-12-06"][aria-current=page]').waitFor();
    await page.locator('[data-k="tab-Schedule"]').tap();
    await page.locator('[data-k="day-2025-12-07"][aria-current=page]').waitFor();
});

pageTest(
    "a session opens as a sheet on a board's schedule, and closes without a step of the browser's",
    touch,
    async (page) => {
        const steps = await page.evaluate(() => history.length);
        await page.touchscreen.tap(300, 300);
        await page.locator(".controls").first().waitFor();
        await page.evaluate(() => scrollTo({ top: 150, behavior: "instant" }));
        await drawn(page);
        for (const close of [
            () => page.getByRole("button", { name: "Close", exact: true }).tap(),
            () => page.touchscreen.tap(20, 500),
        ]) {
            await page.locator('li[data-k="panel"] h2 a').evaluate((link) => /** @type {HTMLElement} */ (link).click());
            await page.locator(".sheet").waitFor();
            await close();
            await page.locator(".sheet").waitFor({ state: "detached" });
            await drawn(page);
            assert.equal(await page.evaluate(() => scrollY), 150);
        }
        assert.equal(await page.evaluate(() => history.length), steps);
        await page.locator('li[data-k="panel"] h2 a').evaluate((link) => /** @type {HTMLElement} */ (link).click());
        await page.locator(".sheet").waitFor();
        await pass(page, 70);
        assert.equal(await isBoard(page), true);
        assert.equal(await page.locator("#_beneath").count(), 0);
    },
);

pageTest("idle= says how long that is", { ...touch, path: `${path}?idle=5` }, async (page) => {
    await page.touchscreen.tap(300, 300);
    await page.locator(".controls").first().waitFor();
    await pass(page, 7);
    assert.equal(await isBoard(page), true);
});

/** The first keynote begins ten minutes late. */
const late = () =>
    change("schedule.json", ({ sessions }) => {
        const [opening, keynote] = sessions;
        opening.end = keynote.start;
        keynote.start = keynote.start.replace("08:20", "08:40");
    });
for (const [when, edit] of /** @type {[string, () => unknown][]} */ ([
    ["while a session is on", () => {}],
    ["between sessions", late],
]))
    pageTest(`no link of the schedule leads away from a board, ${when}`, touch, async (page) => {
        edit();
        await pass(page, 90);
        const address = page.url();
        await page.touchscreen.tap(300, 300);
        await page.locator(".controls").first().waitFor();
        await mark(page);
        const followed = await page.evaluate(() => {
            const links = () => [...document.querySelectorAll("a")];
            const followed = links().map(({ href }) => href);
            for (const at of followed.keys()) {
                links()[at].click();
                links()
                    .find(({ textContent }) => textContent === "Schedule")
                    ?.click();
            }
            return followed;
        });
        assert.ok(followed.some((href) => href.startsWith("mailto:")));
        assert.ok(followed.some((href) => href.endsWith("#keynote-jeff-dean")));
        await drawn(page);
        assert.equal(page.url(), address);
        assert.ok(await isTheSame(page));
        assert.equal(await isBoard(page), false);
        assert.equal(await page.locator(".controls").count(), 1);
    });

pageTest("neither mouse, keyboard nor gesture does anything to a board", board, async (page) => {
    await pass(page, 5);
    const before = await says(page);
    await page.mouse.click(640, 300);
    await page.mouse.click(640, 30);
    await page
        .locator("a")
        .first()
        .evaluate((link) => /** @type {HTMLElement} */ (link).click());
    await drawn(page);
    assert.equal(await isBoard(page), true);
    assert.equal(await says(page), before);
    const refused = await page.evaluate(() =>
        ["contextmenu", "dragstart", "gesturestart", "wheel"].map((name) => {
            const event =
                name === "wheel"
                    ? new WheelEvent(name, { ctrlKey: true, cancelable: true, bubbles: true })
                    : new Event(name, { cancelable: true, bubbles: true });
            document.body.dispatchEvent(event);
            return event.defaultPrevented;
        }),
    );
    assert.deepEqual(refused, [true, true, true, true]);
    const style = await page.evaluate(() => {
        const { touchAction, overscrollBehavior, userSelect } = getComputedStyle(document.documentElement);
        return { touchAction, overscrollBehavior, userSelect };
    });
    assert.deepEqual(style, { touchAction: "none", overscrollBehavior: "none", userSelect: "none" });
});

pageTest("other pages load nothing of what only boards need", {}, async (page) => {
    const scripts = await page.evaluate(
        () => performance.getEntriesByType("resource").filter(({ name }) => /board-|embed-/.test(name)).length,
    );
    assert.equal(scripts, 0);
});
