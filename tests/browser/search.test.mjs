// Finding sessions: by words, by chips, and by what the address says.
import assert from "node:assert/strict";
import { rgb } from "./pixels.mjs";
import { drawn, inks, live, pageTest, picture } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

const schedule = { path: "schedule/" };
const field = (/** @type {Page} */ page) => page.getByRole("searchbox", { name: "Search the schedule" });
const count = (/** @type {Page} */ page) => page.locator('[data-k="count"]');
const rows = (/** @type {Page} */ page) =>
    page.locator("main li[data-k]:has(time)").evaluateAll((all) => all.map((row) => row.getAttribute("data-k")));
const query = (/** @type {Page} */ page) => new URL(page.url()).search;
const counted = async (/** @type {Page} */ page, /** @type {string} */ text) => {
    await page.waitForFunction((wanted) => document.querySelector('[data-k="count"]')?.textContent === wanted, text);
    await drawn(page);
};

pageTest("what one types is found at once, marked, counted, and in the address", schedule, async (page) => {
    await field(page).pressSequentially("KRASKA data");
    await counted(page, "1 of 16 sessions");
    assert.deepEqual(await rows(page), ["retrospective-tim-kraska"]);
    await page.waitForURL(({ search }) => search === "?q=KRASKA+data");
    assert.deepEqual(await page.locator("mark").allTextContents(), ["Data", "Kraska"]);
    assert.equal(await count(page).getAttribute("role"), "status");
    const box = await page.locator("mark").first().boundingBox();
    assert.ok(box);
    const [ground] = await inks(page, "ground");
    const behind = (await picture(page)).colours(box)[0][0];
    assert.notDeepEqual(behind, rgb(ground), "the canvas shows the mark");
    assert.equal(await field(page).evaluate((input) => input === document.activeElement), true);
});

pageTest(
    "letters typed one after the other are one step back, and reload keeps what was found",
    schedule,
    async (page) => {
        await field(page).pressSequentially("poster");
        await counted(page, "2 of 16 sessions");
        await page.waitForURL(({ search }) => search === "?q=poster");
        await page.reload();
        await live(page);
        await counted(page, "2 of 16 sessions");
        assert.equal(await field(page).inputValue(), "poster");
        await page.goBack();
        await counted(page, "16 sessions");
        assert.equal(await field(page).inputValue(), "");
        await page.goForward();
        await counted(page, "2 of 16 sessions");
        assert.equal(await field(page).inputValue(), "poster");
    },
);

pageTest("Back empties the field that one has typed in, and Forward fills it again", schedule, async (page) => {
    await field(page).pressSequentially("poster");
    await page.waitForURL(({ search }) => search === "?q=poster");
    await page.goBack();
    await counted(page, "16 sessions");
    assert.equal(await field(page).evaluate((input) => input === document.activeElement), true);
    assert.equal(await field(page).inputValue(), "");
    await page.goForward();
    await counted(page, "2 of 16 sessions");
    assert.equal(await field(page).inputValue(), "poster");
});

for (const [name, leave] of /** @type {const} */ ([
    ["presses a key that may reload the page", () => dispatchEvent(new KeyboardEvent("keydown", { key: "F5" }))],
    ["presses Enter", () => dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }))],
    ["goes to another window", () => dispatchEvent(new FocusEvent("blur"))],
]))
    pageTest(`who types and ${name} at once takes along what was found`, schedule, async (page) => {
        await field(page).pressSequentially("poster");
        await page.evaluate(leave);
        assert.equal(query(page), "?q=poster");
    });

pageTest("who types and leaves at once comes back to what was found", schedule, async (page) => {
    await page.evaluate(() => {
        const input = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
        input.value = "poster";
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        /** @type {HTMLElement} */ (document.querySelector('[data-k="tab-Contact"]')).click();
    });
    await page.waitForURL("**/contact/");
    await page.goBack();
    await counted(page, "2 of 16 sessions");
    assert.equal(query(page), "?q=poster");
    await page.goBack();
    await counted(page, "16 sessions");
});

pageTest("accents and case make no difference, and every word must be there", schedule, async (page) => {
    await field(page).fill("ÉLECTRON");
    await counted(page, "0 of 16 sessions");
    await field(page).fill("jèff DEÁN");
    await counted(page, "2 of 16 sessions");
});

pageTest(
    "where nothing fits, the page says what to ask less of",
    { path: "schedule/?q=zebra&kind=posters" },
    async (page) => {
        await counted(page, "0 of 16 sessions");
        assert.match(
            (await page.locator('[data-k="nothing"]').textContent()) ?? "",
            /^Nothing fits\. Try other words than “zebra”, or all kinds of sessions\.$/,
        );
    },
);

pageTest("chips show kinds of sessions, tell that they are pressed, and Back undoes them", schedule, async (page) => {
    const chip = (/** @type {string} */ name) => page.getByRole("button", { name, exact: true });
    assert.equal(await chip("All").getAttribute("aria-pressed"), "true");
    await chip("Breaks").click();
    await counted(page, "4 of 16 sessions");
    assert.equal(query(page), "?kind=breaks");
    assert.equal(await chip("Breaks").getAttribute("aria-pressed"), "true");
    assert.equal(await chip("All").getAttribute("aria-pressed"), "false");
    await chip("Posters").click();
    await counted(page, "2 of 16 sessions");
    await page.goBack();
    await counted(page, "4 of 16 sessions");
    await page.goBack();
    await counted(page, "16 sessions");
    assert.equal(query(page), "");
});

pageTest("a composition of letters is searched for when it is done, once", schedule, async (page, context) => {
    await field(page).focus();
    const session = await context.newCDPSession(page);
    const steps = await page.evaluate(() => history.length);
    await session.send("Input.imeSetComposition", { text: "きか", selectionStart: 2, selectionEnd: 2 });
    await drawn(page);
    assert.equal(await count(page).textContent(), "16 sessions", "nothing is looked for yet");
    assert.equal(await field(page).inputValue(), "きか");
    await session.send("Input.insertText", { text: "機械" });
    await counted(page, "0 of 16 sessions");
    assert.equal(await field(page).inputValue(), "機械");
    assert.equal(query(page), `?q=${encodeURIComponent("機械")}`);
    assert.equal(await page.evaluate(() => history.length), steps + 1);
});

pageTest("what is pasted is searched for", schedule, async (page) => {
    await page.evaluate(() => navigator.clipboard.writeText("Opening"));
    await field(page).focus();
    await page.keyboard.press("Control+V");
    await counted(page, "1 of 16 sessions");
    await field(page).press("Escape"); // as in any search field
    await counted(page, "16 sessions");
});

pageTest(
    "markup that is searched for is only text",
    { path: `schedule/?q=${encodeURIComponent("<img src=x>\"'&")}` },
    async (page) => {
        await counted(page, "0 of 16 sessions");
        assert.equal(await field(page).inputValue(), "<img src=x>\"'&");
        assert.equal(await page.locator("main img[src=x]").count(), 0);
        assert.match((await page.locator('[data-k="nothing"]').textContent()) ?? "", /<img src=x>/);
    },
);

pageTest("a link to found sessions opens with them", { path: "schedule/?q=hardware&utm_source=mail" }, async (page) => {
    await counted(page, "1 of 16 sessions");
    assert.equal(await field(page).inputValue(), "hardware");
});

pageTest("starred sessions are kept, and can be shown alone", schedule, async (page) => {
    const star = (/** @type {string} */ id) => page.locator(`button[data-action="star:${id}"]`);
    await star("panel").click();
    await star("keynote-jeff-dean").click();
    await page.waitForFunction(
        () => document.querySelectorAll('[aria-pressed="true"][data-action^="star:"]').length === 2,
    );
    await page.reload();
    await live(page);
    assert.equal(await star("panel").getAttribute("aria-pressed"), "true");
    await page.getByRole("button", { name: "★ Mine" }).click();
    await counted(page, "2 of 16 sessions");
    assert.deepEqual(await rows(page), ["keynote-jeff-dean", "panel"]);
    await star("panel").click();
    await counted(page, "1 of 16 sessions");
    assert.deepEqual(await page.evaluate(() => Object.entries(localStorage)), [["/starred", "keynote-jeff-dean"]]);
});

pageTest(
    "where the browser keeps nothing, stars hold for the visit, and the page says so once",
    {
        ...schedule,
        prepare: (page) =>
            page.addInitScript(() => {
                Storage.prototype.setItem = () => {
                    throw new DOMException("full", "QuotaExceededError");
                };
            }),
    },
    async (page) => {
        for (const id of ["panel", "keynote-jeff-dean"]) await page.locator(`button[data-action="star:${id}"]`).click();
        await page.getByRole("button", { name: "★ Mine" }).click();
        await counted(page, "2 of 16 sessions");
        const notes = await page.locator("[role=status]").allTextContents();
        assert.equal(notes.filter((note) => note.includes("keeps nothing")).length, 1);
    },
);
