// What a reviewer's own words are told: how long they are, and what is wrong with them.
import { counted, text } from "./texts.js";

const ADVISED = 125;

/** Counts the characters of an alt text. */
export function showLength(field) {
    const count = document.getElementById("alt-count");
    const length = field.value.length;
    count.textContent = counted("script.image.characters", length, ADVISED, field.maxLength);
    count.classList.toggle("long", length > ADVISED);
}

/** Says what the gallery has to object to, and goes to the field. */
export function nameFault(field, place, { fault, limit }) {
    place.textContent = text(`caption.fault.${fault}`, limit?.toLocaleString(document.documentElement.lang));
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", `alt-hint alt-count ${place.id}`);
    field.focus();
}
