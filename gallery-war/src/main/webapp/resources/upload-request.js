// One file on its way to the API. Only XMLHttpRequest tells how much of it has been sent.
import { address, Problem, problem, unreachable } from "./api.js";
import { text } from "./texts.js";

const MEBIBYTE = 1024 * 1024;

/**
 * What sends a file. One that is too large is refused here: the server would stop listening in the middle of it, which
 * browsers take for a broken connection.
 */
export function sender(maxMebibytes) {
    return (file, progress) => file.size > maxMebibytes * MEBIBYTE ? tooLarge(maxMebibytes) : send(file, progress);
}

function tooLarge(maxMebibytes) {
    const refusal = new Problem(413, "too-many-bytes", text("script.upload.too-many-bytes", maxMebibytes));
    return { answer: Promise.reject(refusal), cancel() {} };
}

function send(file, progress) {
    const request = new XMLHttpRequest();
    const answer = new Promise((resolve, reject) => {
        request.addEventListener("load", () => {
            if (request.status === 200 || request.status === 201) {
                resolve(JSON.parse(request.responseText));
            } else {
                reject(problem(request.status, request.responseText));
            }
        });
        request.addEventListener("error", () => reject(unreachable()));
        request.addEventListener("abort", () => reject(unreachable()));
    });
    request.upload.addEventListener("progress", event => {
        if (event.lengthComputable) {
            progress(event.loaded / event.total);
        }
    });
    const form = new FormData();
    form.append("file", file);
    request.open("POST", address("images"));
    request.send(form);
    return { answer, cancel: () => request.abort() };
}
