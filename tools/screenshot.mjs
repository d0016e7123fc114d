// Takes the README's picture, docs/screenshot.png, of the canvas in dist/: node tools/screenshot.mjs
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const server = await serve();
const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--enable-unsafe-swiftshader"],
});
try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.classList.contains("live"));
    await page.screenshot({ path: "docs/screenshot.png" });
} finally {
    await browser.close();
    await server.close();
}
