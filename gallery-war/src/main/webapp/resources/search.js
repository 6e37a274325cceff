// Shows what is found while it is typed or chosen in the form; the form itself works without this.
import { announce } from "./announce.js";
import { counted, text } from "./texts.js";
import { results, showPage, tiles } from "./tile-list.js";
import { toast } from "./toast.js";

const PAUSE_MILLIS = 250;
const SHOWN_MILLIS = 8_000;
const form = document.querySelector("form.filters");
let pause;
let running = new AbortController();

/** What the form would open, without what nobody has filled in. */
function wanted() {
    const address = new URL(form.action);
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    return address;
}

async function search() {
    running.abort();
    const mine = running = new AbortController();
    results.ariaBusy = "true";
    try {
        await showPage(wanted(), mine.signal);
        tell();
    } catch (problem) {
        if (!mine.signal.aborted) {
            toast(problem.message, { millis: SHOWN_MILLIS });
        }
    }
    if (running === mine) {
        results.ariaBusy = null;
    }
}

function tell() {
    const found = tiles().length;
    if (found === 0) {
        announce(text("script.browse.none"));
    } else if (results.querySelector(".pages a.next")) {
        announce(counted("script.browse.first", found));
    } else {
        announce(counted("script.browse.found", found));
    }
}

form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE_MILLIS);
});
form.addEventListener("submit", () => {
    clearTimeout(pause);
    running.abort();
});
