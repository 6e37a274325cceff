// Uploads what is chosen, dropped or pasted at once, file by file. The form works without this.
import { announce } from "./announce.js";
import { droppedFiles, meantToBeSeen } from "./dropped-files.js";
import { counted } from "./texts.js";
import { toast } from "./toast.js";
import { UploadList } from "./upload-list.js";
import { State, UploadQueue } from "./upload-queue.js";
import { sender } from "./upload-request.js";
import { UploadSummary } from "./upload-summary.js";

/** As many as a list can hold that somebody looks at. */
const MAX_FILES = 1000;
const form = document.querySelector("form.upload");
const section = document.querySelector("section.uploads");
const hint = document.querySelector(".drop-hint");
const inputs = [...form.querySelectorAll("input[type=file]")];

const queue = new UploadQueue(sender(Number(form.dataset.maxMebibytes)), changed);
const list = new UploadList(section.querySelector("ul"), section.querySelector("template"), act);
const summary = new UploadSummary(section);

function take(files) {
    if (files.length === 0) {
        return;
    }
    if (files.length > MAX_FILES) {
        toast(counted("script.upload.too-many-files", MAX_FILES));
    }
    const uploads = queue.add(files.slice(0, MAX_FILES));
    list.add(uploads);
    announce(counted("script.upload.begun", uploads.length));
    summary.show(queue.uploads);
    section.scrollIntoView();
    addEventListener("beforeunload", askFirst);
    queue.proceed();
}

function changed(upload) {
    list.show(upload);
    if (upload.state !== State.SENDING) {
        refresh();
    }
}

/** Once for all that has changed in the same turn: a thousand may fail or be cancelled at a time. */
let due = false;
function refresh() {
    if (due) {
        return;
    }
    due = true;
    queueMicrotask(() => {
        due = false;
        summary.show(queue.uploads);
        if (queue.busy) {
            addEventListener("beforeunload", askFirst);
        } else {
            removeEventListener("beforeunload", askFirst);
        }
    });
}

function act(upload) {
    if (upload.retryable) {
        queue.retry([upload]);
    } else {
        queue.cancel([upload]);
    }
}

/** Leaving would break off what is being sent. */
function askFirst(event) {
    event.preventDefault();
}

function carriesFiles(event) {
    return event.dataTransfer?.types.includes("Files");
}

form.classList.add("immediate");
form.querySelector("[type=submit]").hidden = true;
form.querySelectorAll("[data-pick]").forEach(button => button.addEventListener("click", () =>
    document.getElementById(button.dataset.pick).click()));
for (const input of inputs) {
    input.addEventListener("change", () => {
        take([...input.files].filter(file => !input.webkitdirectory || meantToBeSeen(file)));
        input.value = "";
    });
}
section.querySelector("[data-do=cancel]").addEventListener("click", () => queue.cancel(queue.uploads));
section.querySelector("[data-do=retry]").addEventListener("click", () =>
    queue.retry(queue.uploads.filter(upload => upload.state === State.FAILED)));

addEventListener("dragover", event => {
    if (carriesFiles(event)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        hint.hidden = false;
    }
});
addEventListener("dragleave", event => {
    // Not when it goes from one element of the page to another.
    if (event.relatedTarget === null) {
        hint.hidden = true;
    }
});
addEventListener("drop", async event => {
    hint.hidden = true;
    if (carriesFiles(event)) {
        event.preventDefault();
        take(await droppedFiles(event.dataTransfer, MAX_FILES + 1));
    }
});
addEventListener("paste", event => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
        event.preventDefault();
        take(files);
    }
});
