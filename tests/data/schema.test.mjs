// The JSON Schemas that editors use and the reader that the site uses say the same of the same files.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";

const files = ["event", "speakers", "schedule"];
const schemas = Object.fromEntries(
    files.map((name) => {
        const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
        return [name, ajv.compile(JSON.parse(readFileSync(`data/schema/${name}.schema.json`, "utf8")))];
    }),
);

/** The shipped data, to be changed. @returns {Record<string, any>} */
const shipped = () =>
    Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(`data/${name}.json`, "utf8"))]));

/** @param {Record<string, any>} data @returns {{ file: string, message: string }[]} problems that the reader finds */
function read(data) {
    const folder = mkdtempSync(join(tmpdir(), "marquee-"));
    try {
        for (const name of files) writeFileSync(join(folder, `${name}.json`), JSON.stringify(data[name]));
        const { stdout } = spawnSync("build/native/marquee", ["check", folder, "--json"], { encoding: "utf8" });
        const found = JSON.parse(stdout);
        return found.problems ?? found;
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test("schemas and reader accept the shipped data", () => {
    const data = shipped();
    for (const name of files) assert.ok(schemas[name](data[name]), JSON.stringify(schemas[name].errors));
    assert.deepEqual(read(data), []);
});

test("that the site's address is missing is worth a note, and no problem", () => {
    const check = (/** @type {string} */ folder) =>
        spawnSync("build/native/marquee", ["check", folder, "--json"], { encoding: "utf8" });
    const { status, stdout } = check("data");
    assert.equal(status, 0);
    const { problems, notes } = JSON.parse(stdout);
    assert.deepEqual(problems, []);
    assert.match(notes[0], /^event\.json: note: Without "url", .*canonical.*sitemap\.xml.*404\.html/);
    const folder = mkdtempSync(join(tmpdir(), "marquee-"));
    try {
        const data = shipped();
        data.event.url = "https://example.org/2025/";
        for (const name of files) writeFileSync(join(folder, `${name}.json`), JSON.stringify(data[name]));
        assert.deepEqual(JSON.parse(check(folder).stdout).notes, []);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("schema and reader both accept the origins of sites", () => {
    const data = shipped();
    data.event.embed_origins = ["https://a-b.c1.example", "http://localhost:8080", "https://a:80", "http://a:443"];
    assert.ok(schemas.event(data.event), JSON.stringify(schemas.event.errors));
    assert.deepEqual(read(data), []);
});

/** @type {[string, string, (data: Record<string, any>) => void][]} */
const mistakes = [
    ["a missing title", "event", ({ event }) => delete event.title],
    ["a missing time zone", "event", ({ event }) => delete event.time_zone],
    ["missing dates", "event", ({ event }) => delete event.dates],
    ["a date that is none", "event", ({ event }) => (event.dates.start = "6 December")],
    ["a day that starts at noon", "event", ({ event }) => (event.dates.day_start = "12:00")],
    ["rooms that are no list", "event", ({ event }) => (event.venue.rooms = "Room 6")],
    ["a colour that is none", "event", ({ event }) => (event.theme.accent = "blue")],
    ["an unknown key", "event", ({ event }) => (event.titel = "ML for Systems")],
    ["an origin with a path", "event", ({ event }) => (event.embed_origins = ["https://example.org/"])],
    ["an origin with a capital", "event", ({ event }) => (event.embed_origins = ["https://Example.org"])],
    ["an origin with an empty label", "event", ({ event }) => (event.embed_origins = ["https://a..b"])],
    ["an origin with a label of a hyphen", "event", ({ event }) => (event.embed_origins = ["https://a.-b"])],
    ["an origin with the usual port", "event", ({ event }) => (event.embed_origins = ["https://example.org:443"])],
    ["an origin with HTTP's usual port", "event", ({ event }) => (event.embed_origins = ["http://example.org:80"])],
    ["a link with a script", "event", ({ event }) => (event.links[0].url = "javascript:alert(1)")],
    ["a level of notices that is none", "event", ({ event }) => (event.notice = { text: "Moved", level: "loud" })],
    ["a number as a title", "event", ({ event }) => (event.title = 7)],
    ["a person without a name", "speakers", ({ speakers }) => delete speakers.speakers[0].name],
    ["an id with a space", "speakers", ({ speakers }) => (speakers.speakers[0].id = "ion stoica")],
    [
        "a portrait that is no picture",
        "speakers",
        ({ speakers }) => (speakers.speakers[0].portrait = "portraits/x.svg"),
    ],
    ["an id of 101 letters", "schedule", ({ schedule }) => (schedule.sessions[0].id = "a".repeat(101))],
    ["a biography that is a number", "speakers", ({ speakers }) => (speakers.speakers[0].biography = 3)],
    ["a session without a start", "schedule", ({ schedule }) => delete schedule.sessions[0].start],
    ["a time that is none", "schedule", ({ schedule }) => (schedule.sessions[0].start = "8:15 AM")],
    ["a session that is cancelled by a word", "schedule", ({ schedule }) => (schedule.sessions[0].cancelled = "yes")],
    ["a type of session that is none", "schedule", ({ schedule }) => (schedule.sessions[0].type = "dance")],
    ["people who are no list", "schedule", ({ schedule }) => (schedule.sessions[0].people = "mimee-xu")],
];
for (const [what, file, change] of mistakes)
    test(`schema and reader both refuse ${what}`, () => {
        const data = shipped();
        change(data);
        assert.equal(schemas[file](data[file]), false, "the schema accepts it");
        assert.ok(
            read(data).some((problem) => problem.file === `${file}.json`),
            "the reader accepts it",
        );
    });
