// Keys and swipes on the page of one image: to its neighbours, the gallery, the caption's form and the list of these keys.
import { showShortcuts, useKeys } from "./shortcuts.js";

const SWIPE_PIXELS = 60;

useKeys({
    ArrowLeft: () => follow("prev"),
    ArrowRight: () => follow("next"),
    Escape: () => document.querySelector(".neighbours .up").click(),
    e: edit,
});

function follow(rel) {
    document.querySelector(`.neighbours a[rel="${rel}"]`)?.click();
}

function edit() {
    const details = document.querySelector("details.edit");
    details.open = true;
    details.querySelector("textarea:enabled").focus();
}

document.querySelector(".neighbours .help").addEventListener("click", showShortcuts);

// One finger, farther along than up or down, and not where the page is magnified and has to be moved about.
const stage = document.querySelector(".stage");
let start = null;
stage.addEventListener("touchstart", event => {
    start = event.touches.length === 1 && visualViewport.scale === 1 ? event.touches[0] : null;
}, { passive: true });
stage.addEventListener("touchend", event => {
    if (!start) {
        return;
    }
    const along = event.changedTouches[0].clientX - start.clientX;
    const across = event.changedTouches[0].clientY - start.clientY;
    start = null;
    if (Math.abs(along) > SWIPE_PIXELS && Math.abs(along) > 2 * Math.abs(across)) {
        follow(along > 0 ? "prev" : "next");
    }
});
