// Asks for the tiles of images that change: told by the gallery or, where it is not heard, by looking at what is being made.
import { isHeard, onChanges } from "./changes.js";
import { MOST, currentTiles } from "./current-tiles.js";

const PAUSE_MILLIS = 1_000;
// What has not changed for two minutes waits for a quota or a retry: it is looked at less often.
const PATIENT_PAUSE_MILLIS = 15_000;
const PATIENT_AFTER_MILLIS = 120_000;

/**
 * @param {object} page
 * @param {() => string[]} page.shown the images that it shows
 * @param {() => string[]} page.open those of them that are being made
 * @param {(tiles: Map<string, Element>, ids: string[]) => boolean} page.update takes the tiles of these images and says
 *     whether any was new to it
 */
export function watch({ shown, open, update }) {
    const wanted = new Set();
    let asking = false;
    let changedAt = Date.now();

    async function ask() {
        if (asking || wanted.size === 0 || document.hidden) {
            return;
        }
        asking = true;
        const ids = [...wanted].slice(0, MOST);
        try {
            const tiles = await currentTiles(ids);
            ids.forEach(id => wanted.delete(id));
            if (update(tiles, ids)) {
                changedAt = Date.now();
            }
            setTimeout(ask);
        } catch {
            // Offline, or no answer: the next look may have one.
        }
        asking = false;
    }

    async function look() {
        if (!isHeard()) {
            open().forEach(id => wanted.add(id));
        }
        await ask();
        setTimeout(look, Date.now() - changedAt < PATIENT_AFTER_MILLIS ? PAUSE_MILLIS : PATIENT_PAUSE_MILLIS);
    }

    onChanges(ids => {
        (ids ?? shown()).forEach(id => wanted.add(id));
        changedAt = Date.now();
        ask();
    });
    document.addEventListener("visibilitychange", () => {
        changedAt = Date.now();
    });
    look();
}
