// Saves the caption without leaving the page. Whatever goes wrong, what was typed stays.
import { announce } from "./announce.js";
import { Problem, ask } from "./api.js";
import { endConflict, isTyped, showConflict } from "./caption-conflict.js";
import { MEMBERS, field, fill, form, typed } from "./caption-fields.js";
import { refresh } from "./parts.js";
import { knownText, text } from "./texts.js";
import { toast } from "./toast.js";

const SHOWN_MILLIS = 6_000;
const ERROR = "caption-error";
const path = `images/${form.elements.id.value}`;
const version = form.elements["caption:version"];
const button = form.elements["caption:save"];
const idle = button.value;
const trouble = document.getElementById("caption-trouble");
const details = form.closest("details");
let saved = JSON.stringify(typed());
let saving = false;

function unsaved() {
    return JSON.stringify(typed()) !== saved;
}

async function save() {
    if (saving) {
        return;
    }
    setSaving(true);
    withdraw();
    try {
        settle(await ask(path, { method: "PATCH", headers: { "If-Match": `"${version.value}"` }, body: typed() }));
    } catch (problem) {
        await meet(problem);
    } finally {
        setSaving(false);
    }
}

function setSaving(now) {
    saving = now;
    button.value = now ? text("script.caption.saving") : idle;
    button.setAttribute("aria-disabled", String(now));
}

async function meet(problem) {
    if (!(problem instanceof Problem)) {
        throw problem;
    }
    if (problem.status === 412) {
        await meetOther().catch(tell);
    } else if (problem.answer.member) {
        object(problem.answer);
    } else {
        tell(problem);
    }
}

/** An answer that never arrived leaves a caption that is no other's but ours. */
async function meetOther() {
    const image = await ask(path);
    if (isTyped(image)) {
        settle(image);
        return;
    }
    version.value = image.version;
    showConflict(image, { keep: save, take: () => take(image) });
    show();
}

function settle(image) {
    leave(image);
    toast(text("script.caption.saved"), { millis: SHOWN_MILLIS });
    show();
}

/** What the page says of the caption everywhere else. */
function show() {
    refresh().catch(({ message }) => toast(message));
}

function take(image) {
    withdraw();
    leave(image);
    announce(text("script.caption.taken"));
}

/** The form is done with, but still there. */
function leave(image) {
    endConflict();
    fill(image);
    version.value = image.version;
    saved = JSON.stringify(typed());
    details.open = false;
    details.querySelector("summary").focus();
}

/** At the field that it is about. */
function object({ member, fault, limit }) {
    const error = document.createElement("span");
    error.id = ERROR;
    error.className = "error";
    error.textContent = text(`caption.fault.${fault}`, limit?.toLocaleString(document.documentElement.lang));
    const control = field(member);
    control.closest("p").append(error);
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby")} ${ERROR}`);
    control.focus();
}

/** What was said of the last attempt. */
function withdraw() {
    trouble.textContent = "";
    document.getElementById(ERROR)?.remove();
    for (const control of MEMBERS.map(field)) {
        control.removeAttribute("aria-invalid");
        control.setAttribute("aria-describedby", control.getAttribute("aria-describedby").replace(` ${ERROR}`, ""));
    }
}

function tell(problem) {
    trouble.textContent = `${problem.message} ${text("script.caption.kept")}`;
}

form.addEventListener("submit", event => {
    event.preventDefault();
    save();
});
addEventListener("beforeunload", event => {
    if (unsaved()) {
        event.preventDefault();
    }
});
