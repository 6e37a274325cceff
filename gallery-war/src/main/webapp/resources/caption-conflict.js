// Two captions side by side, where somebody else was first: whoever came second chooses.
import { IN_LANGUAGE, MEMBERS, captionOf, form, label, typed } from "./caption-fields.js";
import { text } from "./texts.js";

const template = document.getElementById("caption-conflict");
let box = null;
let others = null;

/** Whether the image's caption is what is typed. */
export function isTyped(image) {
    return differences(captionOf(image)).length === 0;
}

/**
 * @param {object} image whose caption is somebody else's
 * @param {{keep: () => void, take: () => void}} ways out
 */
export function showConflict(image, { keep, take }) {
    endConflict();
    others = captionOf(image);
    box = template.content.firstElementChild.cloneNode(true);
    box.querySelector(".keep").addEventListener("click", keep);
    box.querySelector(".take").addEventListener("click", take);
    compare();
    form.prepend(box);
    box.focus();
}

export function endConflict() {
    box?.remove();
    box = null;
}

/** Says what differs only. */
function compare() {
    const mine = typed();
    const members = differences(others);
    for (const [side, caption] of [[".mine", mine], [".theirs", others]]) {
        box.querySelector(side).replaceChildren(...members.map(member => row(member, caption)));
    }
}

function differences(caption) {
    const mine = typed();
    return MEMBERS.filter(member => JSON.stringify(mine[member]) !== JSON.stringify(caption[member]));
}

function row(member, caption) {
    const line = document.createElement("div");
    const name = document.createElement("dt");
    const value = document.createElement("dd");
    name.textContent = label(member);
    value.textContent = shown(caption[member]);
    value.dir = "auto";
    if (IN_LANGUAGE.includes(member) && caption[member]) {
        value.lang = caption.language ?? "";
    }
    line.append(name, value);
    return line;
}

function shown(value) {
    if (typeof value === "boolean") {
        return text(value ? "script.caption.yes" : "script.caption.no");
    }
    return (Array.isArray(value) ? value.join(", ") : value) || text("script.caption.nothing");
}

form.addEventListener("input", () => box && compare());
