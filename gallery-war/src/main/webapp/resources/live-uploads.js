// What becomes of uploaded images, in the list of the files that were uploaded.
import { watch } from "./watch.js";

const list = document.querySelector(".uploads ul");
const rows = selector => [...list.querySelectorAll(`li[data-id]${selector}`)];
const idOf = ({ dataset }) => dataset.id;

function update(found, ids) {
    const news = rows("").filter(row => ids.includes(row.dataset.id) && renew(row, found.get(row.dataset.id)));
    return news.length > 0;
}

/** An image that has been deleted says no more. */
function renew(row, tile) {
    const place = row.querySelector(".made");
    const before = place.textContent;
    row.dataset.open = tile?.dataset.open ?? "false";
    place.replaceChildren(...tile ? says(tile) : []);
    return place.textContent !== before;
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
