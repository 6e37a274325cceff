// Counts the alt text's characters while it is typed, and takes the field away where a picture is decorative.
import { field, form } from "./caption-fields.js";
import { counted } from "./texts.js";

const ADVISED = 125;
const altText = field("altText");
const decorative = field("decorative");
const count = document.getElementById("caption-alt-count");

function showCount() {
    const length = altText.value.length;
    count.textContent = counted("script.image.characters", length, ADVISED, altText.maxLength);
    count.classList.toggle("long", length > ADVISED);
}

// Disabled, what was typed is kept for whoever changes their mind, but not sent.
function showNeed() {
    altText.disabled = decorative.checked;
}

function show() {
    showCount();
    showNeed();
}

altText.addEventListener("input", showCount);
decorative.addEventListener("change", showNeed);
form.addEventListener("filled", show);
show();
