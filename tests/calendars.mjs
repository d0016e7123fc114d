// What a calendar should hold, worked out from the data without Marquee, and what it holds, read with ical.js.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

/**
 * @typedef {object} Entry
 * @property {string} uid up to the "@"
 * @property {number} start in ms since 1970
 * @property {number | null} end
 * @property {string} title
 * @property {string} status
 * @property {string | null} place
 * @property {string} people as the description lists them, "" for none
 * @property {string[]} categories
 * @typedef {Omit<Entry, "people"> & { description: string }} Read
 */

/** Local time minus UTC in ms. @param {string} zone @param {number} at */
function offset(zone, at) {
    const clock = new Date(at).toLocaleString("sv-SE", { timeZone: zone }); // "2025-12-06 08:15:00"
    return Date.parse(`${clock.replace(" ", "T")}Z`) - at;
}

/** @param {string} time as the data writes it @param {string} zone */
function instant(time, zone) {
    if (/(Z|[+-]\d\d:\d\d)$/.test(time)) return Date.parse(time);
    const asUtc = Date.parse(`${time}Z`);
    return asUtc - offset(zone, asUtc - offset(zone, asUtc));
}

/**
 * Every session by its start, with its day and type.
 * @param {string} folder of the data
 * @returns {{ day: string, type: string, entry: Entry }[]}
 */
export function expectedEntries(folder) {
    const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    const event = read("event");
    const people = new Map(read("speakers").speakers.map((/** @type {any} */ person) => [person.id, person]));
    const zone = event.time_zone;
    const [hours, minutes] = (event.dates.day_start ?? "00:00").split(":").map(Number);
    const dayOf = (/** @type {number} */ at) =>
        new Date(at + offset(zone, at) - (hours * 60 + minutes) * 60000).toISOString().slice(0, 10);

    const sessions = read("schedule")
        .sessions.map((/** @type {any} */ session) => ({
            ...session,
            at: instant(session.start, zone),
            room: session.room ?? event.venue.room,
        }))
        .sort((/** @type {any} */ a, /** @type {any} */ b) => a.at - b.at);
    return sessions.map((/** @type {any} */ session, /** @type {number} */ index) => {
        const day = dayOf(session.at);
        const next = sessions
            .slice(index)
            .find((/** @type {any} */ other) => other.at > session.at && other.room === session.room);
        const nextStart = next && dayOf(next.at) === day ? next.at : null;
        const names = (session.people ?? []).map((/** @type {string} */ id) => {
            const { name, affiliation } = people.get(id);
            return affiliation ? `${name} (${affiliation})` : name;
        });
        const entry = {
            uid: session.id,
            start: session.at,
            end: session.end ? instant(session.end, zone) : nextStart,
            title: session.title,
            status: session.cancelled ? "CANCELLED" : "CONFIRMED",
            place: [event.venue.name, session.room].filter(Boolean).join(", ") || null,
            people: names.join(", "),
            categories: [...new Set([session.track, session.label].filter(Boolean))],
        };
        return { day, type: session.type ?? "talk", entry };
    });
}

/** Lines are short enough, end as they should, and hold whole characters. @param {Buffer} bytes */
function checkLines(bytes) {
    const lines = bytes.toString("latin1").split("\r\n");
    assert.equal(lines.pop(), "");
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (const line of lines) {
        assert.ok(line.length <= 75, line);
        assert.ok(!/[\r\n]/.test(line), line);
        decoder.decode(Buffer.from(line, "latin1"));
    }
}

/** @param {any} component @returns {Read} */
function entryOf(component) {
    const event = new ICAL.Event(component);
    const at = (/** @type {string} */ name) => component.getFirstPropertyValue(name)?.toJSDate().getTime() ?? null;
    return {
        uid: event.uid.replace(/@.*/, ""),
        start: at("dtstart"),
        end: at("dtend"),
        title: event.summary,
        status: component.getFirstPropertyValue("status"),
        place: event.location ?? null,
        description: event.description ?? "",
        categories: component.getFirstProperty("categories")?.getValues() ?? [],
    };
}

/**
 * @param {Buffer} bytes of a file
 * @returns {{ name: string | null, zone: string | null, entries: Read[],
 *     changes: { stamp: number, changed: number, sequence: number }[] }} `changes`: those that differ
 */
export function readCalendar(bytes) {
    checkLines(bytes);
    const calendar = new ICAL.Component(ICAL.parse(bytes.toString("utf8")));
    assert.equal(calendar.name, "vcalendar");
    assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
    assert.ok(calendar.getFirstPropertyValue("prodid"));
    const components = calendar.getAllSubcomponents("vevent");
    assert.equal(components.length, calendar.getAllSubcomponents().length);
    const text = (/** @type {string} */ name) => /** @type {string | null} */ (calendar.getFirstPropertyValue(name));
    const changes = components.map((component) => {
        const value = (/** @type {string} */ name) => /** @type {any} */ (component.getFirstPropertyValue(name));
        return {
            stamp: value("dtstamp").toJSDate().getTime(),
            changed: value("last-modified").toJSDate().getTime(),
            sequence: value("sequence"),
        };
    });
    return {
        name: text("x-wr-calname"),
        zone: text("x-wr-timezone"),
        entries: components.map(entryOf),
        changes: changes.filter((change, i) => JSON.stringify(change) !== JSON.stringify(changes[0]) || i === 0),
    };
}

/** @param {Read[]} entries @param {Entry[]} expected */
export function assertSame(entries, expected) {
    assert.deepEqual(
        entries.map(({ description, ...entry }) => entry),
        expected.map(({ people, ...entry }) => entry),
    );
    expected.forEach(({ people, status }, i) => {
        const { title, description } = entries[i];
        const paragraphs = description.split("\n\n");
        if (status === "CANCELLED") assert.equal(paragraphs.shift(), "This session is cancelled.");
        if (people) assert.equal(paragraphs[0], people, title);
    });
}
