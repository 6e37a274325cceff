// Tiles whose picture or caption is being made become what their rows say, on every open page.
import { announce } from "./announce.js";
import { counted, text } from "./texts.js";

const PAUSE_MILLIS = 1_000;
// What has not changed for two minutes waits for a quota or a retry: it is looked at less often.
const PATIENT_PAUSE_MILLIS = 15_000;
const PATIENT_AFTER_MILLIS = 120_000;
const TIMEOUT_MILLIS = 10_000;
// As many as the page /tiles answers.
const MOST = 50;
const tiles = new URL("../../tiles", import.meta.url);

let changedAt = Date.now();

async function look() {
    const open = [...document.querySelectorAll("li[data-id][data-open='true']")].slice(0, MOST);
    if (open.length > 0 && !document.hidden) {
        try {
            update(open, await current(open));
        } catch {
            // Offline, or no answer: the next look may have one.
        }
    }
    setTimeout(look, Date.now() - changedAt < PATIENT_AFTER_MILLIS ? PAUSE_MILLIS : PATIENT_PAUSE_MILLIS);
}

/** The tiles as they are now, by id: one that is missing has been deleted. */
async function current(open) {
    const address = new URL(tiles);
    open.forEach(({ dataset }) => address.searchParams.append("id", dataset.id));
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MILLIS) });
    if (!answer.ok) {
        throw new Error(`${address.pathname} answered ${answer.status}`);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return new Map([...page.querySelectorAll("li[data-id]")].map((tile) => [tile.dataset.id, tile]));
}

function update(open, found) {
    const ready = [];
    for (const place of open) {
        const tile = found.get(place.dataset.id);
        if (!tile) {
            place.remove();
        } else if (!tile.querySelector(".tile").isEqualNode(place.querySelector(".tile"))) {
            show(place, tile);
            changedAt = Date.now();
        }
        if (tile) {
            place.dataset.open = tile.dataset.open;
        }
        if (tile?.dataset.open === "false" && !place.querySelector(".task.FAILED")) {
            ready.push(place);
        }
    }
    tell(ready);
}

/** Whoever stood on the tile's link still stands there. */
function show(place, tile) {
    const focused = place.querySelector(".tile a:focus") !== null;
    place.querySelector(".tile").replaceWith(document.adoptNode(tile.querySelector(".tile")));
    if (focused) {
        place.querySelector(".tile a").focus({ preventScroll: true });
    }
}

function tell(ready) {
    const caption = ready[0]?.querySelector(".caption:not(.none)");
    if (ready.length === 1 && caption) {
        announce(text("script.live.caption", caption.textContent));
    } else if (ready.length > 0) {
        announce(counted("script.live.pictures", ready.length));
    }
}

document.addEventListener("visibilitychange", () => (changedAt = Date.now()));
look();
