// Time zones, by Temporal where there is one: Intl takes 50 ms to start.

/** @type {Map<string, Intl.DateTimeFormat | null>} */
const formats = new Map();

/** @param {string} zone */
function format(zone) {
    let known = formats.get(zone);
    if (known === undefined) {
        try {
            known = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
                timeZone: zone,
                hourCycle: "h23",
                year: "numeric",
                month: "numeric",
                day: "numeric",
                hour: "numeric",
                minute: "numeric",
                second: "numeric",
            });
        } catch {
            known = null;
        }
        formats.set(zone, known);
    }
    return known;
}

/** @param {string} zone @param {number} instant */
function offsetByIntl(zone, instant) {
    const known = format(zone);
    if (!known) return NaN;
    /** @type {Record<string, number>} */
    const part = {};
    for (const { type, value } of known.formatToParts(instant * 1000)) part[type] = Number(value);
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) / 1000 - instant;
}

/**
 * Local time minus UTC in seconds; NaN if the zone is not known.
 * @param {string} zone IANA name @param {number} instant seconds since 1970
 * @returns {number}
 */
export function offset(zone, instant) {
    const { Temporal } = /** @type {any} */ (globalThis);
    if (!Temporal) return offsetByIntl(zone, instant);
    try {
        const at = Temporal.Instant.fromEpochMilliseconds(instant * 1000);
        return at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
    } catch {
        return NaN;
    }
}
