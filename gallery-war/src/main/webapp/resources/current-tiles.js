// The tiles of images as the gallery would write them now.
const TIMEOUT_MILLIS = 10_000;
const tiles = new URL("../../tiles", import.meta.url);

/** As many as the gallery answers at once. */
export const MOST = 50;

/**
 * @param {string[]} ids at most MOST
 * @returns {Promise<Map<string, Element>>} by id: an image that is missing has been deleted
 */
export async function currentTiles(ids) {
    const address = new URL(tiles);
    ids.forEach(id => address.searchParams.append("id", id));
    // What is searched for is marked in them.
    address.searchParams.append("q", new URLSearchParams(location.search).get("q") ?? "");
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MILLIS) });
    if (!answer.ok) {
        throw new Error(`${address.pathname} answered ${answer.status}`);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return new Map([...page.querySelectorAll("li[data-id]")].map(tile => [tile.dataset.id, document.adoptNode(tile)]));
}
