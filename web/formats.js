// How the visitor's language writes dates and times, in the form that src/page/formats.hpp reads.

/** A year that has each month and weekday. */
const at = (/** @type {number} */ month, /** @type {number} */ day, hour = 0, minute = 0) =>
    new Date(Date.UTC(2023, month, day, hour, minute));

/** Braces would be places. @param {string} text */
const literal = (text) => text.replace(/[{}]/g, "");

/** @type {Record<string, string>} */
const PLACES = { weekday: "EEEE", month: "MMMM", day: "d", year: "y", minute: "mm", dayPeriod: "a" };

/** @param {Intl.DateTimeFormatPart[]} parts */
function pattern(parts) {
    return parts
        .map((part) => {
            const last = /** @type {any} */ (part).source === "endRange" ? "2" : "";
            if (part.type === "hour") return part.value.startsWith("0") ? "{HH}" : "{hour}";
            return part.type in PLACES ? `{${PLACES[part.type]}${last}}` : literal(part.value);
        })
        .join("");
}

/** The texts of the formats in one; empty where they are the program's own. @param {string} language BCP 47 */
export function formats(language) {
    if (language === "en-US") return "english";
    const format = (/** @type {Intl.DateTimeFormatOptions} */ options) =>
        new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: "UTC", ...options });
    const date = format({ weekday: "long", month: "long", day: "numeric" });
    const short = format({ weekday: "short", day: "numeric" });
    const part = (/** @type {Intl.DateTimeFormat} */ by, /** @type {string} */ type, /** @type {Date} */ when) =>
        literal(by.formatToParts(when).find((one) => one.type === type)?.value ?? "");
    const dated = format({ weekday: "long", month: "long", day: "numeric", year: "numeric" });
    const range = format({ month: "long", day: "numeric", year: "numeric" });
    const time = format({ hour: "numeric", minute: "2-digit" });
    const ranged = (/** @type {Date} */ last) => pattern(/** @type {any} */ (range).formatRangeToParts(at(0, 2), last));
    const isTwelve = time.resolvedOptions().hour12;
    return [
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => part(date, "weekday", at(0, day))), // 2023-01-01 was a Sunday
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => part(short, "weekday", at(0, day))),
        ...Array.from({ length: 12 }, (_, month) => part(date, "month", at(month, 2))),
        ...[9, 21].map((hour) => part(time, "dayPeriod", at(0, 2, hour))),
        pattern(date.formatToParts(at(0, 2))),
        pattern(short.formatToParts(at(0, 2))).replace("{EEEE}", "{EEE}"),
        pattern(dated.formatToParts(at(0, 2))),
        ranged(at(0, 9)),
        ranged(at(4, 9)),
        ranged(new Date(Date.UTC(2024, 4, 9))),
        pattern(time.formatToParts(at(0, 2, 9, 5))).replace("{hour}", isTwelve ? "{h}" : "{H}"),
    ].join("\x1F");
}

/** The visitor's language, or the one that a board's address names. */
export function shownLanguage() {
    const asked =
        document.documentElement.classList.contains("on-board") && new URLSearchParams(location.search).get("lang");
    try {
        return Intl.getCanonicalLocales(asked || [])[0] ?? navigator.language;
    } catch {
        return navigator.language; // the board itself says what is wrong
    }
}

/** The visitor's time zone, as an IANA name. */
export function ownZone() {
    const { Temporal } = /** @type {any} */ (globalThis);
    return Temporal ? Temporal.Now.timeZoneId() : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
