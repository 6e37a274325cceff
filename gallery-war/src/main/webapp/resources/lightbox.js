// The picture in the whole window: enlarged by click, wheel, two fingers, buttons or the keys + and -, and moved by dragging.
const STEP = 1.5;
const CLOSE_UP = 2.5;
const LARGEST = 8;
const STILL_PIXELS = 5;
const PIXELS_A_KEY = 80;
const dialog = document.getElementById("lightbox");
const canvas = dialog.querySelector(".canvas");
const picture = canvas.querySelector(".picture");
const opener = document.querySelector(".enlarge");
let zoom = 1;
let x = 0;
let y = 0;
// Where the fingers, or the mouse, are now; where the first one came down; and whether that was more than a click.
const pointers = new Map();
let start = [0, 0];
let moved = false;

/** Enlarges to this size; what is at the given place, reckoned from the middle, stays where it is. */
function zoomTo(size, atX = 0, atY = 0) {
    const next = Math.min(Math.max(size, 1), LARGEST);
    moveTo(atX - (atX - x) * next / zoom, atY - (atY - y) * next / zoom, next);
}

/** Never so far that nothing of the picture is left to see. */
function moveTo(toX, toY, size = zoom) {
    zoom = size;
    const room = side => side * (zoom - 1) / 2;
    x = within(toX, room(picture.offsetWidth));
    y = within(toY, room(picture.offsetHeight));
    picture.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    canvas.classList.toggle("enlarged", zoom > 1);
}

function within(value, limit) {
    return Math.min(Math.max(value, -limit), limit);
}

/** Where a pointer is, reckoned from the middle of the canvas. */
function place({ clientX, clientY }) {
    const box = canvas.getBoundingClientRect();
    return [clientX - box.left - box.width / 2, clientY - box.top - box.height / 2];
}

const keys = {
    "+": () => zoomTo(zoom * STEP),
    "=": () => zoomTo(zoom * STEP),
    "-": () => zoomTo(zoom / STEP),
    ArrowLeft: () => moveTo(x + PIXELS_A_KEY, y),
    ArrowRight: () => moveTo(x - PIXELS_A_KEY, y),
    ArrowUp: () => moveTo(x, y + PIXELS_A_KEY),
    ArrowDown: () => moveTo(x, y - PIXELS_A_KEY),
};

dialog.addEventListener("keydown", event => {
    if (Object.hasOwn(keys, event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        keys[event.key]();
    }
});
dialog.querySelector(".larger").addEventListener("click", keys["+"]);
dialog.querySelector(".smaller").addEventListener("click", keys["-"]);

canvas.addEventListener("wheel", event => {
    event.preventDefault();
    zoomTo(event.deltaY < 0 ? zoom * STEP : zoom / STEP, ...place(event));
}, { passive: false });

/** What lies between two pointers grows with their distance, and goes where they go. */
function follow(before, after) {
    const [fromX, fromY] = middle(before);
    const [toX, toY] = middle(after);
    if (before.length > 1) {
        zoomTo(zoom * distance(...after) / distance(...before), fromX, fromY);
    }
    moveTo(x + toX - fromX, y + toY - fromY);
}

function middle([[firstX, firstY], [otherX, otherY] = [firstX, firstY]]) {
    return [(firstX + otherX) / 2, (firstY + otherY) / 2];
}

function distance([firstX, firstY], [otherX, otherY]) {
    return Math.max(1, Math.hypot(firstX - otherX, firstY - otherY));
}

canvas.addEventListener("pointerdown", event => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    moved = pointers.size > 0;
    start = moved ? start : place(event);
    pointers.set(event.pointerId, place(event));
});
canvas.addEventListener("pointermove", event => {
    if (!pointers.has(event.pointerId)) {
        return;
    }
    const before = [...pointers.values()];
    pointers.set(event.pointerId, place(event));
    moved ||= distance(start, place(event)) > STILL_PIXELS;
    if (moved) {
        follow(before, [...pointers.values()]);
    }
});
canvas.addEventListener("pointerup", event => {
    if (!moved) {
        zoomTo(zoom > 1 ? 1 : CLOSE_UP, ...place(event));
    }
});
canvas.addEventListener("lostpointercapture", event => pointers.delete(event.pointerId));

// The dialog gives the focus back to where it was, so it has to be at the button, wherever the click was.
function open() {
    opener.focus();
    dialog.showModal();
    moveTo(0, 0, 1);
}

const shown = document.querySelector(".stage .picture");
opener.addEventListener("click", open);
shown.addEventListener("click", open);
shown.classList.add("opens");
