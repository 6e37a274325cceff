// Keys and swipes on the page of one image: to its neighbours, the gallery, the caption's form and the list of these keys.
import { singleKeys, useSingleKeys } from "./single-keys.js";

const SWIPE_PIXELS = 60;
const TYPING = "input, textarea, select, [contenteditable]";
const shortcuts = document.getElementById("shortcuts");
const single = document.getElementById("single-keys");
const help = document.querySelector(".neighbours .help");

const keys = {
    ArrowLeft: () => follow("prev"),
    ArrowRight: () => follow("next"),
    Escape: () => document.querySelector(".neighbours .up").click(),
    "?": () => shortcuts.showModal(),
    e: edit,
};

function follow(rel) {
    document.querySelector(`.neighbours a[rel="${rel}"]`)?.click();
}

function edit() {
    const details = document.querySelector("details.edit");
    details.open = true;
    details.querySelector("textarea:enabled").focus();
}

document.addEventListener("keydown", event => {
    const taken = event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey;
    const off = event.key.length === 1 && !singleKeys();
    if (taken || off || event.target.closest(TYPING) || document.querySelector("dialog[open]") || !Object.hasOwn(keys, event.key)) {
        return;
    }
    event.preventDefault();
    keys[event.key]();
});

help.addEventListener("click", () => shortcuts.showModal());
single.checked = singleKeys();
single.addEventListener("change", () => useSingleKeys(single.checked));

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
