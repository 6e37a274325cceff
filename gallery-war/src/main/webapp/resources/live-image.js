// An image's page says what its row says, without a reload; only what somebody types stays theirs.
import { announce } from "./announce.js";
import { isHeard, onChanges } from "./changes.js";
import { refresh } from "./parts.js";
import { text } from "./texts.js";
import { toast } from "./toast.js";

const PAUSE_MILLIS = 2_000;
const NOT_FOUND = 404;
const OPEN = '[data-part="processing"] .task:is(.PENDING, .RUNNING, .WAITING)';
const id = new URLSearchParams(location.search).get("id");
let gone = false;

const heading = () => document.querySelector("h1").textContent;

async function renew() {
    const before = heading();
    try {
        await refresh();
        if (heading() !== before) {
            announce(text("script.live.caption", heading()));
        }
    } catch (problem) {
        if (problem.status === NOT_FOUND && !gone) {
            gone = true;
            toast(text("script.live.deleted"));
        }
    }
}

/** Where the gallery is not heard. */
async function look() {
    if (!isHeard() && !document.hidden && document.querySelector(OPEN)) {
        await renew();
    }
    setTimeout(look, PAUSE_MILLIS);
}

onChanges(ids => {
    if (!gone && (ids === null || ids.includes(id))) {
        renew();
    }
});
setTimeout(look, PAUSE_MILLIS);
