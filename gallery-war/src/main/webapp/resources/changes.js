// Hears from the gallery which images change, for as long as the page can be seen.
import { address } from "./api.js";

const RETRY_MILLIS = 60_000;
// Whoever begins to listen is told what has changed in the last ten seconds.
const TOLD_MILLIS = 10_000;
const listeners = new Set();
let feed = null;
let heardBefore = false;
let retry;

/**
 * @param {(ids: string[] | null) => void} listener hears which images have changed or gone; null: any may have, since the
 *     gallery has not been heard for some time, or too many have
 */
export function onChanges(listener) {
    listeners.add(listener);
    connect();
}

/** Whether the gallery is heard. Where it is not, pages have to look for themselves. */
export function isHeard() {
    return feed?.readyState === EventSource.OPEN;
}

function connect() {
    clearTimeout(retry);
    if (feed || document.hidden) {
        return;
    }
    feed = new EventSource(address("changes"));
    feed.addEventListener("open", () => {
        // Since the page was asked for, or since the gallery was heard last.
        if (heardBefore || performance.now() > TOLD_MILLIS) {
            tell(null);
        }
        heardBefore = true;
    });
    feed.addEventListener("message", ({ data }) => tell(JSON.parse(data)));
    feed.addEventListener("error", () => {
        // Refused, not broken off: browsers try again by themselves only then.
        if (feed.readyState === EventSource.CLOSED) {
            disconnect();
            retry = setTimeout(connect, RETRY_MILLIS);
        }
    });
}

function disconnect() {
    feed?.close();
    feed = null;
}

function tell(ids) {
    listeners.forEach(listener => listener(ids));
}

// A browser has few connections to a site, and pages that nobody sees need none.
document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
addEventListener("pagehide", disconnect);
addEventListener("pageshow", ({ persisted }) => persisted && connect());
