// A page of the gallery that is not shown: another one, or this one as it would be written now.
import { problem, unreachable } from "./api.js";

const TIMEOUT_MILLIS = 15_000;

/**
 * @param {URL | string} address
 * @param {AbortSignal} [signal] stops it
 * @returns {Promise<Document>}
 * @throws {Problem} when the gallery does not answer, and an AbortError when it was stopped
 */
export async function fetchPage(address, signal) {
    const timeout = AbortSignal.timeout(TIMEOUT_MILLIS);
    let answer;
    let body;
    try {
        answer = await fetch(address, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
        body = await answer.text();
    } catch {
        signal?.throwIfAborted();
        throw unreachable();
    }
    if (!answer.ok) {
        throw problem(answer.status, body);
    }
    return new DOMParser().parseFromString(body, "text/html");
}
