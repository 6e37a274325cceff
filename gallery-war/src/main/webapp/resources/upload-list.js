// The list of files on the page: what happens to each, and what can be done about it.
import { address } from "./api.js";
import { text } from "./texts.js";
import { preview } from "./upload-preview.js";
import { State } from "./upload-queue.js";

/** The page of an image. */
export function pageOf(imageId) {
    return new URL(`../image?id=${encodeURIComponent(imageId)}`, address(""));
}

export class UploadList {
    #list;
    #template;
    #act;
    #rows = new Map();

    /**
     * @param {Element} list
     * @param {HTMLTemplateElement} template of a row
     * @param {(upload: object) => void} act what the button of a row does: it cancels, or tries again
     */
    constructor(list, template, act) {
        this.#list = list;
        this.#template = template;
        this.#act = act;
    }

    add(uploads) {
        const rows = document.createDocumentFragment();
        for (const upload of uploads) {
            const row = this.#row(upload);
            this.#rows.set(upload, row);
            this.show(upload);
            rows.append(row.element);
        }
        this.#list.append(rows);
        uploads.forEach(upload => preview(this.#rows.get(upload).canvas, upload.file));
    }

    #row(upload) {
        const element = this.#template.content.firstElementChild.cloneNode(true);
        const part = selector => element.querySelector(selector);
        const row = {
            element,
            canvas: part("canvas"),
            words: part(".says"),
            bar: part("progress"),
            link: part("a"),
            button: part("button"),
        };
        part("bdi").textContent = upload.file.name;
        row.bar.setAttribute("aria-label", upload.file.name);
        row.link.setAttribute("aria-label", named(row.link.textContent, upload));
        row.button.addEventListener("click", () => this.#act(upload));
        return row;
    }

    /** Shows an upload as it is now. */
    show(upload) {
        const row = this.#rows.get(upload);
        row.bar.value = upload.progress;
        if (row.state !== upload.state) {
            const focused = row.button === document.activeElement;
            row.state = upload.state;
            row.element.dataset.state = upload.state;
            row.words.textContent = words(upload);
            row.bar.hidden = !upload.pending;
            showLink(row.link, upload);
            showButton(row.button, upload);
            if (focused && row.button.hidden) {
                row.element.focus();
            }
        }
    }
}

function words({ state, problem }) {
    switch (state) {
        case State.REFUSED:
            return text("script.upload.state.refused", problem.message);
        case State.FAILED:
            return text("script.upload.state.failed", problem.message);
        default:
            return text(`script.upload.state.${state}`);
    }
}

function showLink(link, upload) {
    link.hidden = !upload.accepted;
    if (upload.accepted) {
        link.href = pageOf(upload.imageId);
        // For live-uploads.js, which says what becomes of it.
        Object.assign(link.closest("li").dataset, { id: upload.imageId, open: "true" });
    }
}

function showButton(button, upload) {
    button.hidden = !upload.pending && !upload.retryable;
    const label = text(upload.retryable ? "script.upload.retry" : "script.upload.cancel");
    button.textContent = label;
    button.setAttribute("aria-label", named(label, upload));
}

function named(label, { file }) {
    return text("script.upload.named", label, file.name);
}
