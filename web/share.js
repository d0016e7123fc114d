// Sends a link to wherever the visitor wants it.

/** Whether the browser has a sheet of ways to do it, as phones do. */
export const hasShareSheet = () => "share" in navigator && matchMedia("(pointer: coarse)").matches;

/** @param {string} url @param {(copied: boolean) => void} tell called when it was to be copied, and is or cannot be */
export async function share(url, tell) {
    if (hasShareSheet())
        try {
            return await navigator.share({ url });
        } catch (error) {
            if (/** @type {DOMException} */ (error).name === "AbortError") return; // the visitor thought better of it
        }
    try {
        await navigator.clipboard.writeText(url);
        tell(true);
    } catch {
        tell(false);
    }
}
