// What the program asks of the browser: the functions that src/browser/host.hpp lists.
import { root } from "./addresses.js";
import { announce } from "./announce.js";
import { save } from "./save.js";
import { share } from "./share.js";
import { settle, step } from "./steps.js";
import { remember } from "./storage.js";
import { offset } from "./zones.js";

/** @param {import("./site.js").Site} site */
export const host = (site) => {
    const { text, mirror } = site;
    return {
        font: text.font.bind(text),
        width: text.width.bind(text),
        metrics: text.metrics.bind(text),
        atlas: text.resize.bind(text),
        extent: text.extent.bind(text),
        drawText: text.draw.bind(text),
        drawPicture: (
            /** @type {string} */ path,
            /** @type {number} */ x,
            /** @type {number} */ y,
            /** @type {number} */ side,
        ) => text.drawPicture(`${root}data/${path}`, x, y, side),
        read: text.read.bind(text),
        mirror: (/** @type {string} */ script) => {
            const start = performance.now();
            mirror.update(script);
            performance.measure("mirror", { start }); // for bench/
            performance.clearMeasures("mirror");
        },
        place: (/** @type {number} */ top, /** @type {number} */ height) => site.stage?.place(top, height),
        copyBar: (/** @type {number} */ width, /** @type {number} */ height, /** @type {number} */ atBottom) =>
            site.stage?.copyBar(width, height, atBottom !== 0),
        copyHeld: (/** @type {number} */ width, /** @type {number} */ height) => site.stage?.copyHeld(width, height),
        placeHeld: (/** @type {number} */ top, /** @type {number} */ bottom, /** @type {number} */ at) =>
            site.stage?.placeHeld(top, bottom, at),
        copyBeneath: (/** @type {number} */ width, /** @type {number} */ height) =>
            site.stage?.copyBeneath(width, height),
        sheet: (
            /** @type {number} */ x,
            /** @type {number} */ y,
            /** @type {number} */ width,
            /** @type {number} */ height,
            /** @type {number} */ radius,
            /** @type {number} */ header,
        ) => site.stage?.sheet(x, y, width, height, radius, header),
        // To the list, over all the sheets that were opened one from the other; 0 if it is not known any more.
        back: () => {
            settle();
            const depth = site.keepsAddress ? 0 : (history.state?.depth ?? 0);
            if (depth >= history.length) return 0; // browsers keep so many
            if (depth > 0) history.go(-depth);
            return depth;
        },
        scrollTo: (/** @type {number} */ top) => scrollTo({ top, behavior: "instant" }),
        title: (/** @type {string} */ title) => {
            if (site.title === title) return;
            document.title = site.title = title;
            if (site.ready) announce(title);
        },
        theme: (/** @type {number} */ dark) => {
            const theme = dark ? "dark" : "light";
            document.documentElement.dataset.theme = theme;
            announce(dark ? "Dark colours" : "Light colours");
            if (site.keepsAddress) return; // it is not the visitor's own wish
            try {
                localStorage.setItem("theme", theme); // for web/first.js
            } catch {
                // It holds for this visit.
            }
        },
        // On the page's element, for the style sheet.
        board: (/** @type {number} */ isShown, /** @type {number} */ scale, /** @type {number} */ dark) => {
            const page = document.documentElement;
            page.classList.toggle("on-board", isShown !== 0);
            page.style.setProperty("--board-scale", String(scale));
            if (isShown) page.dataset.theme = dark ? "dark" : "light";
        },
        // On a board, nothing is kept of those who pass by, nor given to them.
        remember: (/** @type {string} */ key, /** @type {string} */ value) => {
            if (key === "starred") site.onNews?.(key, value);
            return site.isBoard || remember(key, value);
        },
        address: (/** @type {string} */ address, /** @type {number} */ asStep) => {
            if (!site.keepsAddress) step(root + address.slice(1), asStep !== 0);
            site.moved(address);
        },
        fold: (/** @type {number} */ character) =>
            String.fromCodePoint(character).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
        save: (/** @type {string} */ name, /** @type {string} */ type, /** @type {Uint8Array<ArrayBuffer>} */ bytes) =>
            site.isBoard || save(name, type, bytes),
        share: (/** @type {string} */ address) =>
            site.isBoard ||
            share(address, (copied) => {
                site.write(0, `copied:${copied ? "yes" : "no"}`);
                site.call("act");
                site.ask();
            }),
        announce,
        fetch: (/** @type {number} */ asked) => site.fetch(asked),
        problem: (/** @type {string} */ problem, /** @type {number} */ isError) => {
            if (isError) site.mistake ||= problem;
            console.warn(problem);
        },
        offset,
    };
};
