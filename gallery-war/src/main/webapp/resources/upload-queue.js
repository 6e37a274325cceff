// Sends files, a few at a time, and keeps what became of each. It knows no page.
const AT_ONCE = 3;
/** What is wrong with the file itself: sending it again would change nothing. */
const REFUSALS = [413, 415, 422];

export const State = Object.freeze({
    WAITING: "waiting",
    SENDING: "sending",
    NEW: "new",
    DUPLICATE: "duplicate",
    REFUSED: "refused",
    FAILED: "failed",
    CANCELLED: "cancelled",
});

/** A file and what has become of it so far. */
class Upload {
    state = State.WAITING;
    /** From 0 to 1. */
    progress = 0;
    /** The image that it has become, if it has. */
    imageId;
    /** Why it has become none. */
    problem;
    /** What can be cancelled while it is being sent. */
    sending;

    constructor(file) {
        this.file = file;
    }

    get pending() {
        return this.state === State.WAITING || this.state === State.SENDING;
    }

    get retryable() {
        return this.state === State.FAILED || this.state === State.CANCELLED;
    }

    get accepted() {
        return this.imageId !== undefined;
    }
}

export class UploadQueue {
    uploads = [];
    #send;
    #changed;

    /**
     * @param {(file: File, progress: (part: number) => void) => {answer: Promise<object>, cancel: () => void}} send
     *     the answer is the image, or rejected with a Problem
     * @param {(upload: Upload) => void} changed called after every change of one
     */
    constructor(send, changed) {
        this.#send = send;
        this.#changed = changed;
    }

    get busy() {
        return this.uploads.some(upload => upload.pending);
    }

    /** @returns {Upload[]} what was made of the files; none of them is being sent yet */
    add(files) {
        const added = files.map(file => new Upload(file));
        this.uploads.push(...added);
        return added;
    }

    /** Sends as many of those that wait as may be sent at once. */
    proceed() {
        const free = AT_ONCE - this.uploads.filter(upload => upload.state === State.SENDING).length;
        const waiting = this.uploads.filter(upload => upload.state === State.WAITING);
        waiting.slice(0, free).forEach(upload => this.#start(upload));
    }

    cancel(uploads) {
        for (const upload of uploads.filter(one => one.pending)) {
            const { sending } = upload;
            this.#settle(upload, State.CANCELLED);
            sending?.cancel();
        }
        this.proceed();
    }

    retry(uploads) {
        for (const upload of uploads.filter(one => one.retryable)) {
            upload.state = State.WAITING;
            upload.problem = undefined;
            this.#changed(upload);
        }
        this.proceed();
    }

    async #start(upload) {
        const sending = this.#send(upload.file, part => {
            upload.progress = part;
            this.#changed(upload);
        });
        upload.sending = sending;
        upload.progress = 0;
        upload.state = State.SENDING;
        this.#changed(upload);
        try {
            const image = await sending.answer;
            if (upload.sending === sending) {
                upload.imageId = image.id;
                this.#settle(upload, image.duplicate ? State.DUPLICATE : State.NEW);
            }
        } catch (problem) {
            if (upload.sending === sending) {
                this.#fail(upload, problem);
            }
        }
        this.proceed();
    }

    /** When nobody answers, what waits fails at once, instead of one after the other in vain. */
    #fail(upload, problem) {
        const hopeless = problem.status === 0 ? this.uploads.filter(one => one.state === State.WAITING) : [];
        for (const one of [upload, ...hopeless]) {
            one.problem = problem;
            this.#settle(one, REFUSALS.includes(problem.status) ? State.REFUSED : State.FAILED);
        }
    }

    #settle(upload, state) {
        upload.sending = undefined;
        upload.state = state;
        this.#changed(upload);
    }
}
