// Small pictures of files that are still here only: drawn when they come into view, and one after the other.
const MAX_BYTES = 32 * 1024 * 1024;
const files = new WeakMap();
let last = Promise.resolve();

const observer = new IntersectionObserver(entries => {
    for (const { target } of entries.filter(entry => entry.isIntersecting)) {
        observer.unobserve(target);
        last = last.then(() => draw(target, files.get(target)));
    }
}, { rootMargin: "50%" });

/** Draws the file as soon as the canvas is seen. What the browser cannot read, or only with much memory, leaves it blank. */
export function preview(canvas, file) {
    if (file.size <= MAX_BYTES) {
        files.set(canvas, file);
        observer.observe(canvas);
    }
}

async function draw(canvas, file) {
    let picture;
    try {
        picture = await createImageBitmap(file);
    } catch {
        return;
    }
    const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height);
    const width = picture.width * scale;
    const height = picture.height * scale;
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
    picture.close();
}
