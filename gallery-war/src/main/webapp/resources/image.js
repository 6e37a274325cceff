// Keys and swipes on the page of one image: to its neighbours, to the gallery, and to the list of these shortcuts.
const SWIPE_PIXELS = 60;
const TYPING = "input, textarea, select, [contenteditable]";
const shortcuts = document.getElementById("shortcuts");
const help = document.querySelector(".neighbours .help");

const keys = {
    ArrowLeft: () => follow("prev"),
    ArrowRight: () => follow("next"),
    Escape: () => document.querySelector(".neighbours .up").click(),
    "?": () => shortcuts.showModal(),
};

function follow(rel) {
    document.querySelector(`.neighbours a[rel="${rel}"]`)?.click();
}

document.addEventListener("keydown", event => {
    const taken = event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey;
    if (taken || event.target.closest(TYPING) || document.querySelector("dialog[open]") || !Object.hasOwn(keys, event.key)) {
        return;
    }
    event.preventDefault();
    keys[event.key]();
});

help.addEventListener("click", () => shortcuts.showModal());

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
