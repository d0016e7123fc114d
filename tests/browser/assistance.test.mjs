// What helps those who walk through the page by keyboard, or hear it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rgb } from "./pixels.mjs";
import { desktop, inks, pageTest, picture, views, visit } from "./site.mjs";

for (const scripts of [true, false])
    test(`the first Tab shows a way past the tabs, ${scripts ? "on the canvas" : "and without JavaScript"}`, () =>
        visit({ scripts, ...desktop }, async (page) => {
            const skip = page.locator("#_skip");
            const shown = async () => (await picture(page)).colours({ x: 12, y: 12, width: 60, height: 30 })[0][0];
            const [accent] = await inks(page, "accent").catch(() => [""]);
            assert.ok(((await skip.boundingBox())?.width ?? 0) <= 1, "not seen before");
            await page.keyboard.press("Tab");
            assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
            const box = await skip.boundingBox();
            assert.ok(
                box && box.x >= 0 && box.x < 20 && box.y >= 0 && box.y < 20 && box.width > 80 && box.height >= 24,
            );
            if (scripts) assert.deepEqual(await shown(), rgb(accent));
            assert.equal(await skip.evaluate((link) => getComputedStyle(link).color), "rgb(255, 255, 255)");
            await page.keyboard.press("Enter");
            assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
            assert.ok(((await skip.boundingBox())?.width ?? 0) <= 1, "not seen after");
            await page.keyboard.press("Tab");
            assert.equal(await page.evaluate(() => document.activeElement?.closest("main") !== null), true);
        }));

pageTest("the title of another view is said, and nothing at first", {}, async (page) => {
    const said = page.locator("#_said");
    assert.equal(await said.textContent(), "");
    assert.equal(await said.getAttribute("role"), "status");
    const first = await said.elementHandle();
    for (const view of views.slice(1)) {
        await page.locator(`[data-k="tab-${view.name}"]`).click();
        await page.waitForURL(`**/${view.path}`);
        assert.equal(await said.textContent(), view.title);
    }
    await page.goBack();
    assert.equal(await said.textContent(), views[2].title);
    assert.ok(await first?.evaluate((element) => element.isConnected), "by one region all the time");
    assert.ok(((await said.boundingBox())?.width ?? 0) <= 1);
    assert.deepEqual(
        await page.evaluate(() => document.querySelector("#_said")?.getAttribute("aria-hidden") ?? null),
        null,
    );
});
