// What becomes of uploaded images, in the list of the files that were uploaded.
import { watch } from "./watch.js";

const list = document.querySelector(".uploads ul");
const rows = selector => [...list.querySelectorAll(`li[data-id]${selector}`)];
const idOf = ({ dataset }) => dataset.id;

function update(found) {
    let changed = false;
    for (const row of rows("")) {
        const tile = found.get(row.dataset.id);
        if (tile) {
            row.dataset.open = tile.dataset.open;
            const said = says(tile);
            const place = row.querySelector(".made");
            changed ||= place.textContent !== said.map(part => part.textContent).join("");
            place.replaceChildren(...said);
        }
    }
    return changed;
}

/** The caption and what is not done yet; the picture itself is there already, as the file that was chosen. */
function says(tile) {
    const caption = [...tile.querySelectorAll(".caption:not(.none)")];
    caption.forEach(words => words.removeAttribute("aria-hidden"));
    const stands = [...tile.querySelectorAll(".stand-in")].map(({ textContent }) => {
        const words = document.createElement("p");
        words.className = "task";
        words.textContent = textContent;
        return words;
    });
    return [...stands, ...tile.querySelectorAll(".task"), ...caption];
}

watch({
    shown: () => rows("").map(idOf),
    open: () => rows("[data-open='true']").map(idOf),
    update,
});
