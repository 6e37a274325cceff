// Deletes the image from the gallery, where it can be undone, instead of for good from here.
import { handOver } from "./deletion.js";

// At the document, because the form is made anew when the caption was saved.
document.addEventListener("submit", event => {
    if (!event.target.matches("#delete")) {
        return;
    }
    try {
        handOver(event.target.elements.id.value);
    } catch {
        // The browser keeps nothing for this site: the form deletes it.
        return;
    }
    event.preventDefault();
    // In place of this page, which will soon be one of nothing.
    location.replace(new URL("../../gallery", import.meta.url));
});
