// The gallery's tiles become what their rows say, on every open page; new images come first where the newest are shown.
import { announce } from "./announce.js";
import { onChanges } from "./changes.js";
import { isGone } from "./deletion.js";
import { fetchResults, focusTile, results, showPage, tileOf, tiles } from "./tile-list.js";
import { counted, text } from "./texts.js";
import { watch } from "./watch.js";

/** Images that are new and wait to be shown. */
const waiting = new Map();
let offer = null;

/** Whether it is the list of all images, the newest first, from its beginning; the address changes while it is scrolled. */
let showsNewest = location.search === "";

function update(found, ids) {
    const news = ids.filter(id => found.has(id) && tileOf(id) && renew(tileOf(id), found.get(id)));
    ids.filter(id => !found.has(id)).map(tileOf).forEach(remove);
    if (showsNewest) {
        welcome(ids.filter(id => found.has(id) && !tileOf(id) && !isGone(id)).map(id => found.get(id)));
    }
    tell(news.map(tileOf).filter(isReady));
    return news.length > 0;
}

/** @returns {boolean} whether it says something new; whoever stood on the tile's link still stands there */
function renew(place, tile) {
    const [before, now] = [place, tile].map(item => item.querySelector(".tile"));
    place.dataset.open = tile.dataset.open;
    keepLoading(before.querySelector("img"), now.querySelector("img"));
    if (now.isEqualNode(before)) {
        return false;
    }
    const focused = before.querySelector("a:focus") !== null;
    before.replaceWith(now);
    if (focused) {
        now.querySelector("a").focus({ preventScroll: true });
    }
    // The picture's address alone is no news: it changes every half hour.
    return now.textContent !== before.textContent;
}

/** The first tiles of a page load their pictures at once, the others when they come near. */
function keepLoading(before, now) {
    if (before && now) {
        now.loading = before.loading;
        now.sizes = before.sizes;
    }
}

function remove(place) {
    if (place === null) {
        return;
    }
    const focused = place.contains(document.activeElement);
    const all = tiles();
    const next = all[all.indexOf(place) + 1] ?? all[all.indexOf(place) - 1];
    place.remove();
    if (focused) {
        focusTile(next);
    }
}

/** At once where that moves nothing that somebody looks at, else when they want it. */
function welcome(newcomers) {
    newcomers.filter(isNew).forEach(tile => waiting.set(tile.dataset.id, tile));
    const list = results.querySelector(".tiles");
    if (waiting.size === 0) {
        return;
    }
    if (list === null) {
        // Instead of what the gallery says of an empty list.
        showPage(location.href).catch(() => {});
    } else if (list.getBoundingClientRect().top >= 0 && !results.contains(document.activeElement)) {
        showWaiting();
    } else {
        offerWaiting();
    }
}

/** Others than those that are shown also change, or become part of the first page when newer ones are deleted. */
function isNew(tile) {
    const oldest = tiles().at(-1);
    return !oldest || uploadedAt(tile) > uploadedAt(oldest);
}

/** After some time in which the gallery was not heard. */
async function lookForNewcomers() {
    try {
        const page = await fetchResults(location.href);
        welcome([...page.querySelectorAll("li[data-id]:not([hidden])")].filter(({ dataset }) => !tileOf(dataset.id)));
    } catch {
        // They will come with the next change, or with the next visit.
    }
}

function showWaiting() {
    const newcomers = [...waiting.values()].filter(tile => !tileOf(tile.dataset.id));
    newcomers.sort((one, other) => uploadedAt(other) - uploadedAt(one));
    results.querySelector(".tiles").prepend(...newcomers);
    announce(counted("script.live.new", waiting.size));
    tell(newcomers.filter(isReady));
    waiting.clear();
    offer?.remove();
    offer = null;
}

function offerWaiting() {
    if (offer === null) {
        offer = document.createElement("button");
        offer.type = "button";
        offer.className = "newcomers";
        offer.addEventListener("click", () => {
            const [first] = waiting.keys();
            showWaiting();
            focusTile(tileOf(first));
        });
        results.prepend(offer);
    }
    const words = counted("script.live.new", waiting.size);
    if (offer.textContent !== words) {
        offer.textContent = words;
        announce(words);
    }
}

function isReady(tile) {
    return tile.dataset.open === "false" && !tile.querySelector(".task.FAILED");
}

function tell(ready) {
    const caption = ready[0]?.querySelector(".caption:not(.none)");
    if (ready.length === 1 && caption) {
        announce(text("script.live.caption", caption.textContent));
    } else if (ready.length > 0) {
        announce(counted("script.live.pictures", ready.length));
    }
}

results.addEventListener("replaced", () => {
    waiting.clear();
    offer = null;
    showsNewest = location.search === "";
});
onChanges(ids => {
    if (ids === null && showsNewest) {
        lookForNewcomers();
    }
});

const idOf = ({ dataset }) => dataset.id;
const uploadedAt = ({ dataset }) => Number(dataset.uploaded);

watch({
    shown: () => tiles().map(idOf),
    open: () => tiles().filter(({ dataset }) => dataset.open === "true").map(idOf),
    update,
});
