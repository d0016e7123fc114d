// A page inside another one: tells it how tall it is and what it shows, and lets it steer if event.json says so.

/** The address's own names for what the schedule is filtered by. */
const FILTERS = ["q", "room", "track", "language", "kind", "mine"];
const LONGEST = 500;

const isText = (/** @type {unknown} */ value) => typeof value === "string" && value.length <= LONGEST;
const isTime = (/** @type {unknown} */ value) => value === null || isText(value);
const isTheme = (/** @type {unknown} */ value) => value === "light" || value === "dark";

/** The form of what each message may say, and must, unless it is a filter. @type {Record<string, Record<string, (value: unknown) => boolean>>} */
const SHAPES = {
    goto: { path: isText },
    filter: Object.fromEntries(FILTERS.map((name) => [name, isText])),
    theme: { theme: isTheme },
    now: { now: isTime },
};

/** @param {any} data @returns {boolean} */
function isWellShaped(data) {
    if (typeof data !== "object" || data === null || !isText(data.marquee) || !Object.hasOwn(SHAPES, data.marquee))
        return false;
    const shape = SHAPES[data.marquee];
    const { marquee, ...said } = data;
    const needed = marquee === "filter" ? [] : Object.keys(shape);
    return (
        needed.every((key) => Object.hasOwn(said, key)) &&
        Object.entries(said).every(([key, value]) => Object.hasOwn(shape, key) && shape[key](value))
    );
}

/** The origin of the page around this one, as far as the browser tells. */
function originAround() {
    try {
        return location.ancestorOrigins?.[0] ?? new URL(document.referrer).origin;
    } catch {
        return "";
    }
}

/** @param {import("./site.js").Site} site that has started */
export function embed(site) {
    document.documentElement.classList.add("inside");
    let around = originAround();
    const tell = (/** @type {string} */ marquee, /** @type {object} */ what, to = "*") =>
        parent.postMessage({ marquee, ...what }, to);
    const maySteer = (/** @type {string} */ origin) => {
        site.write(0, origin);
        return site.call("may_steer") !== 0;
    };

    // A board stays one, since nothing leads back to it.
    const mayShow = (/** @type {string} */ path) => {
        if (!site.isBoard) return true;
        site.write(0, path);
        return site.call("is_board") !== 0;
    };
    const show = (/** @type {string} */ path) => {
        if (mayShow(path) && site.go(path)) scrollTo({ top: 0, behavior: "instant" });
    };
    /** @type {Record<string, (said: any) => void>} */
    const steer = {
        goto: ({ path }) => show(path.startsWith("/") ? path : `/${path}`),
        filter: ({ marquee, ...said }) => show(`/schedule/?${new URLSearchParams(said)}`),
        theme: ({ theme }) => site.setDark(theme === "dark"),
        now: ({ now }) => {
            const said = now === null ? NaN : site.clock.read(now);
            if (now === null || !Number.isNaN(said)) site.clock.say(said);
        },
    };
    addEventListener("message", ({ source, origin, data }) => {
        if (source !== parent || !site.ready || !isWellShaped(data) || !maySteer(origin)) return;
        around = origin;
        steer[data.marquee](data);
        site.ask();
    });

    // The skip link leads to a place in this page.
    document.getElementById("_skip")?.setAttribute("target", "_self");
    // Also where the program does not run.
    new ResizeObserver(() =>
        tell("height", { height: Math.ceil(document.body.getBoundingClientRect().height) }),
    ).observe(document.body);
    if (!site.ready) return;
    const tellRoute = () =>
        tell("route", { route: site.path.replace(/([?&])embed(=[^&]*)?(&|$)/, "$1").replace(/[?&]$/, "") });
    // Whom the visitor trusts with what they star is for event.json to say.
    const tellStarred = (/** @type {string} */ ids) => {
        if (maySteer(around)) tell("starred", { starred: ids.split(" ").filter(Boolean) }, around);
    };
    // The program tells it in the middle of what it does, and must not be asked then.
    site.onNews = (news, value) => queueMicrotask(() => (news === "route" ? tellRoute() : tellStarred(value)));
    tell("ready", {});
    tellRoute();
    tellStarred(site.starred);
}
