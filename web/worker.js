// The service worker: what a browser keeps of the site for when there is no network, or when what the host sends is not
// whole. It keeps one release at a time: the program under its hashes, the pages that belong to it, and the data, each of
// these as a whole. What the host has comes first.

/** What tools/release.mjs fills in. @type {{ name: string, marks: string[], needed: Record<string, string>, more: Record<string, string>, pages: string[] }} */
// @ts-ignore
const release = RELEASE;
const worker = /** @type {any} */ (globalThis);
/** @type {string} */
const scope = worker.registration.scope;
const DATA = ["data/event.json", "data/speakers.json", "data/schedule.json"];
/** Under this address the three lie as one, so that none is ever newer than the others. */
const DATA_SET = `${scope}data/`;
const DATA_TIME = `${scope}data/time`;
const PREFIX = `marquee ${scope} `;
const NAME = PREFIX + release.name;
/** For so long, what is kept can wait for the network. */
const PATIENCE_MS = 4000;
/** Tells the page since when its data is kept; empty if the host has just sent it. */
const KEPT = "Marquee-Kept";

/** A file of the data, with what the host says of it. @typedef {{ text: string, headers: Headers | Record<string, string> }} DataFile */

/** The organizer has switched it off. */
let isRetired = false;

/** For so many pages, it is known whether they are of this release. */
const MOST_PAGES = 100;
/** By the page's client, from when it is opened until the browser ends this worker. @type {Map<string, boolean | Promise<boolean>>} */
const ours = new Map();

const cache = () => caches.open(NAME);
/** @param {string} address @returns {Promise<Response | undefined>} */
const kept = (address) => caches.match(address, { cacheName: NAME, ignoreVary: true });

/** If there is no room, what was kept before stays. @param {string} address @param {Response} response */
async function keep(address, response) {
    if (isRetired) return false;
    try {
        await (await cache()).put(address, response);
        return true;
    } catch {
        return false;
    }
}

/** Fails when it takes too long. @template T @param {Promise<T>} answer @returns {Promise<T>} */
const inTime = (answer) =>
    Promise.race([
        answer,
        new Promise((_, fail) => setTimeout(() => fail(new Error("The network is slow.")), PATIENCE_MS)),
    ]);

/** A file of the program, as it was published: not cut, and not another's. @param {string} path @param {string} integrity */
function published(path, integrity) {
    const ask = (/** @type {RequestCache} */ mode) => fetch(scope + path, { integrity, cache: mode });
    return ask("default").catch(() => ask("reload"));
}

/** Hosts may add to what follows the end. @param {string} text */
const isPage = (text) => /<html[^>]* data-root=/.test(text) && text.includes("</html>");
/** @param {string} text */
const isOfRelease = (text) => isPage(text) && release.marks.every((mark) => text.includes(mark));

/** @param {string} path @param {boolean} isNeeded */
async function keepPage(path, isNeeded) {
    const response = await fetch(scope + path, { cache: "no-cache" });
    const text = await response.text();
    if (response.ok && isOfRelease(text)) await (await cache()).put(scope + path, new Response(text, response));
    else if (isNeeded) throw new Error(`The page ${path} is not of this release.`);
}

/** Whether each is the file it should be, as far as any program needs. @type {((data: any) => boolean)[]} */
const isWhole = [
    (event) => typeof event?.title === "string",
    (people) => Array.isArray(people?.speakers),
    (schedule) => Array.isArray(schedule?.sessions),
];

/** What the host says now; fails if any of it is not whole. @returns {Promise<DataFile[]>} */
const askForData = () =>
    Promise.all(
        DATA.map(async (path, i) => {
            const response = await fetch(scope + path, { cache: "no-cache" });
            if (!response.ok) throw new Error(`${path}: ${response.status}`);
            const text = await response.text();
            const data = JSON.parse(text);
            if (data?.offline === false) await retire();
            if (!isWhole[i](data)) throw new Error(`${path} is something else.`);
            return { text, headers: response.headers };
        }),
    );

/** @param {DataFile[]} files */
async function keepData(files) {
    const words = JSON.stringify(
        files.map(({ text, headers }) => ({
            text,
            headers: { "Last-Modified": /** @type {Headers} */ (headers).get("Last-Modified") ?? "" },
        })),
    );
    const isKept = (await (await kept(DATA_SET))?.text()) === words || (await keep(DATA_SET, new Response(words)));
    if (isKept) await keep(DATA_TIME, new Response(new Date().toUTCString()));
}

/** @returns {Promise<DataFile[] | null>} */
async function keptData() {
    const [set, time] = [await kept(DATA_SET), await kept(DATA_TIME)];
    if (!set || !time) return null;
    const since = await time.text();
    return (await set.json()).map((/** @type {any} */ { text, headers }) => ({
        text,
        headers: { ...headers, [KEPT]: since, "Content-Type": "application/json" },
    }));
}

async function install() {
    const store = await cache();
    const results = await Promise.allSettled([
        ...Object.entries(release.needed).map(async ([path, integrity]) =>
            store.put(scope + path, await published(path, integrity)),
        ),
        ...release.pages.map((path) => keepPage(path, path === "" || path === "offline.html")),
        askForData().then(keepData),
    ]);
    const failed = results.some(({ status }) => status === "rejected");
    if (failed || isRetired || !(await keptData())) {
        await caches.delete(NAME);
        throw new Error("Not all of this release could be had, or be kept.");
    }
    await worker.skipWaiting();
}

/** Pages that are open may still ask for files of the release before. */
async function activate() {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
    await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
    await worker.registration.navigationPreload?.enable();
}

async function retire() {
    isRetired = true;
    await worker.registration.unregister();
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

/** The page that says that a page is not kept, as it must be at any address. @returns {Promise<Response | undefined>} */
async function unkeptPage() {
    const response = await kept(`${scope}offline.html`);
    if (!response) return undefined;
    const root = new URL(scope).pathname.replace(/&/g, "&amp;");
    const text = (await response.text()).replace(/ (href|src|data-root)="\.\//g, (_, name) => ` ${name}="${root}`);
    return new Response(text, response);
}

/** A page of the site, as the host has it; empty if it is gone, null if the host says something else. @param {Response} response */
async function pageIn(response) {
    if (response.status >= 500) return null;
    if (!response.ok) return "";
    if (!response.headers.get("Content-Type")?.startsWith("text/html")) return null;
    const text = await response.clone().text();
    return isPage(text) ? text : null;
}

/** @param {string} client @param {boolean | Promise<boolean>} isOurs */
function remember(client, isOurs) {
    ours.set(client, isOurs);
    if (ours.size > MOST_PAGES) ours.delete(/** @type {string} */ (ours.keys().next().value));
}

/** What the host sends is handed on as it is: it may be another's page. @param {any} event @param {string} address */
async function answerWithPage(event, address) {
    const asked = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
    const read = asked.then(pageIn);
    event.waitUntil(
        Promise.all([asked, read]).then(
            ([response, text]) => (text && isOfRelease(text) ? keep(address, new Response(text, response)) : false),
            () => {},
        ),
    );
    const page = await kept(address);
    const isKepts = page && (await inTime(read).catch(() => null)) === null;
    const client = event.resultingClientId;
    remember(client, isKepts || read.then((text) => isOfRelease(text ?? "")).catch(() => false));
    if (isKepts) return page;
    try {
        return await asked;
    } catch (error) {
        const page = await unkeptPage();
        remember(client, true);
        if (page) return page;
        throw error;
    }
}

/** Nothing that is kept is for a page of another release, or of one that is not known. @param {any} event @returns {Promise<DataFile[]>} */
async function dataSet(event) {
    const asked = askForData();
    event.waitUntil(asked.then(keepData, () => {}));
    return inTime(asked).catch(async () => ((await ours.get(event.clientId)) && (await keptData())) || asked);
}

/** What each page is being given, until it has been given all three files. @type {Map<string, { set: Promise<DataFile[]>, given: Set<string> }>} */
const rounds = new Map();

/** @param {any} event @param {string} path */
async function answerWithData(event, path) {
    const page = event.clientId;
    let round = rounds.get(page);
    if (!round || round.given.has(path)) rounds.set(page, (round = { set: dataSet(event), given: new Set() }));
    round.given.add(path);
    if (round.given.size === DATA.length) rounds.delete(page);
    const { text, headers } = (await round.set)[DATA.indexOf(path)];
    const told = new Headers(headers);
    if (!told.has(KEPT)) told.set(KEPT, "");
    return new Response(text, { headers: told });
}

/** @param {any} event @param {string} path */
async function answerWithFile({ request }, path) {
    const known = await caches.match(request.url, { ignoreVary: true });
    const integrity = release.needed[path] ?? release.more[path];
    if (known || !integrity) return known ?? fetch(request);
    const response = await published(path, integrity);
    await keep(request.url, response.clone());
    return response;
}

/** @param {any} event */
async function answerWithPicture({ request }) {
    const response = await inTime(fetch(request)).catch(() => null);
    if (!response?.ok) return (await kept(request.url)) ?? response ?? fetch(request);
    if (response.headers.get("Content-Type")?.startsWith("image/")) await keep(request.url, response.clone());
    return response;
}

/** @param {any} event */
function answer(event) {
    const address = event.request.url.replace(/[?#].*$/, "");
    const path = address.slice(scope.length);
    if (event.request.mode === "navigate") return answerWithPage(event, address);
    if (DATA.includes(path)) return answerWithData(event, path);
    if (path.startsWith("assets/")) return answerWithFile(event, path);
    if (path.startsWith("data/")) return answerWithPicture(event);
    return null;
}

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
    if (isRetired || event.request.method !== "GET" || !event.request.url.startsWith(scope)) return;
    const answered = answer(event);
    // If the browser refuses what it has kept, the host is asked as if there was nothing.
    if (answered) event.respondWith(answered.catch(() => fetch(event.request)));
});
