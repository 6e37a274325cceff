// The tiles of images as the gallery would write them now.
import { fetchPage } from "./page.js";

const tiles = new URL("../../tiles", import.meta.url);

/** As many as the gallery answers at once. */
export const MOST = 50;

/**
 * @param {string[]} ids at most MOST
 * @returns {Promise<Map<string, Element>>} by id: an image that is missing has been deleted
 * @throws {Problem} when the gallery does not answer
 */
export async function currentTiles(ids) {
    const address = new URL(tiles);
    ids.forEach(id => address.searchParams.append("id", id));
    // What is searched for is marked in them.
    address.searchParams.append("q", new URLSearchParams(location.search).get("q") ?? "");
    const page = await fetchPage(address);
    return new Map([...page.querySelectorAll("li[data-id]")].map(tile => [tile.dataset.id, document.adoptNode(tile)]));
}
