// A session that is opened from the schedule lies on it as a sheet, at the session's own address.
import assert from "node:assert/strict";
import { generate } from "../../bench/generate.mjs";
import { axe, inspect } from "./checks/axe.mjs";
import { isStill, prepare } from "./checks/stillness.mjs";
import { resize } from "./moves.mjs";
import { distance, rgb } from "./pixels.mjs";
import { address, desktop, drawn, inks, live, pageTest, phone, picture } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./pixels.mjs").Picture} Picture */
/** @typedef {import("./pixels.mjs").Rgb} Rgb */
/** @typedef {import("./pixels.mjs").Rect} Rect */

const list = { path: "schedule/?kind=talks" };
const talk = "retrospective-tim-kraska";
/** How much light is left to the list. */
const dimmed = 0.55;
/** What is neither the header nor ever below a sheet. @type {Rect} */
const beside = { x: 116, y: 70, width: 130, height: 720 };

const sheet = (/** @type {Page} */ page) => page.locator(".sheet");
const scrolled = (/** @type {Page} */ page) => page.evaluate(() => scrollY);
const title = (/** @type {Page} */ page) => page.locator("h1").textContent();
const steps = (/** @type {Page} */ page) => page.evaluate(() => history.length);
const focused = (/** @type {Page} */ page) =>
    page.evaluate(() => {
        const link = document.activeElement;
        return link?.localName === "a" ? link.closest("li")?.getAttribute("data-k") : link?.getAttribute("data-k");
    });
const scroll = async (/** @type {Page} */ page, /** @type {number} */ top) => {
    await page.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), top);
    await drawn(page);
};

/** Follows the link of a session, wherever it is. @param {Page} page @param {string} id */
async function follow(page, id) {
    await page.evaluate((id) => {
        const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("main a"));
        const link = [...links].find(({ pathname }) => pathname.endsWith(`/schedule/${id}/`));
        link?.focus({ preventScroll: true });
        link?.click();
    }, id);
    await page.waitForURL(`**/schedule/${id}/`);
    await drawn(page);
}

/** Back at the list, where it was. @param {Page} page @param {string} path @param {number} top @param {string} id */
async function isBack(page, path, top, id) {
    await page.waitForURL(address() + path);
    await sheet(page).waitFor({ state: "detached" });
    await drawn(page);
    assert.equal(await scrolled(page), top);
    assert.equal(await focused(page), id);
    assert.equal(await page.locator("#_beneath").count(), 0);
    assert.equal(await page.locator("#_stage").evaluate((stage) => stage.style.clipPath), "");
}

/** Share of the rectangle where the list is seen with less light. */
/** @param {Picture} before @param {Picture} after @param {Rect} rect */
function shareDimmed(before, after, rect) {
    const was = [...before.inside(rect)];
    const is = [...after.inside(rect)];
    const isDimmed = (/** @type {Rgb} */ colour, /** @type {number} */ i) =>
        distance(/** @type {Rgb} */ (was[i].map((level) => level * dimmed)), colour) <= 2;
    return is.filter(isDimmed).length / was.length;
}

const hasWords = (/** @type {Picture} */ seen, /** @type {Rect} */ rect) => seen.colours(rect).length > 20;

for (const theme of /** @type {const} */ (["light", "dark"]))
    pageTest(
        `a session lies on the ${theme} list, which is seen beside it, where it was`,
        { ...list, theme },
        async (page) => {
            await scroll(page, 300);
            const before = await picture(page);
            assert.ok(hasWords(before, beside));
            const [session] = await page
                .locator("main li h2 a")
                .evaluateAll((all) =>
                    all
                        .filter((link) => link.getBoundingClientRect().top > 300)
                        .map((link) => link.closest("li")?.getAttribute("data-k") ?? ""),
                );
            await follow(page, session);
            const after = await picture(page);
            assert.ok(shareDimmed(before, after, beside) > 0.999);
            const box = await sheet(page).boundingBox();
            assert.ok(box && box.x === 256 && box.width === 768 && box.y > 60, JSON.stringify(box));
            const [surface] = (await inks(page, "surface")).map(rgb);
            assert.deepEqual(after.colours(box)[0][0], surface);
            // What is above all that stays as it was.
            assert.equal(shareDimmed(before, after, { x: 0, y: 0, width: 1280, height: 59 }), 0);
            assert.equal(await scrolled(page), 0);
            assert.equal(await focused(page), "main");
            const [words] = (await page.title()).split(" · ");
            assert.ok(words && (await title(page))?.endsWith(words), words);
            assert.equal(
                await page.locator("main li.row [data-action^=star]").count(),
                0,
                "the list is not there to be read",
            );
        },
    );

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const ways = [
    ["its button", (page) => page.getByRole("button", { name: "Close", exact: true }).click()],
    ["Escape", (page) => page.keyboard.press("Escape")],
    ["a click beside it", (page) => page.mouse.click(180, 500)],
    ["Back", (page) => page.goBack()],
];
for (const [name, close] of ways)
    pageTest(`${name} closes the sheet, and the list is as it was`, list, async (page) => {
        await scroll(page, 200);
        const before = await picture(page);
        await follow(page, talk);
        await sheet(page).waitFor();
        await scroll(page, 80);
        await close(page);
        await isBack(page, list.path, 200, talk);
        await page.mouse.move(5, 790);
        await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
        assert.equal(before.difference(await picture(page), 0), 0);
        await page.goForward();
        await sheet(page).waitFor();
    });

pageTest("a click below a short sheet closes it", { path: "schedule/" }, async (page) => {
    await follow(page, "tea-break");
    const box = await sheet(page).boundingBox();
    assert.ok(box && box.y + box.height < 740, JSON.stringify(box));
    await page.mouse.click(640, 770);
    await isBack(page, "schedule/", 0, "tea-break");
});

pageTest("who skips to the content of a sheet still closes it in one step", list, async (page) => {
    await scroll(page, 200);
    await follow(page, talk);
    const count = await steps(page);
    await page.locator("#_skip").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "main");
    assert.equal(await steps(page), count);
    await page.keyboard.press("Escape");
    await isBack(page, list.path, 200, talk);
});

pageTest("Back to what was a page makes no sheet of it", { path: "schedule/panel/" }, async (page) => {
    await page.getByRole("link", { name: "The whole schedule" }).click();
    await page.waitForURL("**/schedule/");
    await page.goBack();
    await page.waitForURL("**/schedule/panel/");
    await drawn(page);
    assert.equal(await sheet(page).count(), 0);
});

pageTest("in a window of another width, the list has the same session on top", { path: "schedule/" }, async (page) => {
    await scroll(page, 700);
    const first = () =>
        page.evaluate(() => {
            const line = linesIn(document.querySelector("main")).find(({ rect }) => rect.bottom > 0);
            return line?.parent.closest("li")?.getAttribute("data-k");
        });
    const before = await first();
    await follow(page, talk);
    await resize(page, phone);
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    await drawn(page);
    assert.equal(await first(), before);
});

pageTest("a click right after scrolling comes back to where one was then", list, async (page) => {
    await page.evaluate((id) => {
        scrollTo({ top: 260, behavior: "instant" });
        /** @type {HTMLElement} */ (document.querySelector(`[data-k="${id}"] h2 a`)).click();
    }, talk);
    await sheet(page).waitFor();
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    await drawn(page);
    assert.equal(await scrolled(page), 260);
});

pageTest("two hasty clicks do not lead further than to the list", list, async (page) => {
    await follow(page, talk);
    await page.evaluate(() => {
        for (let i = 0; i < 2; i++) document.querySelector(/** @type {"button"} */ (".sheet-close"))?.click();
    });
    await isBack(page, list.path, 0, talk);
});

pageTest("who selects its text, or lets go beside it, keeps it open", list, async (page) => {
    await follow(page, talk);
    const box = await page.locator(".sheet h1").boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 40, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(180, box.y + 300, { steps: 4 });
    await page.mouse.up();
    await drawn(page);
    assert.equal(await sheet(page).count(), 1);
    assert.notEqual(await page.evaluate(() => String(getSelection())), "");
    await page.mouse.click(box.x + 40, box.y + 10);
    assert.equal(await sheet(page).count(), 1);
});

pageTest(
    "sessions before and after open in the sheet, and it closes in one step",
    { path: "schedule/" },
    async (page) => {
        await scroll(page, 200);
        await follow(page, talk);
        const count = await steps(page);
        await follow(page, "hardware-richard-ho");
        await follow(page, talk);
        assert.equal(await sheet(page).count(), 1);
        assert.equal(await steps(page), count + 2);
        await page.goBack();
        await page.waitForURL("**/schedule/hardware-richard-ho/");
        await drawn(page);
        assert.equal(await sheet(page).count(), 1);
        await page.keyboard.press("Escape");
        await isBack(page, "schedule/", 200, talk);
    },
);

pageTest("an address that is opened, and a reload, show a plain page", { path: "schedule/panel/" }, async (page) => {
    const isPlain = async () => {
        assert.equal(await sheet(page).count(), 0);
        assert.equal(await page.locator("#_beneath").count(), 0);
        assert.equal(await page.getByRole("link", { name: "The whole schedule" }).count(), 1);
        await page.keyboard.press("Escape");
        await drawn(page);
        assert.match(page.url(), /schedule\/[a-z-]+\/$/);
    };
    await isPlain();
    await page.getByRole("link", { name: "The whole schedule" }).click();
    await page.waitForURL("**/schedule/");
    await follow(page, "keynote-jeff-dean");
    assert.equal(await sheet(page).count(), 1);
    await page.reload();
    await live(page);
    await drawn(page);
    await isPlain();
    await page.goBack();
    await page.waitForURL("**/schedule/");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Schedule");
});

pageTest(
    "from a person a session is a plain page, and Back leads to where one was",
    { path: "schedule/" },
    async (page) => {
        await scroll(page, 100);
        await follow(page, "keynote-jeff-dean");
        await page.locator(".members a").first().click();
        await page.waitForURL("**/speakers/jeff-dean/");
        await drawn(page);
        assert.equal(await page.locator("#_beneath").count(), 0);
        await page.goBack();
        await page.waitForURL("**/schedule/keynote-jeff-dean/");
        await drawn(page);
        assert.equal(await sheet(page).count(), 0);
        await page.goBack();
        await isBack(page, "schedule/", 100, "keynote-jeff-dean");
    },
);

pageTest("a star that is set in the sheet is in the list", { path: "schedule/" }, async (page) => {
    await scroll(page, 100);
    await follow(page, "keynote-jeff-dean");
    await page.getByRole("button", { name: "Star" }).click();
    await page.getByRole("button", { name: "Starred" }).waitFor();
    await page.keyboard.press("Escape");
    await isBack(page, "schedule/", 100, "keynote-jeff-dean");
    assert.equal(await page.locator('[data-k="star-keynote-jeff-dean"]').getAttribute("aria-pressed"), "true");
});

pageTest("other colours and another width are those of the list beneath, too", { path: "schedule/" }, async (page) => {
    await scroll(page, 200);
    const light = await picture(page);
    await follow(page, "keynote-jeff-dean");
    await page.locator('[data-k="theme-switch"]').click();
    await page.mouse.move(640, 780);
    await drawn(page);
    const dark = await picture(page);
    assert.ok(shareDimmed(light, dark, beside) < 0.1);
    await resize(page, { width: 1100, height: 700 });
    const narrow = await picture(page);
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    const behind = await picture(page);
    const strip = { x: 32, y: 70, width: 120, height: 620 };
    assert.ok(hasWords(behind, strip));
    assert.ok(shareDimmed(behind, narrow, strip) > 0.999);
    await resize(page, desktop);
    await scroll(page, 200);
    assert.ok(shareDimmed(await picture(page), dark, beside) > 0.999);
});

const data = Object.fromEntries(
    Object.entries(generate({ sessions: 120, speakers: 40, rooms: 6, days: 2, seed: 3 })).map(([name, data]) => [
        name,
        JSON.stringify(data),
    ]),
);
pageTest(
    "beneath a sheet on the grid, the names of the rooms are where they were",
    { path: "schedule/?form=grid", data, now: "2026-03-01T12:00:00Z" },
    async (page) => {
        await scroll(page, 700);
        const before = await picture(page);
        await page
            .locator('[role="cell"] a')
            .nth(12)
            .evaluate((link) => /** @type {HTMLElement} */ (link).click());
        await sheet(page).waitFor();
        const after = await picture(page);
        assert.ok(hasWords(before, beside));
        assert.ok(shareDimmed(before, after, beside) > 0.999);
        await resize(page, { width: 700, height: 800 });
        await resize(page, desktop);
        assert.ok(shareDimmed(before, await picture(page), beside) > 0.999);
        await page.goBack();
        await sheet(page).waitFor({ state: "detached" });
        await drawn(page);
        assert.equal(await scrolled(page), 700);
    },
);

pageTest(
    "on a phone, the list is seen above the sheet, and the header and the tabs stay",
    { path: "schedule/", ...phone, touch: true },
    async (page) => {
        await scroll(page, 500);
        const before = await picture(page);
        await follow(page, "keynote-jeff-dean");
        const box = await sheet(page).boundingBox();
        assert.ok(box && box.x === 0 && box.width === 390 && box.y > 60 && box.y < 140, JSON.stringify(box));
        const after = await picture(page);
        assert.ok(shareDimmed(before, after, { x: 0, y: box.y - 30, width: 390, height: 29 }) > 0.999);
        const tabs = { x: 0, y: 844 - 55, width: 390, height: 55 };
        assert.deepEqual(after.colours(tabs)[0], before.colours(tabs)[0]);
        const close = await page.getByRole("button", { name: "Close", exact: true }).boundingBox();
        assert.ok(close && close.width >= 44 && close.height >= 44, JSON.stringify(close));
        await page.touchscreen.tap(195, box.y - 15);
        await isBack(page, "schedule/", 500, "keynote-jeff-dean");
        await follow(page, "keynote-jeff-dean");
        await page.locator('[data-k="theme-switch"]').tap();
        await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
        await page.locator('[data-k="tab-Contact"]').tap();
        await page.waitForURL("**/contact/");
    },
);

pageTest(
    "a list of thousands comes back where it was",
    {
        path: "schedule/",
        data: {
            "schedule.json": JSON.stringify({
                sessions: Array.from({ length: 10_000 }, (_, i) => ({
                    id: `session-${i}`,
                    type: "talk",
                    title: `Talk number ${i + 1}`,
                    start: new Date(Date.parse("2025-12-06T00:00Z") + 6000 * i).toISOString().slice(0, 16),
                })),
            }),
        },
    },
    async (page) => {
        await scroll(page, 400_000);
        await scroll(page, 400_100);
        const before = await picture(page);
        const link = page.locator("li.row h2 a").nth(20);
        const key = await link.evaluate((element) => {
            const key = element.closest("li")?.getAttribute("data-k") ?? "";
            /** @type {HTMLElement} */ (element).focus({ preventScroll: true });
            /** @type {HTMLElement} */ (element).click();
            return key;
        });
        await sheet(page).waitFor();
        assert.ok(shareDimmed(before, await picture(page), beside) > 0.999);
        await page.keyboard.press("Escape");
        await isBack(page, "schedule/", 400_100, key);
        await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
        assert.equal(before.difference(await picture(page), 0), 0);
    },
);

pageTest("where no canvas is shown, a sheet is a page like others", list, async (page) => {
    await scroll(page, 200);
    await follow(page, talk);
    await page.emulateMedia({ forcedColors: "active" });
    await page.waitForFunction(() => !document.documentElement.classList.contains("live"));
    assert.equal(await page.locator("#_beneath").isVisible(), false);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.waitForURL(address() + list.path);
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Schedule");
    await follow(page, talk);
    await page.emulateMedia({ forcedColors: "none" });
    await live(page);
    await drawn(page);
    assert.ok(hasWords(await picture(page), { x: 116, y: 70, width: 1000, height: 700 }));
    await page.keyboard.press("Escape");
    await page.waitForURL(address() + list.path);
});

pageTest("nothing is drawn while nothing changes in an open sheet", { ...list, prepare }, async (page) => {
    await follow(page, talk);
    await isStill(page);
});

for (const [theme, size] of /** @type {const} */ ([
    ["light", desktop],
    ["dark", phone],
]))
    pageTest(
        `axe finds nothing wrong with a ${theme} sheet, and what is drawn can be read`,
        { ...list, ...size, theme },
        async (page) => {
            await page.evaluate(axe);
            await follow(page, "keynote-jeff-dean");
            await inspect(page, `sheet, ${theme}`);
        },
    );
