// Keeps the DOM above the canvas in step with what is drawn, by the script that src/browser/mirror.hpp describes. The
// static page's elements are the first ones it finds, so a page that is being read goes on as it was.

import { focusedPlace, focusPlace } from "./places.js";

const FIELD = "\x1F";
const RECORD = "\x1E";

/** @typedef {Element & {told?: string, toldText?: string, toldPlace?: string}} Mirrored */

const isKept = (/** @type {string} */ record) => record.startsWith("K");
/** Whether the record is of a block. @param {string} record */
const isBlock = (record) => record.startsWith("E") || isKept(record);

/** @param {string} record of a block */
const keyOf = (record) => (isKept(record) ? /\x1F([^\x1F]*)/ : /\x1Fdata-k=([^\x1F]*)/).exec(record)?.[1] ?? "";

/** @param {Element} block @param {Set<Element | undefined>} others */
function isInside(block, others) {
    for (let outer = block.parentElement; outer && others.size > 0; outer = outer.parentElement)
        if (others.has(outer)) return true;
    return false;
}

/** Ornaments are the static page's, and stay for the time when it is shown again. @param {Node} node */
const isOrnament = (node) => node instanceof Element && node.getAttribute("aria-hidden") === "true";

/**
 * Where in the page a selection or the focus is, in words that survive a change of the text's elements.
 * @param {Node | null} node @param {number} offset
 */
function locate(node, offset) {
    const element = node instanceof Element ? node : node?.parentElement;
    const block = element?.closest("[data-k]");
    if (!node || !block) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return { key: block.getAttribute("data-k") ?? "", letters: before.toString().length };
}

/** @param {Element} block @param {number} letters @returns {[Node, number]} */
function place(block, letters) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (letters <= length) return [node, letters];
        letters -= length;
        last = node;
    }
    return last ? [last, last.textContent?.length ?? 0] : [block, 0];
}

export class Mirror {
    /**
     * @param {Element} top holds the page's root
     * @param {() => void} onEdit called when somebody else has changed the page's text for the first time
     */
    constructor(top, onEdit) {
        this.top = top;
        this.onEdit = onEdit;
        this.observer = new MutationObserver((records) => this.inspect(records));
        this.observer.observe(top, { subtree: true, childList: true, characterData: true });
        /** Empty until the first update. @type {Map<string, Mirrored>} */
        this.blocks = new Map();
    }

    /** @param {MutationRecord[]} records of what we have not done */
    inspect(records) {
        const isOfBlock = (/** @type {Node} */ node) =>
            (node instanceof Element ? node : node.parentElement)?.closest("[data-k]");
        if (!records.some(({ target }) => isOfBlock(target))) return;
        this.observer.disconnect();
        this.onEdit();
    }

    /** @param {string} script */
    update(script) {
        this.inspect(this.observer.takeRecords());
        const selection = getSelection();
        const ends =
            selection && selection.rangeCount > 0 && !selection.isCollapsed
                ? [
                      locate(selection.anchorNode, selection.anchorOffset),
                      locate(selection.focusNode, selection.focusOffset),
                  ]
                : [];
        const focused = focusedPlace();
        this.changed = false;

        this.apply(script.split(RECORD));
        this.observer.takeRecords();

        // Whoever pressed a button that is done with goes on from where the page's content begins.
        if (!focusPlace(focused)) document.querySelector("main")?.focus({ preventScroll: true });
        const [anchor, focus] = ends;
        const from = anchor && this.blocks.get(anchor.key);
        const to = focus && this.blocks.get(focus.key);
        if (this.changed && from && to)
            selection?.setBaseAndExtent(...place(from, anchor.letters), ...place(to, focus.letters));
    }

    /** @param {string[]} records */
    apply(records) {
        const wanted = new Set(records.filter(isBlock).map(keyOf));
        if (this.blocks.size === 0) this.adopt(this.top, wanted);
        const kept = new Set(records.filter(isKept).map((record) => this.blocks.get(keyOf(record))));
        for (const [key, block] of this.blocks) if (!wanted.has(key) && !isInside(block, kept)) this.forget(key, block);
        /** @type {{element: Element, next: ChildNode | null}[]} */
        const open = [{ element: this.top, next: this.top.querySelector(":scope > [data-k]") }];
        for (let i = 0; i < records.length - 1; i++) {
            const record = records[i];
            if (record === "X") {
                const { next } = /** @type {{next: ChildNode | null}} */ (open.pop());
                this.drop(next);
                continue;
            }
            const parent = open[open.length - 1];
            const fields = record.split(FIELD);
            const key = keyOf(record);
            const block = /** @type {Mirrored} */ (isKept(record) ? this.blocks.get(key) : this.block(key, fields[1]));
            while (parent.next && parent.next !== block && (isOrnament(parent.next) || parent.next instanceof Text)) {
                const { nextSibling } = parent.next;
                if (parent.next instanceof Text) parent.next.remove();
                parent.next = nextSibling;
            }
            // It may come from where an outer element was to go on.
            for (const outer of open) if (outer !== parent && outer.next === block) outer.next = block.nextSibling;
            if (parent.next === block) parent.next = block.nextSibling;
            else parent.element.insertBefore(block, parent.next);
            if (isKept(record)) {
                this.move(block, fields, record);
                continue;
            }
            this.describe(block, fields, record);
            // The records of a text reach to the end of its block, which holds no other blocks then.
            let end = i + 1;
            for (let depth = 1; depth > 0 && !isBlock(records[end]); end++)
                if (records[end].startsWith("I")) depth++;
                else if (records[end] === "X") depth--;
            const isText = records[i + 1] !== "X" && !isBlock(records[i + 1]);
            if (isText) {
                this.text(block, records.slice(i + 1, end - 1));
                if (block instanceof HTMLSelectElement) block.value = block.dataset.value ?? "";
                i = end - 1;
            } else {
                block.removeAttribute("data-text");
                delete block.toldText;
                open.push({ element: block, next: block.firstChild });
            }
        }
    }

    /**
     * Takes over what is wanted of the static page. A long list's other rows go whole: with all that is in them, they are
     * tens of thousands of elements.
     * @param {Element} parent @param {Set<string>} wanted
     */
    adopt(parent, wanted) {
        for (const child of [...parent.children]) {
            if (isOrnament(child)) continue;
            const key = child.getAttribute("data-k");
            if (key && !wanted.has(key)) {
                child.remove();
                continue;
            }
            if (key) this.blocks.set(key, child);
            this.adopt(child, wanted);
        }
    }

    /** @param {string} key @param {Mirrored} block */
    forget(key, block) {
        this.blocks.delete(key);
        if (block.isConnected) block.remove(); // else it has gone with what it was in
    }

    /** Removes this node and those after it. @param {ChildNode | null} node */
    drop(node) {
        while (node) {
            const next = node.nextSibling;
            if (!isOrnament(node)) node.remove();
            node = next;
        }
    }

    /** @param {string} key @param {string} tag @returns {Mirrored} */
    block(key, tag) {
        const known = this.blocks.get(key);
        if (known?.localName === tag) return known;
        const block = document.createElement(tag);
        this.blocks.set(key, block);
        return block;
    }

    /** @param {Mirrored} block @param {string[]} fields of a kept row @param {string} record */
    move(block, [, , y, size, place], record) {
        if (block.toldPlace === record) return;
        block.toldPlace = record;
        /** @type {HTMLElement} */ (block).style.setProperty("--y", `${Number(y) / 100}px`);
        for (const [name, value] of [
            ["aria-setsize", size],
            ["aria-posinset", place],
        ])
            if (value === "0") block.removeAttribute(name);
            else block.setAttribute(name, value);
        delete block.told;
    }

    /** @param {Mirrored} block @param {string[]} fields @param {string} record */
    describe(block, fields, record) {
        if (block.told === record) return;
        block.told = record;
        delete block.toldPlace;
        const style = /** @type {HTMLElement} */ (block).style;
        const names = ["--x", "--y", "--w", "--h", "--l", "--t", "--r"];
        names.forEach((name, i) => style.setProperty(name, `${Number(fields[3 + i]) / 100}px`));
        block.toggleAttribute("data-clip", fields[10] === "1");
        if (fields[2] === "0") block.removeAttribute("data-layer");
        else block.setAttribute("data-layer", fields[2]);
        const kept = new Set(["style", "data-clip", "data-layer", "data-text"]);
        for (const field of fields.slice(11)) {
            const at = field.indexOf("=");
            const name = field.slice(0, at);
            kept.add(name);
            // What is being typed is the visitor's.
            if (name === "value" && block instanceof HTMLInputElement && block !== document.activeElement)
                block.value = field.slice(at + 1);
            if (block.getAttribute(name) !== field.slice(at + 1)) block.setAttribute(name, field.slice(at + 1));
        }
        for (const name of block.getAttributeNames()) if (!kept.has(name)) block.removeAttribute(name);
    }

    /** @param {Mirrored} block @param {string[]} records */
    text(block, records) {
        const told = records.join(RECORD);
        if (block.toldText === told) return;
        block.toldText = told;
        this.changed = true;
        const isOneLine = !records.some((record) => record === "N" || record === "B");
        block.setAttribute("data-text", isOneLine ? "line" : "lines");
        const made = document.createDocumentFragment();
        /** @type {ParentNode[]} */
        const open = [made];
        for (const record of records) {
            const parent = open[open.length - 1];
            const fields = record.split(FIELD);
            if (fields[0] === "X") {
                open.pop();
            } else if (fields[0] === "I") {
                const element = document.createElement(fields[1]);
                for (const field of fields.slice(2)) {
                    const at = field.indexOf("=");
                    element.setAttribute(field.slice(0, at), field.slice(at + 1));
                }
                parent.append(element);
                open.push(element);
            } else if (fields[0] === "S" || (fields[0] === "T" && isOneLine)) {
                parent.append(fields[1]);
            } else if (fields[0] === "T") {
                const piece = document.createElement("span");
                piece.className = "piece";
                piece.textContent = fields[1];
                parent.append(piece);
            } else {
                parent.append(document.createElement(fields[0] === "B" ? "br" : "wbr"));
            }
        }
        block.replaceChildren(made);
    }
}
