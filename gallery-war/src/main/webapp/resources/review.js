// Goes through the captions to review without loading pages: each answer of a person's brings the next image at once.
import { announce } from "./announce.js";
import { Problem, ask } from "./api.js";
import { fetchPage } from "./page.js";
import { nameFault, showLength } from "./review-edit.js";
import { showShortcuts, useKeys } from "./shortcuts.js";
import { counted, text } from "./texts.js";

const part = document.querySelector("[data-part='review']");
const trouble = document.getElementById("review-trouble");
const settled = new Set();
const before = [];
let left = Number(part.dataset.left);
let ahead = null;
let busy = false;

const image = () => part.querySelector(".one");
const next = () => part.querySelector("a[rel='next']")?.href;
const field = () => part.querySelector("textarea");

/** The part of the page there; its picture is on its way as soon as it belongs to this document. */
async function fetchPart(address) {
    const page = await fetchPage(address);
    return document.adoptNode(page.querySelector("[data-part='review']"));
}

/** What comes next is fetched while a person looks at this; what goes wrong is told when it is wanted. */
function lookAhead() {
    ahead = null;
    if (next()) {
        ahead = { address: next(), part: fetchPart(next()) };
        ahead.part.catch(() => {});
    }
}

async function show(address, said) {
    let fetched = await (ahead?.address === address ? ahead.part : fetchPart(address)).finally(() => (ahead = null));
    if (!fetched.querySelector(".one")) {
        // The end says how many are left, which was not known ahead.
        fetched = await fetchPart(address);
        left = Number(fetched.dataset.left);
    }
    part.replaceChildren(...fetched.childNodes);
    document.querySelector(".notice")?.remove();
    history.replaceState(null, "", address);
    arrive(said);
}

/** Whoever listens hears the caption, which has the focus, and then what was done. */
function arrive(said) {
    const progress = counted("script.review.left", left);
    if (image()) {
        part.querySelector(".left").textContent = progress;
        showLength(field());
    }
    part.querySelector("h1").focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
    announce([said, progress].filter(words => words).join(" "));
    lookAhead();
}

/** One thing at a time. Whatever goes wrong is told, and the image stays. */
async function doing(work) {
    if (busy) {
        return;
    }
    busy = true;
    trouble.textContent = "";
    part.setAttribute("aria-busy", "true");
    try {
        await work();
    } catch (problem) {
        await meet(problem);
    } finally {
        busy = false;
        part.removeAttribute("aria-busy");
    }
}

async function meet(problem) {
    if (!(problem instanceof Problem)) {
        throw problem;
    }
    if (problem.answer.fault) {
        nameFault(field(), trouble, problem.answer);
    } else {
        trouble.textContent = problem.message;
    }
}

/** Writes, and goes on to the next image. */
function settle(said, write) {
    return doing(async () => {
        const { id, version } = image().dataset;
        try {
            const { version: written } = await write(`images/${id}`, { "If-Match": `"${version}"` });
            image().dataset.version = written;
        } catch (problem) {
            if (problem.status !== 412 && problem.status !== 404) {
                throw problem;
            }
            await (problem.status === 412 ? showOther(id) : goOn(text("script.review.gone")));
            return;
        }
        count();
        await goOn(text(said));
    });
}

/** Where somebody else was first: their caption, and what was typed. */
async function showOther(id) {
    const typed = part.querySelector("details").open ? field().value : null;
    await show(`?id=${id}`);
    trouble.textContent = text("script.review.changed");
    if (typed !== null) {
        edit();
        field().value = typed;
        showLength(field());
    }
}

function count() {
    const { id, reviewed } = image().dataset;
    if (reviewed === "false" && !settled.has(id)) {
        settled.add(id);
        left = Math.max(0, left - 1);
    }
}

async function goOn(said) {
    const { id } = image().dataset;
    await show(next(), said);
    before.push(id);
}

const approve = () =>
    settle("script.review.approved", (path, headers) => ask(`${path}/review`, { method: "POST", headers }));

const change = (said, body) =>
    settle(said, (path, headers) => ask(path, { method: "PATCH", headers, body }));

const save = () => change("script.review.saved", { altText: field().value, decorative: false });
const markDecorative = () => change("script.review.decorative", { altText: null, decorative: true });
const skip = () => doing(() => goOn());

function back() {
    const id = before.at(-1);
    const link = part.querySelector("a[rel='prev']");
    if (id || link) {
        doing(async () => {
            await show(id ? `?id=${id}` : link.href);
            before.pop();
        });
    }
}

function edit() {
    part.querySelector("details").open = true;
    field().focus();
    field().setSelectionRange(field().value.length, field().value.length);
}

function leaveEdit() {
    part.querySelector("details").open = false;
    part.querySelector("summary").focus();
}

/** Only where there is an image. */
const ofImage = action => () => image() && action();

useKeys({
    a: ofImage(approve),
    d: ofImage(markDecorative),
    e: ofImage(edit),
    s: ofImage(skip),
    ArrowRight: ofImage(skip),
    ArrowLeft: back,
});

part.addEventListener("keydown", event => {
    if (event.target !== field() || event.isComposing) {
        return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save();
    } else if (event.key === "Escape") {
        event.preventDefault();
        leaveEdit();
    }
});
part.addEventListener("input", event => showLength(event.target));
part.addEventListener("submit", event => {
    event.preventDefault();
    ({ approve, save, decorative: markDecorative })[event.submitter.name]();
});
part.addEventListener("click", event => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.target.closest(".help")) {
        showShortcuts();
    } else if (plain && event.target.closest("a[rel='next']")) {
        event.preventDefault();
        skip();
    } else if (plain && event.target.closest("a[rel='prev']")) {
        event.preventDefault();
        back();
    }
});

if (image()) {
    showLength(field());
    lookAhead();
}
