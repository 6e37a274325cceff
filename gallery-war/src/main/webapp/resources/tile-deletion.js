// Takes tiles off the page while their images are being deleted, and brings them back where they were.
import { deleteLater, takeOver } from "./deletion.js";
import { focusTile, showPage, tileOf, tiles } from "./tile-list.js";

/** @param {Element[]} gone at least one; the focus goes to the tile that takes their place */
export function deleteTiles(gone) {
    const all = tiles();
    const from = all.indexOf(gone[gone.length - 1]);
    const left = tile => !gone.includes(tile);
    hide(gone.map(tile => tile.dataset.id));
    focusTile(all.slice(from).find(left) ?? all.slice(0, from).findLast(left));
}

function hide(ids) {
    tilesOf(ids).forEach(tile => {
        tile.hidden = true;
        tile.querySelector(".choose").checked = false;
    });
    deleteLater(ids, { onUndo: bringBack, onDone: forget });
}

function bringBack(ids) {
    tilesOf(ids).forEach(tile => {
        tile.hidden = false;
    });
    focusTile(tileOf(ids[0]));
}

function forget(ids) {
    tilesOf(ids).forEach(tile => tile.remove());
    if (tiles().length === 0) {
        // For what the gallery says of an empty list; while it does not answer, there is nothing to be said.
        showPage(location.href).catch(() => {});
    }
}

/** A search may have replaced the list meanwhile. */
function tilesOf(ids) {
    return ids.map(tileOf).filter(tile => tile !== null);
}

// Of the image whose page has sent the visitor here.
const handedOver = takeOver();
if (handedOver.length > 0) {
    hide(handedOver);
}
