/** Aborts what takes longer. As AbortSignal.timeout does, which the browsers of many screens lack. @param {number} ms */
export function deadline(ms) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), ms);
    return controller.signal;
}
