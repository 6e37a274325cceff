// A message at the lower edge of the window, with at most one thing to do about it.
import { announce } from "./announce.js";
import { text } from "./texts.js";

const place = document.querySelector(".toasts");

/**
 * Shows and announces a message until it is dismissed or its time is over. Whoever goes to its buttons comes back then.
 *
 * @param {string} message
 * @param {{millis?: number, action?: {label: string, run: () => void}}} [options] millis: none means until it is dismissed
 * @returns {() => void} takes it away
 */
export function toast(message, { millis, action } = {}) {
    const box = document.createElement("div");
    box.className = "toast";
    const words = document.createElement("p");
    words.textContent = message;
    box.append(words);
    let cameFrom = null;
    box.addEventListener("focusin", event => (cameFrom ??= event.relatedTarget));
    const close = () => {
        const focused = box.contains(document.activeElement);
        box.remove();
        if (focused) {
            cameFrom?.focus();
        }
    };
    if (action) {
        box.append(button(action.label, () => {
            close();
            action.run();
        }));
    }
    box.append(button(text("script.site.dismiss"), close));
    place.append(box);
    announce(message);
    if (millis) {
        setTimeout(close, millis);
    }
    return close;
}

function button(label, run) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.addEventListener("click", run);
    return element;
}
