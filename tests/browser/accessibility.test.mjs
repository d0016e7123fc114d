// The browser's accessibility tree holds what the data says, and each link and button once.
import assert from "node:assert/strict";
import { desktop, pageTest, phone, shipped, views } from "./site.mjs";
import { setOpen } from "./moves.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContext} Context */
/** @typedef {{ role: string, name: string, level: string, backend: number | undefined }} Node */

/** What is in the tree, in the order in which it is read. @param {Page} page @param {Context} context @returns {Promise<Node[]>} */
async function tree(page, context) {
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** @type {Node[]} */
    const found = [];
    const add = (/** @type {typeof nodes[number]} */ node) => {
        if (!node.ignored)
            found.push({
                role: node.role?.value ?? "",
                // A line ends after each block.
                name: (node.name?.value ?? "").trim(),
                level: String(node.properties?.find(({ name }) => name === "level")?.value.value ?? ""),
                backend: node.backendDOMNodeId,
            });
        for (const id of node.childIds ?? []) {
            const child = byId.get(id);
            if (child) add(child);
        }
    };
    add(nodes[0]);
    return found;
}

for (const [device, size] of Object.entries({ desktop, phone }))
    for (const view of views)
        pageTest(
            `each link and button of the ${view.name} view is in the accessibility tree once, on a ${device}`,
            { path: view.path, ...size },
            async (page, context) => {
                if (view.path === "") await setOpen(page, "ion-stoica", true);
                const roles = { a: "link", button: "button", input: "searchbox", select: "combobox" };
                const targets = (await tree(page, context)).filter(({ role }) => Object.values(roles).includes(role));
                const session = await context.newCDPSession(page);
                const { root } = await session.send("DOM.getDocument");
                const { nodeIds } = await session.send("DOM.querySelectorAll", {
                    nodeId: root.nodeId,
                    selector: "a, button, [data-action], [tabindex]:not([tabindex='-1']), input, select, textarea",
                });
                for (const nodeId of nodeIds) {
                    const { node } = await session.send("DOM.describeNode", { nodeId });
                    const own = targets.filter(({ backend }) => backend === node.backendNodeId);
                    assert.equal(own.length, 1, `${node.localName} ${node.attributes?.join(" ")}`);
                    assert.equal(own[0].role, roles[/** @type {keyof typeof roles} */ (node.localName)]);
                    assert.notEqual(own[0].name, "");
                }
                assert.equal(targets.length, nodeIds.length);
            },
        );

/** Roles that the data decides, with the names of those whose name is heard. */
const heard = new Set(["heading", "link", "button", "searchbox", "navigation", "region"]);
const structure = new Set(["banner", "main", "article", "list", "listitem", "time", ...heard]);
/** @param {Node[]} nodes */
const outline = (nodes) =>
    nodes
        .filter(({ role }) => structure.has(role))
        .map(({ role, name, level }) => [role + (role === "heading" ? level : ""), heard.has(role) ? name : ""]);

/** @typedef {[string, string]} Line a role and its name */

/** @param {any[]} links @returns {Line[]} */
const linksOf = (links) => (links ?? []).map(({ label }) => ["link", label]);

/** What links a Markdown text holds. @param {string} text @returns {Line[]} */
const linksIn = (text) =>
    [...text.matchAll(/\[\^(\d+)\]|\[([^\]]+)\]\(/g)].map(([, number, label]) => ["link", number ?? label]);

/** A text of several paragraphs and lists. @param {string[]} body @returns {Line[]} */
const prose = (body) =>
    body.flatMap((text, i) => {
        const isItem = text.startsWith("- ");
        const begins = isItem && !body[i - 1]?.startsWith("- ");
        return /** @type {Line[]} */ ([
            ...(begins ? [["list", ""]] : []),
            ...(isItem ? [["listitem", ""]] : []),
            ...linksIn(text),
        ]);
    });

/** @param {any} event @returns {Line[]} */
const groups = (event) =>
    event.groups
        .filter((/** @type {any} */ { shown }) => shown !== false)
        .flatMap((/** @type {any} */ { title, members }) => [
            ["region", title],
            ["heading2", title],
            ["list", ""],
            ...members.flatMap((/** @type {any} */ { link }) => [["listitem", ""], ...linksOf(link ? [link] : [])]),
        ]);

/** What each view consists of, by the data alone. @type {Record<string, (event: any, speakers: any[], sessions: any[], people: any[]) => Line[]>} */
const contents = {
    Announcement: (event, speakers) => [
        ["region", event.title],
        ["heading1", event.title],
        ["link", "See the schedule"],
        ...linksOf(event.links),
        ["region", "Speakers"],
        ["heading2", "Speakers"],
        ...speakers.flatMap(
            ({ name, biography }) =>
                /** @type {Line[]} */ ([
                    ["article", ""],
                    ["heading3", name],
                    ["link", name],
                    ...(biography ? [["button", `Read biography of ${name}`]] : []),
                ]),
        ),
        ...event.sections.flatMap((/** @type {any} */ { title, body }) => [
            ["region", title],
            ["heading2", title],
            ...prose(body),
        ]),
        ...groups(event),
    ],
    Speakers: (_, speakers) => [
        ["heading1", "Speakers"],
        ...speakers.flatMap(
            ({ name, biography, links }) =>
                /** @type {Line[]} */ ([
                    ["article", ""],
                    ["heading2", name],
                    ["link", name],
                    ...prose([biography ?? []].flat()),
                    ...linksOf(links),
                ]),
        ),
    ],
    Schedule: (_, __, sessions, people) => [
        ["heading1", "Schedule"],
        ["button", "Show in my time zone"],
        ["searchbox", "Search the schedule"],
        ["button", "All"],
        .../** @type {[string, (type: string) => boolean][]} */ ([
            ["Talks", (type) => !["panel", "poster", "break"].includes(type)],
            ["Panels", (type) => type === "panel"],
            ["Posters", (type) => type === "poster"],
            ["Breaks", (type) => type === "break"],
        ])
            .filter(([, isOne]) => sessions.some(({ type }) => isOne(type)))
            .map(([kind]) => /** @type {Line} */ (["button", kind])),
        ["button", "★ Mine"],
        ["list", ""],
        ...sessions.flatMap(
            ({ type, label, title, items, materials, people: ids = [] }) =>
                /** @type {Line[]} */ ([
                    ["listitem", ""],
                    ["time", ""],
                    ...(type === "break" ? [] : [["heading2", (label ? `${label}\u2002` : "") + title]]),
                    ["link", title],
                    ...ids
                        .map((/** @type {string} */ id) => people.find((person) => person.id === id).name)
                        .filter((/** @type {string} */ name) => !title.includes(name))
                        .map((/** @type {string} */ name) => ["link", name]),
                    ...(items ? [["list", ""], ...items.map(() => ["listitem", ""])] : []),
                    ...linksOf(materials),
                    ...(type === "break" ? [] : [["button", `Star ${title}`]]),
                ]),
        ),
        ["link", "calendar (.ics)"],
        ["button", "Check for changes"],
    ],
    Contact: (event) => [
        ["heading1", "Contact"],
        ["link", event.contact.email],
        ...linksOf(event.links),
        ...groups(event),
    ],
};

for (const view of views)
    pageTest(`the ${view.name} view is heard as the data says it`, { path: view.path }, async (page, context) => {
        const event = shipped("event.json");
        const people = shipped("speakers.json").speakers;
        const speakers = people.filter((/** @type {any} */ { listed }) => listed !== false);
        const { sessions } = shipped("schedule.json");
        assert.deepEqual(outline(await tree(page, context)), [
            ["link", "Skip to content"],
            ["banner", ""],
            ["link", event.title],
            ["navigation", "Pages"],
            ...views.map(({ name }) => ["link", name]),
            ["button", "Switch between light and dark"],
            ["main", ""],
            ...contents[view.name](event, speakers, sessions, people),
            ["link", event.contact.email],
        ]);
    });

pageTest("each session's time is told as the data says it", { path: "schedule/" }, async (page) => {
    const times = await page.locator("time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
    const { sessions } = shipped("schedule.json");
    // December in San Diego.
    assert.deepEqual(
        times.map((time) => new Date(time ?? "").toISOString()),
        sessions.map((/** @type {any} */ { start }) => new Date(`${start}-08:00`).toISOString()),
    );
});
