// Deletes images ten seconds after they were asked to go, so that it can be undone until then; at once when the page is left.
import { ask } from "./api.js";
import { inTurn } from "./in-turn.js";
import { counted, text } from "./texts.js";
import { toast } from "./toast.js";

const UNDO_MILLIS = 10_000;
const HANDED_OVER = "image-to-delete";
const NOT_FOUND = 404;
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** Deletions that can still be undone, the latest last. */
const undoable = new Set();
/** Images that are decided upon and not asked to be deleted yet. */
const unsent = new Set();
/** Images that are gone as far as the page is concerned. */
const gone = new Set();

/** Whether the image is not to be shown any more, wherever it still stands. */
export function isGone(id) {
    return gone.has(id);
}

/**
 * Deletes images unless it is undone. Whoever calls this takes them off the page.
 *
 * @param {string[]} ids
 * @param {{onUndo: (ids: string[]) => void, onDone: (ids: string[]) => void}} then onUndo has to bring them back, because
 *     somebody wants them or because they could not be deleted; onDone hears of those that are deleted
 */
export function deleteLater(ids, then) {
    const deletion = { ids, ...then };
    ids.forEach(id => gone.add(id));
    undoable.add(deletion);
    deletion.close = toast(counted("script.deletion.deleted", ids.length), {
        action: { label: text("script.site.undo"), run: () => undo(deletion) },
    });
    deletion.timer = setTimeout(() => carryOut(deletion), UNDO_MILLIS);
}

function settle({ timer, close }) {
    clearTimeout(timer);
    close();
}

function undo(deletion) {
    // The button is still there for a moment when it is too late.
    if (undoable.delete(deletion)) {
        settle(deletion);
        bringBack(deletion, deletion.ids);
    }
}

function bringBack({ onUndo }, ids) {
    ids.forEach(id => gone.delete(id));
    onUndo(ids);
}

async function carryOut(deletion) {
    undoable.delete(deletion);
    settle(deletion);
    deletion.ids.forEach(id => unsent.add(id));
    const { done, failed, problem } = await inTurn(deletion.ids, send);
    deletion.onDone(done);
    if (failed.length > 0) {
        bringBack(deletion, failed);
        toast(counted("script.deletion.failed", failed.length, problem.message));
    }
}

async function send(id) {
    if (!unsent.delete(id)) {
        return;
    }
    try {
        await ask(`images/${id}`, { method: "DELETE", keepalive: true });
    } catch (problem) {
        // Somebody else was quicker.
        if (problem.status !== NOT_FOUND) {
            throw problem;
        }
    }
}

/** Has the gallery, as this window's next page, delete the image and offer to undo it. */
export function handOver(id) {
    sessionStorage.setItem(HANDED_OVER, id);
}

/** @returns {string[]} what was handed over, once */
export function takeOver() {
    const id = sessionStorage.getItem(HANDED_OVER);
    sessionStorage.removeItem(HANDED_OVER);
    return id === null ? [] : [id];
}

addEventListener("pagehide", () => {
    undoable.forEach(carryOut);
    // No longer a few at a time; and nobody is left to hear of a failure.
    unsent.forEach(id => send(id).catch(() => {}));
});

document.addEventListener("keydown", event => {
    const latest = [...undoable].pop();
    const asked = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (latest && asked && !event.target.closest(TYPING)) {
        event.preventDefault();
        undo(latest);
    }
});
