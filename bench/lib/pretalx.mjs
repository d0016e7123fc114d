// Shows an event by pretalx's <pretalx-schedule>, so that it can be measured in turn with Marquee's page. Nothing of
// pretalx lies here: the component, built as pretalx-schedule.min.js, is the caller's.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {{id: string, name: string}} Speaker */
/**
 * @typedef {object} Session
 * @property {string} id
 * @property {string} title
 * @property {string} type
 * @property {string} start local to the event
 * @property {string} [end]
 * @property {string} room
 * @property {string} [track]
 * @property {string} [language]
 * @property {string[]} [people]
 * @property {string[]} [abstract] paragraphs
 */

/** For `serve`, whose own policy allows neither the style elements of a shadow root nor a script's innerHTML. */
export const headers = { "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'" };

const page = `<!doctype html>
<html lang="en">
    <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Schedule</title>
        <script src="watch.js"></script>
        <script src="widgets/schedule.js"></script>
    </head>
    <body>
        <pretalx-schedule event-url="./" locale="en" format="grid" style="--pretalx-clr-primary: #3aa57c"></pretalx-schedule>
    </body>
</html>
`;

/**
 * Runs in the page. When a session in the window was handed on to be shown, notes it where `visit` looks for the first
 * frame of a canvas.
 */
function watch() {
    const { probe } = /** @type {any} */ (globalThis);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (probe.canvas = performance.now());
    const isInWindow = (/** @type {Element} */ element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return height > 0 && left < innerWidth && top < innerHeight;
    };
    const look = () => {
        const root = document.querySelector("pretalx-schedule")?.shadowRoot;
        const sessions = root?.querySelectorAll(".c-linear-schedule-session") ?? []; // so called in the grid, too
        if ([...sessions].some(isInWindow)) channel.port2.postMessage(0);
        else requestAnimationFrame(look);
    };
    if (probe) requestAnimationFrame(look);
}

/** How far the zone is from UTC then, such as "+01:00". @param {number} time @param {string} timeZone */
function offsetAt(time, timeZone) {
    const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(time);
    return parts.find(({ type }) => type === "timeZoneName")?.value.slice("GMT".length) || "+00:00";
}

/** @param {string} local such as "2026-03-27T09:00" @param {string} timeZone */
function withOffset(local, timeZone) {
    // The first guess is wrong only if the clocks change in the hours between local time and UTC.
    const guess = Date.parse(local + offsetAt(Date.parse(`${local}Z`), timeZone));
    return `${local}:00${offsetAt(guess, timeZone)}`;
}

/** When the next one in the room starts that day, else after half an hour. @param {Session} one @param {Session[]} all */
function endWithout({ start, room }, all) {
    const day = start.slice(0, 10);
    const later = all.filter((other) => other.room === room && other.start > start && other.start.startsWith(day));
    const halfAnHourOn = new Date(Date.parse(`${start}Z`) + 30 * 60_000).toISOString().slice(0, 16);
    return later.map((other) => other.start).sort()[0] ?? halfAnHourOn;
}

/** What pretalx answers at schedule/widgets/schedule.json. @param {string} eventFolder with Marquee's three files */
function widgetData(eventFolder) {
    const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(eventFolder, name), "utf8"));
    const event = read("event.json");
    /** @type {Speaker[]} */
    const speakers = read("speakers.json").speakers;
    /** @type {Session[]} */
    const sessions = read("schedule.json").sessions;
    /** @type {string[]} */
    const rooms = event.venue.rooms;
    const tracks = [...new Set(sessions.flatMap(({ track }) => track ?? []))];
    const heldBy = new Set(sessions.flatMap(({ people }) => people ?? []));
    const usedRooms = new Set(sessions.map(({ room }) => room));
    const talks = sessions.map((session, index) => {
        const [start, end] = [session.start, session.end ?? endWithout(session, sessions)].map((local) =>
            withOffset(local, event.time_zone),
        );
        const place = { id: index + 1, title: session.title, start, end, room: rooms.indexOf(session.room) + 1 };
        if (session.type === "break") return { ...place, slot_type: "break" };
        return {
            ...place,
            code: session.id,
            abstract: (session.abstract ?? []).join("\n\n"),
            speakers: session.people ?? [],
            track: session.track ? tracks.indexOf(session.track) + 1 : null,
            duration: (Date.parse(end) - Date.parse(start)) / 60_000,
            updated: start,
            content_locale: session.language,
        };
    });
    talks.sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    return {
        talks,
        version: "1.0",
        schedule_id: 1,
        timezone: event.time_zone,
        event_start: event.dates.start,
        event_end: event.dates.end,
        tracks: tracks.map((name, index) => ({
            id: index + 1,
            name,
            description: "",
            color: `hsl(${(360 * index) / tracks.length} 60% 35%)`,
        })),
        rooms: rooms
            .map((name, index) => ({ id: index + 1, name, description: "" }))
            .filter(({ name }) => usedRooms.has(name)),
        speakers: speakers
            .filter(({ id }) => heldBy.has(id))
            .map(({ id, name }) => ({
                code: id,
                name,
                avatar: null,
                avatar_thumbnail_default: null,
                avatar_thumbnail_tiny: null,
            })),
    };
}

/**
 * Writes the folder of a site that shows the event.
 * @param {string} componentFile pretalx-schedule.min.js @param {string} eventFolder with Marquee's three files
 * @param {string} outFolder
 */
export function makePeer(componentFile, eventFolder, outFolder) {
    const pathOf = (/** @type {string} */ name) => {
        const path = join(outFolder, name);
        mkdirSync(dirname(path), { recursive: true });
        return path;
    };
    copyFileSync(componentFile, pathOf("widgets/schedule.js"));
    writeFileSync(pathOf("index.html"), page);
    writeFileSync(pathOf("watch.js"), `(${watch})();\n`);
    writeFileSync(pathOf("schedule/widgets/schedule.json"), JSON.stringify(widgetData(eventFolder)));
    writeFileSync(pathOf("schedule/widget/messages.json"), "{}"); // the component speaks English without it
}
