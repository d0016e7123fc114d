// Makes an event of any size, for benchmarks and for tests of what grows: always the same for the same size and seed.
//
//     node bench/generate.mjs --sessions 10000 --speakers 5000 --rooms 40 --days 5 --seed 1 -o DIR
//
// It has what makes a schedule hard: texts in several scripts, abstracts of a sentence and of many pages, rooms with two
// sessions at once, sessions without an end, cancelled ones, ones after midnight, and clocks that change on its third day.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { languages } from "./lib/words.mjs";

/** @typedef {import("./lib/words.mjs").Language} Language */
/** @typedef {{ sessions: number, speakers: number, rooms: number, days: number, seed: number }} Size */

const firstDay = Date.UTC(2026, 2, 27); // in Berlin, clocks are set forward on March 29
const dayStart = 9 * 60;
const dayLength = 10 * 60;
const sessionsInRoom = 8; // a day at least, if there are enough
const tracks = list("Chips Compilers Databases Networks Serving Training Theory Operations Security Education");
const types = /** @type {const} */ ([
    ["talk", 60],
    ["contributed", 15],
    ["poster", 8],
    ["panel", 5],
    ["discussion", 4],
    ["keynote", 3],
    ["break", 5],
]);
const labels = new Map([
    ["keynote", "Keynote"],
    ["poster", "Posters"],
    ["panel", "Panel"],
]);

/** @param {string} text */
function list(text) {
    return text.split(" ");
}

class Dice {
    /** @param {number} seed */
    constructor(seed) {
        this.state = seed;
    }
    /** From 0 to below 1, by mulberry32. */
    roll() {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    }
    /** @param {number} share */
    chance(share) {
        return this.roll() < share;
    }
    /** A whole number; both may come. @param {number} least @param {number} most */
    between(least, most) {
        return least + Math.floor(this.roll() * (most - least + 1));
    }
    /** @template T @param {readonly T[]} items */
    pick(items) {
        return items[this.between(0, items.length - 1)];
    }
    /** @template T @param {readonly T[]} items @param {(item: T) => number} share */
    pickByShare(items, share) {
        let rest = this.roll() * items.reduce((sum, item) => sum + share(item), 0);
        return items.find((item) => (rest -= share(item)) < 0) ?? items[0];
    }
}

/** @param {Dice} dice @param {Language} language @param {number} count */
function words(dice, language, count) {
    const text = Array.from({ length: count }, () => dice.pick(language.words)).join(language.space);
    return text[0].toUpperCase() + text.slice(1);
}

/** @param {Dice} dice @param {Language} language @param {number} sentences */
function paragraph(dice, language, sentences) {
    const made = Array.from({ length: sentences }, () => words(dice, language, dice.between(8, 18)) + language.stop);
    if (dice.chance(0.2)) made[0] = `**${words(dice, language, 2)}** ${made[0]}`;
    return made.join(language.space);
}

/** Most are a paragraph or two, some a sentence, some as long as a paper. @param {Dice} dice @param {Language} language */
function abstract(dice, language) {
    if (dice.chance(0.1)) return [paragraph(dice, language, 1)];
    if (dice.chance(0.005)) return Array.from({ length: 20 }, () => paragraph(dice, language, 8));
    const paragraphs = Array.from({ length: dice.between(1, 3) }, () => paragraph(dice, language, dice.between(2, 4)));
    if (dice.chance(0.1)) paragraphs.push(Array.from({ length: 3 }, () => `- ${words(dice, language, 6)}`).join("\n"));
    if (dice.chance(0.1)) paragraphs.push(`[${words(dice, language, 3)}](https://example.org/${dice.between(1, 999)})`);
    return paragraphs;
}

/** @param {Dice} dice @param {number} index */
function speaker(dice, index) {
    const language = dice.pickByShare(languages, ({ share }) => share);
    const [given, family] = [dice.pick(language.given), dice.pick(language.family)];
    return {
        id: `speaker-${index + 1}`,
        name: language.familyFirst ? family + given : `${given} ${family}`,
        affiliation: words(dice, language, 2),
        ...(dice.chance(0.02) && { role: "Keynote" }),
        ...(dice.chance(0.8) && { biography: [paragraph(dice, language, dice.between(2, 5))] }),
    };
}

/**
 * When the sessions of a day are, and in which room: its last one after midnight, the others side by side.
 * @param {Dice} dice @param {number} day @param {number} index @param {number} count of the day @param {Size} size
 */
function placeOf(dice, day, index, count, size) {
    const rooms = Math.min(size.rooms, Math.ceil(count / sessionsInRoom));
    const slot = dayLength / Math.ceil(count / rooms);
    const isLate = index > 0 && index === count - 1;
    const start = isLate ? 24 * 60 + 30 : Math.floor(dayStart + slot * Math.floor(index / rooms));
    const isLong = dice.chance(0.03); // so that it overlaps the next one in its room
    const length = isLate ? 180 : Math.max(1, Math.min(Math.floor(slot), 90)) * (isLong ? 2 : 1);
    const at = (/** @type {number} */ minutes) =>
        new Date(firstDay + (day * 24 * 60 + minutes) * 60000).toISOString().slice(0, 16);
    return {
        start: at(start),
        ...((isLong || isLate || dice.chance(0.9)) && { end: at(start + length) }),
        room: `Room ${(index % rooms) + 1}`,
    };
}

/** @param {Dice} dice @param {number} index @param {ReturnType<typeof placeOf>} place @param {Size} size */
function session(dice, index, place, size) {
    const language = dice.pickByShare(languages, ({ share }) => share);
    const [type] = dice.pickByShare(types, ([, share]) => share);
    const id = `session-${index + 1}`;
    if (type === "break") return { id, title: "Coffee", type, ...place };
    // Everybody has a turn before anybody has two.
    const people = new Set(size.speakers > 0 ? [index % size.speakers] : []);
    if (size.speakers > 0 && dice.chance(0.3)) people.add(dice.between(0, size.speakers - 1));
    const address = `https://example.org/${id}`;
    return {
        id,
        title: words(dice, language, dice.between(3, 9)),
        type,
        ...(labels.has(type) && { label: labels.get(type) }),
        ...place,
        track: dice.pick(tracks),
        language: language.tag,
        people: [...people].map((person) => `speaker-${person + 1}`),
        abstract: abstract(dice, language),
        ...(type === "contributed" && {
            items: Array.from({ length: 3 }, () => ({ title: words(dice, language, dice.between(4, 8)) })),
        }),
        ...(dice.chance(0.2) && { slides: `${address}/slides.pdf` }),
        ...(dice.chance(0.1) && { video: `${address}/video` }),
        ...(dice.chance(0.3) && { feedback: `${address}/feedback` }),
        ...(dice.chance(0.01) && { cancelled: true }),
    };
}

/** The three files of the event, by name. @param {Size} size */
export function generate(size) {
    const dice = new Dice(size.seed);
    const date = (/** @type {number} */ day) => new Date(firstDay + day * 86400000).toISOString().slice(0, 10);
    const event = {
        title: "Generated Conference",
        description: `${size.sessions} sessions and ${size.speakers} speakers`,
        edition: `Seed ${size.seed}`,
        time_zone: "Europe/Berlin",
        dates: { start: date(0), end: date(size.days - 1), day_start: "04:00" },
        venue: {
            name: "Congress Centre",
            city: "Berlin",
            rooms: Array.from({ length: size.rooms }, (_, room) => `Room ${room + 1}`),
        },
        contact: { email: "hello@example.org" },
    };
    const speakers = Array.from({ length: size.speakers }, (_, index) => speaker(dice, index));
    /** @type {object[]} */
    const sessions = [];
    for (let day = 0; day < size.days; day++) {
        const end = Math.floor((size.sessions * (day + 1)) / size.days);
        const count = end - sessions.length;
        for (let index = 0; index < count; index++)
            sessions.push(session(dice, sessions.length, placeOf(dice, day, index, count, size), size));
    }
    return { "event.json": event, "speakers.json": { speakers }, "schedule.json": { sessions } };
}

/** @param {Size} size @param {string} folder */
export function writeEvent(size, folder) {
    mkdirSync(folder, { recursive: true });
    for (const [name, data] of Object.entries(generate(size)))
        writeFileSync(join(folder, name), `${JSON.stringify(data, null, 1)}\n`);
}

function main() {
    const { values } = parseArgs({
        options: {
            sessions: { type: "string", default: "1000" },
            speakers: { type: "string", default: "500" },
            rooms: { type: "string", default: "10" },
            days: { type: "string", default: "3" },
            seed: { type: "string", default: "1" },
            out: { type: "string", short: "o" },
        },
    });
    const number = (/** @type {"sessions" | "speakers" | "rooms" | "days" | "seed"} */ name) => {
        const least = name === "rooms" || name === "days" ? 1 : 0;
        const value = Number(values[name]);
        if (Number.isInteger(value) && value >= least) return value;
        throw new Error(`--${name} must be a whole number from ${least} up`);
    };
    if (!values.out) throw new Error("-o DIR says where to write the event");
    const size = {
        sessions: number("sessions"),
        speakers: number("speakers"),
        rooms: number("rooms"),
        days: number("days"),
        seed: number("seed"),
    };
    writeEvent(size, values.out);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    try {
        main();
    } catch (error) {
        console.error(`generate: ${/** @type {Error} */ (error).message}`);
        process.exitCode = 2;
    }
}
