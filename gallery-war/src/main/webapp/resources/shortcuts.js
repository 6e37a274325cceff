// Keys that do what a page's buttons do, and the list of them, where those of a single character can be turned off.
import { singleKeys, useSingleKeys } from "./single-keys.js";

const TYPING = "input, textarea, select, [contenteditable]";
const list = document.getElementById("shortcuts");
const single = document.getElementById("single-keys");

/**
 * Has keys do something, except while somebody types or a dialog is open; "?" shows the list.
 *
 * @param {Object<string, () => void>} actions by the keys' names
 */
export function useKeys(actions) {
    const keys = { ...actions, "?": showShortcuts };
    document.addEventListener("keydown", event => {
        if (isFree(event) && Object.hasOwn(keys, event.key)) {
            event.preventDefault();
            keys[event.key]();
        }
    });
}

export function showShortcuts() {
    list.showModal();
}

function isFree(event) {
    const taken = event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey;
    const off = event.key.length === 1 && !singleKeys();
    return !taken && !off && !document.querySelector("dialog[open]") && !event.target.closest(TYPING);
}

single.checked = singleKeys();
single.addEventListener("change", () => useSingleKeys(single.checked));
