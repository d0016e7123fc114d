// The calendars that are written, read back with a library that others use, against the data they were made of.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { writeEvent } from "../../bench/generate.mjs";
import { assertSame, expectedEntries, readCalendar } from "../calendars.mjs";

/** Renders a folder of data elsewhere. @param {string} data @param {(site: string) => void} body */
function rendered(data, body) {
    const site = mkdtempSync(join(tmpdir(), "marquee-"));
    try {
        execFileSync("build/native/marquee", ["render", data, "--shell", "shell.html", "-o", site], { stdio: "pipe" });
        body(site);
    } finally {
        rmSync(site, { recursive: true });
    }
}

/** @param {string} site @param {string} data */
function checkAll(site, data) {
    const expected = expectedEntries(data);
    const wanted = expected.filter(({ type }) => type !== "break");
    const all = readCalendar(readFileSync(join(site, "calendar.ics")));
    assertSame(
        all.entries,
        wanted.map(({ entry }) => entry),
    );
    assert.equal(new Set(all.entries.map(({ uid }) => uid)).size, wanted.length);
    const days = [...new Set(expected.map(({ day }) => day))].sort();
    assert.deepEqual(
        readdirSync(join(site, "calendar")).sort(),
        days.map((day) => `${day}.ics`),
    );
    for (const day of days) {
        const { name, entries } = readCalendar(readFileSync(join(site, `calendar/${day}.ics`)));
        assertSame(
            entries,
            wanted.filter((session) => session.day === day).map(({ entry }) => entry),
        );
        assert.ok(name?.startsWith(`${all.name} · `), String(name));
    }
    return { all, days };
}

test("the workshop's calendars hold what its data says", () => {
    rendered("data", (site) => {
        const { all, days } = checkAll(site, "data");
        assert.equal(all.name, "ML for Systems · NeurIPS 2025");
        assert.equal(all.zone, "America/Los_Angeles");
        assert.equal(all.entries.length, 12);
        assert.deepEqual(days, ["2025-12-06"]);
    });
});

test("a large event's calendars do, over midnight, over a change of clocks, and in every script", () => {
    const data = mkdtempSync(join(tmpdir(), "marquee-"));
    try {
        writeEvent({ sessions: 600, speakers: 200, rooms: 5, days: 4, seed: 7 }, data);
        rendered(data, (site) => {
            const { all, days } = checkAll(site, data);
            assert.equal(days.length, 4);
            assert.ok(all.entries.some(({ status }) => status === "CANCELLED"));
            assert.ok(all.entries.some(({ end }) => end === null));
            for (const script of [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Script=Hiragana}/u, /[ąęłżźć]/u])
                assert.ok(all.entries.some(({ title }) => script.test(title)));
            const hours = all.entries.map(({ start }) => new Date(start).getUTCHours());
            assert.ok(hours.includes(23) && hours.includes(22), "00:30 is 23:30 of winter and 22:30 of summer");
        });
    } finally {
        rmSync(data, { recursive: true });
    }
});

test("entries are those of the last change, and come later with the next one", () => {
    const data = mkdtempSync(join(tmpdir(), "marquee-"));
    try {
        writeEvent({ sessions: 20, speakers: 5, rooms: 1, days: 1, seed: 1 }, data);
        const sequences = ["2026-01-05T10:00:00Z", "2026-01-05T10:01:00Z"].map((time) => {
            for (const name of readdirSync(data)) utimesSync(join(data, name), 0, Date.parse("2026-01-01") / 1000);
            utimesSync(join(data, "speakers.json"), 0, Date.parse(time) / 1000);
            let sequence = NaN;
            rendered(data, (site) => {
                const { changes } = readCalendar(readFileSync(join(site, "calendar.ics")));
                sequence = changes[0].sequence;
                assert.deepEqual(changes, [{ stamp: Date.parse(time), changed: Date.parse(time), sequence }]);
            });
            return sequence;
        });
        assert.equal(sequences[1], sequences[0] + 1);
    } finally {
        rmSync(data, { recursive: true });
    }
});
