// Says something to screen readers without moving anybody's focus.
const announcer = document.getElementById("announcer");
const PAUSE_MILLIS = 250;
const waiting = [];
let speaking = false;

/** What is said at the same time is said one after the other. */
export function announce(sentence) {
    waiting.push(sentence);
    if (!speaking) {
        speaking = true;
        setTimeout(speak, PAUSE_MILLIS);
    }
}

function speak() {
    announcer.textContent = waiting.splice(0).join(" ");
    speaking = false;
}
