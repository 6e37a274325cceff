// Counts the alt text's characters while it is typed, and takes the field away where a picture is decorative.
import { counted } from "./texts.js";

const ADVISED = 125;
const form = document.getElementById("caption");
const altText = form.elements["caption:altText"];
const decorative = form.elements["caption:decorative"];
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

altText.addEventListener("input", showCount);
decorative.addEventListener("change", showNeed);
showCount();
showNeed();
