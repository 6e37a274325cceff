// What the page's bundle says, for scripts: the tag g:texts writes its texts into templates.
const texts = new Map();
for (const template of document.querySelectorAll("template.texts")) {
    for (const { value, textContent } of template.content.querySelectorAll("data")) {
        texts.set(value, textContent);
    }
}

const plurals = new Intl.PluralRules(document.documentElement.lang);

/** The text with this key, {0}, {1} … replaced. */
export function text(key, ...values) {
    return texts.get(key).replace(/\{(\d)\}/g, (place, n) => String(values[n] ?? place));
}

/** The text for a count: the key with ".one" or ".other" behind it, {0} being the count, written as the language does. */
export function counted(key, count, ...values) {
    const form = texts.has(`${key}.${plurals.select(count)}`) ? plurals.select(count) : "other";
    return text(`${key}.${form}`, count.toLocaleString(document.documentElement.lang), ...values);
}

/** The text with this key, or undefined where there is none. */
export function knownText(key) {
    return texts.get(key);
}
