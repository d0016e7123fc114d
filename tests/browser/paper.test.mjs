// What a printer makes of the page.
import assert from "node:assert/strict";
import { live, pageTest } from "./site.mjs";

pageTest("paper shows a programme in black on white", { theme: "dark", path: "schedule/" }, async (page) => {
    await page.evaluate(() => {
        Object.assign(globalThis, { printed: 0 });
        addEventListener("beforeprint", () => {
            if (!document.documentElement.classList.contains("live")) /** @type {any} */ (globalThis).printed++;
        });
    });
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 10_000);
    assert.equal(
        await page.evaluate(() => /** @type {any} */ (globalThis).printed),
        1,
        "the page is shown, not the canvas",
    );
    await live(page);

    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const rows = await page.locator("li:has(time)").evaluateAll((items) =>
        items.map((item) => {
            const [time, title] = [item.querySelector("p"), item.querySelector(".row-body > :first-child")].map(
                (part) => part?.getBoundingClientRect(),
            );
            return [time?.left, title && time && title.left > time.right - 1 && Math.abs(title.top - time.top) < 6];
        }),
    );
    assert.equal(rows.length, 16);
    for (const [left, beside] of rows) {
        assert.equal(left, rows[0][0]);
        assert.equal(beside, true, "the time stands beside the title");
    }
    const colours = await page
        .locator("main [data-k], main [data-k] *")
        .evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).color))]);
    assert.deepEqual(colours, ["rgb(0, 0, 0)"]);
    assert.equal(await page.locator("button:visible, nav:visible, canvas:visible, #_skip:visible").count(), 0);
});

pageTest("paper has whole biographies and spelled-out links", {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const cut = await page
        .locator("main [data-k]")
        .evaluateAll(
            (blocks) =>
                blocks.filter(
                    (block) =>
                        block.scrollHeight > block.clientHeight + 1 && getComputedStyle(block).overflow !== "visible",
                ).length,
        );
    assert.equal(cut, 0, "nothing is cut off");
    const links = await page
        .locator("main a:visible")
        .evaluateAll((all) =>
            all.map((a) => [
                a.getAttribute("href") ?? "",
                getComputedStyle(a, "::after").content,
                a.hasAttribute("rel"),
            ]),
        );
    assert.ok(links.some(([, , isElsewhere]) => isElsewhere));
    for (const [href, after, isElsewhere] of links) assert.equal(after, isElsewhere ? `" (${href})"` : "none");
});
