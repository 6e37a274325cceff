// How far the uploads are, and in the end what came of them.
import { announce } from "./announce.js";
import { counted, knownText } from "./texts.js";
import { pageOf } from "./upload-list.js";
import { State } from "./upload-queue.js";

export class UploadSummary {
    #section;
    #heading;
    #cancelAll;
    #retryAll;
    #gallery;

    constructor(section) {
        this.#section = section;
        this.#heading = section.querySelector("h2");
        this.#cancelAll = section.querySelector("[data-do=cancel]");
        this.#retryAll = section.querySelector("[data-do=retry]");
        this.#gallery = section.querySelector(".button");
    }

    show(uploads) {
        const pending = uploads.filter(upload => upload.pending).length;
        const ended = this.#section.dataset.busy === "true" && pending === 0;
        this.#section.hidden = false;
        const focused = document.activeElement;
        this.#section.dataset.busy = pending > 0;
        this.#cancelAll.hidden = pending === 0;
        this.#retryAll.hidden = !uploads.some(upload => upload.state === State.FAILED);
        this.#gallery.hidden = !uploads.some(upload => upload.accepted);
        this.#heading.replaceChildren(
            ...pending > 0 ? [counted("script.upload.progress", uploads.length, uploads.length - pending)] : summary(uploads));
        if (ended) {
            announce(this.#heading.textContent);
        }
        // A button that vanishes under somebody's hands leaves the focus here, and not at the page's beginning.
        if (focused.hidden && focused.parentElement.matches(".bulk")) {
            this.#heading.focus();
        }
    }
}

function summary(uploads) {
    const inState = state => uploads.filter(upload => upload.state === state);
    const parts = [
        ...phrase("new", inState(State.NEW)),
        ...known(inState(State.DUPLICATE)),
        ...refusals(inState(State.REFUSED)),
        ...phrase("failed", inState(State.FAILED)),
        ...phrase("cancelled", inState(State.CANCELLED)),
    ];
    return parts.flatMap((part, n) => n === 0 ? [part] : [", ", part]);
}

function phrase(what, uploads) {
    return uploads.length === 0 ? [] : [counted(`script.upload.summary.${what}`, uploads.length)];
}

/** One that was here already is a step away. */
function known(uploads) {
    const words = phrase("duplicate", uploads);
    if (uploads.length !== 1) {
        return words;
    }
    const link = document.createElement("a");
    link.href = pageOf(uploads[0].imageId);
    link.append(...words);
    return [link];
}

/** Those refused for the same reason are counted together. */
function refusals(uploads) {
    const byReason = new Map();
    for (const { problem } of uploads) {
        const reason = knownText(`script.upload.reason.${problem.code}`) ?? problem.message;
        byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
    }
    return [...byReason].map(([reason, count]) => counted("script.upload.summary.refused", count, reason));
}
