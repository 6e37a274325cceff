// Choosing tiles: by click, range or keyboard. What can be done with them is in selection-actions.js.
import { announce } from "./announce.js";
import { results, tiles } from "./tile-list.js";
import { counted } from "./texts.js";

const bar = document.querySelector(".selection");
const count = bar.querySelector("p");
const retry = bar.querySelector("[value=retry]");
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const RESTED_MILLIS = 400;
/** Where a range begins. */
let anchor = null;
let shown = 0;

const box = tile => tile.querySelector(".choose");

export function chosenTiles() {
    return tiles().filter(tile => box(tile).checked);
}

export function choose(some, checked = true) {
    some.forEach(tile => {
        box(tile).checked = checked;
    });
    show();
}

/** What failed of an image: the names of its tasks, as the API has them. */
export function failuresOf(tile) {
    return [...tile.querySelectorAll(".task.FAILED")].map(({ dataset }) => dataset.task);
}

export function hasFailed(tile) {
    return failuresOf(tile).length > 0;
}

/** The bar says what is chosen, however it came about: tiles may have gone or come back, too. */
function show() {
    const chosen = chosenTiles();
    retry.hidden = !chosen.some(hasFailed);
    if (chosen.length !== shown) {
        shown = chosen.length;
        const left = shown === 0 && bar.contains(document.activeElement);
        results.classList.toggle("choosing", shown > 0);
        bar.hidden = shown === 0;
        count.textContent = counted("script.selection.count", shown);
        sayCount();
        if (left) {
            focusBox(anchor?.isConnected && !anchor.hidden ? anchor : tiles()[0]);
        }
    }
}

/** Once it rests: nobody wants to hear every number on the way. */
let saying;
function sayCount() {
    clearTimeout(saying);
    saying = setTimeout(() => announce(count.textContent), RESTED_MILLIS);
}

function focusBox(tile) {
    (tile ? box(tile) : document.getElementById("content")).focus();
}

function chooseRange(from, to, checked) {
    const all = tiles();
    const [first, last] = [all.indexOf(from), all.indexOf(to)].sort((one, other) => one - other);
    choose(all.slice(Math.max(first, 0), last + 1), checked);
}

/** Going on chooses the next tile, too; going back gives up the one that is left. */
function extend(tile, step) {
    const all = tiles();
    const next = all[all.indexOf(tile) + step];
    if (next) {
        choose([tile], !box(next).checked || !box(tile).checked);
        choose([next]);
        focusBox(next);
    }
}

results.addEventListener("click", event => {
    const tile = event.target.closest("li[data-id]");
    const clicked = event.target.closest(".choose");
    // With Shift, the whole tile is as good as its box once something is chosen.
    if (!tile || !clicked && !(event.shiftKey && shown > 0)) {
        return;
    }
    if (!clicked) {
        event.preventDefault();
        box(tile).checked = true;
    }
    if (event.shiftKey && anchor?.isConnected) {
        chooseRange(anchor, tile, box(tile).checked);
    }
    anchor = tile;
    show();
});

results.addEventListener("keydown", event => {
    const tile = event.target.closest("li[data-id]");
    if (tile && event.shiftKey && Object.hasOwn(STEPS, event.key)) {
        event.preventDefault();
        extend(tile, STEPS[event.key]);
    } else if (event.key === "a" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        choose(tiles());
    } else if (event.key === "Enter" && event.target.closest(".choose") && shown > 0) {
        event.preventDefault();
        bar.querySelector("button").focus();
    }
});

document.addEventListener("keydown", event => {
    if (event.key === "Escape" && shown > 0 && !event.defaultPrevented && !document.querySelector("dialog[open]")) {
        choose(tiles(), false);
    }
});

new MutationObserver(show).observe(results, { childList: true, subtree: true, attributeFilter: ["hidden"] });
// What a browser remembers of a page that was left.
show();
