// What stands in the caption's form, as the API has it.
const WORDS = ["altText", "description", "visibleText", "language"];

/** In the order of the form. */
export const MEMBERS = ["altText", "description", "visibleText", "tags", "language", "decorative"];

/** Those in the language that the form says. */
export const IN_LANGUAGE = ["altText", "description", "tags"];
export const form = document.getElementById("caption");

/** The control of this member of a caption. */
export function field(member) {
    return form.elements[`caption:${member}`];
}

/** What its label says. */
export function label(member) {
    return form.querySelector(`label[for="caption:${member}"]`).textContent;
}

/** The caption as it is typed. A decorative picture's alt text is kept in the form alone. */
export function typed() {
    const words = Object.fromEntries(WORDS.map(member => [member, field(member).value]));
    const tags = field("tags").value.split(",").map(tag => tag.trim()).filter(tag => tag);
    return captionOf({ ...words, tags, decorative: field("decorative").checked });
}

/** The caption of an image of the API's, without what else there is to it. */
export function captionOf({ altText, description, visibleText, tags, language, decorative }) {
    const words = value => value?.trim() || null;
    return {
        altText: decorative ? null : words(altText),
        description: words(description),
        visibleText: words(visibleText),
        tags,
        language: words(language),
        decorative,
    };
}

/** Writes an image's caption into the form, and says so by the event "filled". What was only measured is no draft. */
export function fill(image) {
    for (const member of WORDS) {
        field(member).value = image.captionSource === "OFFLINE" ? "" : image[member] ?? "";
    }
    for (const member of IN_LANGUAGE) {
        field(member).lang = field("language").value;
    }
    field("tags").value = image.tags.join(", ");
    field("decorative").checked = image.decorative;
    form.dispatchEvent(new Event("filled"));
}
