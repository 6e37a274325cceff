// Copies the alt text, or an <img> element with it, for use elsewhere.
import { text } from "./texts.js";
import { toast } from "./toast.js";

const SHOWN_MILLIS = 6_000;
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" };

function escape(value) {
    return value.replace(/[&<>"]/g, character => ENTITIES[character]);
}

/** For the downloaded original, wherever it will lie: addresses of the gallery's own files do not last. */
function snippet({ value, dataset: { file, width, height } }) {
    return `<img src="${escape(encodeURIComponent(file))}" width="${width}" height="${height}" alt="${escape(value)}">`;
}

async function copy(button) {
    try {
        await navigator.clipboard.writeText(button.dataset.file === undefined ? button.value : snippet(button));
        toast(text("script.image.copied"), { millis: SHOWN_MILLIS });
    } catch {
        toast(text("script.image.not-copied"), { millis: SHOWN_MILLIS });
    }
}

// On the document, because the buttons come anew with every caption.
document.addEventListener("click", event => {
    const button = event.target.closest("button.copy");
    if (button) {
        copy(button);
    }
});
// Browsers let nobody write to the clipboard where the connection is not secure.
document.body.classList.toggle("copies-nothing", !navigator.clipboard);
