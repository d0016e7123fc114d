// Each view comes to life in each size and theme, and shows something.
import assert from "node:assert/strict";
import { desktop, inks, pageTest, phone, picture, views } from "./site.mjs";
import { distance, rgb } from "./pixels.mjs";

for (const view of views)
    for (const [device, size] of Object.entries({ desktop, phone }))
        for (const theme of /** @type {const} */ (["light", "dark"]))
            pageTest(
                `the ${view.name} view is drawn on a ${device} in ${theme} colours`,
                { path: view.path, ...size, theme },
                async (page) => {
                    assert.equal(await page.title(), view.title);
                    assert.equal(await page.locator("#canvas").isVisible(), true);
                    const [ground, text] = (await inks(page, "ground", "text")).map(rgb);
                    const seen = await picture(page);
                    const colours = seen.colours();
                    assert.ok(colours.length > 100, `only ${colours.length} colours`);
                    assert.deepEqual(colours[0][0], ground, "most of the page is ground");
                    assert.ok(colours[0][1] < 0.97 * seen.width * seen.height, "there is more than ground");
                    assert.ok(
                        colours.some(([colour, count]) => count > 50 && distance(colour, text) < 8),
                        "text is drawn",
                    );
                },
            );
