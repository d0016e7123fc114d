// Events that bench/generate.mjs makes are as large as asked, always the same, and without mistakes.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { generate } from "../../bench/generate.mjs";

const names = ["event", "speakers", "schedule"];
const size = { sessions: 2000, speakers: 700, rooms: 12, days: 4, seed: 1 };

test("a generated event is the same for the same seed, and another for another", () => {
    const made = JSON.stringify(generate(size));
    assert.equal(JSON.stringify(generate(size)), made);
    assert.notEqual(JSON.stringify(generate({ ...size, seed: 2 })["schedule.json"]), made);
});

test("a generated event has what makes a schedule hard", () => {
    /** @type {Record<string, any>} */
    const { "speakers.json": people, "schedule.json": schedule } = generate(size);
    const { sessions } = schedule;
    assert.equal(sessions.length, 2000);
    assert.equal(people.speakers.length, 700);
    const distinct = (/** @type {string} */ key) => new Set(sessions.map((/** @type {any} */ session) => session[key]));
    assert.equal(distinct("room").size, 12);
    assert.ok(distinct("track").size > 5);
    assert.ok(distinct("type").size > 5);
    assert.ok(distinct("language").size > 5);
    const lengths = sessions.map((/** @type {any} */ { abstract }) => abstract?.join("\n\n").length ?? 0);
    assert.ok(Math.max(...lengths) > 10000, "there is a very long abstract");
    assert.ok(sessions.some((/** @type {any} */ { cancelled }) => cancelled));
    assert.ok(sessions.some((/** @type {any} */ { end }) => !end));
    assert.ok(sessions.some((/** @type {any} */ { start }) => start.endsWith("T00:30")));
    const overlaps = sessions.filter((/** @type {any} */ one) =>
        sessions.some(
            (/** @type {any} */ two) => one.room === two.room && one.start < two.start && two.start < one.end,
        ),
    );
    assert.ok(overlaps.length > 20, `${overlaps.length} sessions overlap the next one in their room`);
});

/** @type {[string, Partial<typeof size>][]} */
const sizes = [
    ["a large event", {}],
    ["one without anything in it", { sessions: 0, speakers: 0, rooms: 1, days: 1 }],
    ["one with more days than sessions", { sessions: 3, speakers: 1, rooms: 2, days: 9 }],
    ["one whose room is never empty", { sessions: 900, speakers: 0, rooms: 1, days: 1 }],
];
for (const [what, part] of sizes)
    test(`schemas and reader accept ${what}`, () => {
        const folder = mkdtempSync(join(tmpdir(), "marquee-"));
        try {
            const options = Object.entries({ ...size, ...part }).flatMap(([name, value]) => [`--${name}`, `${value}`]);
            execFileSync("node", ["bench/generate.mjs", ...options, "-o", folder]);
            for (const name of names) {
                const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
                const accepts = ajv.compile(JSON.parse(readFileSync(`data/schema/${name}.schema.json`, "utf8")));
                const data = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
                assert.ok(accepts(data), JSON.stringify(accepts.errors));
            }
            const { stdout, status } = spawnSync("build/native/marquee", ["check", folder], { encoding: "utf8" });
            assert.equal(status, 0, stdout);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });

test("the generator says what it does not understand", () => {
    for (const words of [["--sessions", "many", "-o", "x"], ["--rooms", "0", "-o", "x"], ["--colour", "red"], []]) {
        const { status, stderr } = spawnSync("node", ["bench/generate.mjs", ...words], { encoding: "utf8" });
        assert.equal(status, 2, words.join(" "));
        assert.match(stderr, /^generate: .+\n$/);
    }
});
