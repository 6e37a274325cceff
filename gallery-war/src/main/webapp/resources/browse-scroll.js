// Adds the older pages to the page while it is scrolled, keeps its address at the page in view, and finds back to the tile that was left.
import { announce } from "./announce.js";
import { counted, text } from "./texts.js";
import { fetchResults, focusTile, results, tileOf, tiles } from "./tile-list.js";

const AHEAD = "1200px";
/** Then somebody has to ask for more, so that what is below the list can be reached. */
const PAGES_AT_A_STRETCH = 5;
const SETTLED_MILLIS = 200;

/** Which page a tile came with; those of the page that was opened are in none. */
const addresses = new WeakMap();
let opened = location.href;
let stretch = 0;
let loading = false;

const nextLink = () => results.querySelector(".pages a.next");
const nearness = new IntersectionObserver(seen => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) {
        load();
    }
}, { rootMargin: `0px 0px ${AHEAD}` });

function watch() {
    nearness.disconnect();
    const link = nextLink();
    if (link && stretch < PAGES_AT_A_STRETCH) {
        nearness.observe(link);
    } else if (link) {
        offer(link, text("script.browse.show-more"));
    }
}

async function load() {
    const link = nextLink();
    if (!link || loading) {
        return;
    }
    const pages = link.parentElement;
    loading = true;
    pages.ariaBusy = "true";
    nearness.disconnect();
    try {
        const found = await fetchResults(link.href);
        // A search may have replaced the list meanwhile.
        if (link.isConnected) {
            append(found, link);
        }
    } catch (problem) {
        if (link.isConnected) {
            announce(text("script.browse.failed", problem.message));
            offer(link, text("script.browse.again"), text("script.browse.failed", problem.message));
        }
    }
    pages.ariaBusy = null;
    loading = false;
}

function append(found, link) {
    const added = [...found.querySelectorAll("li[data-id]")];
    added.forEach(tile => addresses.set(tile, link.href));
    results.querySelector(".tiles").append(...added);
    const next = found.querySelector(".pages a.next");
    const left = document.activeElement === link;
    if (next) {
        link.href = next.href;
    } else {
        const pages = link.parentElement;
        link.remove();
        pages.hidden = pages.childElementCount === 0;
        if (left) {
            focusTile(added[0]);
        }
    }
    announce(counted("script.browse.more", added.length));
    stretch += 1;
    watch();
}

/** A button in the link's place, below what went wrong. */
function offer(link, label, trouble) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "next";
    button.textContent = label;
    const said = document.createElement("p");
    said.className = "trouble";
    said.textContent = trouble ?? "";
    said.hidden = !trouble;
    button.addEventListener("click", async () => {
        const last = tiles().pop();
        said.remove();
        button.remove();
        link.hidden = false;
        stretch = 0;
        await load();
        const all = tiles();
        const first = all[all.indexOf(last) + 1];
        (first?.querySelector("a") ?? results.querySelector(".pages button"))?.focus();
    });
    link.hidden = true;
    link.after(said, button);
}

const addressOf = tile => addresses.get(tile) ?? opened;

/** History keeps at most some hundred changes a minute: only where the scrolling has come to rest. */
let settling;
addEventListener("scroll", () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
        const inView = tiles().find(tile => tile.getBoundingClientRect().bottom > innerHeight / 3);
        if (inView && addressOf(inView) !== location.href) {
            history.replaceState(history.state, "", addressOf(inView));
        }
    }, SETTLED_MILLIS);
}, { passive: true });

results.addEventListener("click", event => {
    const tile = event.target.closest(".tile a")?.closest("li[data-id]");
    if (tile) {
        history.replaceState({ tile: tile.dataset.id }, "", addressOf(tile));
    }
});

results.addEventListener("replaced", () => {
    opened = location.href;
    stretch = 0;
    watch();
});

// Where the browser has kept the whole page, none of this is run again and none is needed.
const left = history.state?.tile && tileOf(history.state.tile);
if (left) {
    history.scrollRestoration = "manual";
    left.scrollIntoView({ block: "center" });
    left.querySelector("a").focus({ preventScroll: true });
}
watch();
