// What the browser shows of the static page before anything else is begun.

/** Until it has been given the page's picture. @returns {Promise<void>} */
export function pageHandedOn() {
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Until that picture is shown, which starting WebGL would hold up, but not for long. @returns {Promise<void>} */
export function firstPaint() {
    return new Promise((resolve) => {
        setTimeout(resolve, 2000);
        if (!PerformanceObserver.supportedEntryTypes?.includes("paint")) return resolve();
        new PerformanceObserver((_, observer) => {
            observer.disconnect();
            resolve();
        }).observe({ type: "paint", buffered: true });
    });
}
