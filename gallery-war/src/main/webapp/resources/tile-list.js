// The part of the gallery's page that shows images: its tiles, and the same part of another page of the gallery.
import { isGone } from "./deletion.js";
import { fetchPage } from "./page.js";

/** Stays in the page, whatever is shown in it. */
export const results = document.querySelector(".results");

/** The tiles that can be seen, in their order. */
export function tiles() {
    return [...results.querySelectorAll("li[data-id]:not([hidden])")];
}

export function tileOf(id) {
    return results.querySelector(`li[data-id="${CSS.escape(id)}"]`);
}

/** Moves the focus to a tile, or where there is none, to where the tiles were. */
export function focusTile(tile) {
    (tile?.querySelector("a") ?? document.getElementById("content")).focus();
}

/**
 * Fetches another page of the gallery.
 *
 * @param {URL | string} address
 * @param {AbortSignal} [signal] stops it
 * @returns {Promise<Element>} its part that shows images, without those that are being deleted
 * @throws {Problem} and an AbortError when it was stopped
 */
export async function fetchResults(address, signal) {
    const page = await fetchPage(address, signal);
    const found = document.adoptNode(page.querySelector(".results"));
    found.querySelectorAll("li[data-id]").forEach(tile => {
        tile.hidden = isGone(tile.dataset.id);
    });
    return found;
}

/** Shows another page of the gallery in the place of this one, and says so by the event "replaced"; see fetchResults. */
export async function showPage(address, signal) {
    const found = await fetchResults(address, signal);
    results.replaceChildren(...found.childNodes);
    history.replaceState(null, "", address);
    results.dispatchEvent(new Event("replaced"));
}
