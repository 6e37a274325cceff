// The gallery's REST API (see /openapi).
import { knownText, text } from "./texts.js";

const TIMEOUT_MILLIS = 15_000;
const base = new URL("../../api/", import.meta.url);

/** An answer that is no success, or none at all: the message is for people, in the page's language. */
export class Problem extends Error {
    /** @param {object} [answer] the problem document, if there is one */
    constructor(status, code, message, answer = {}) {
        super(message);
        this.status = status;
        this.code = code;
        this.answer = answer;
    }
}

/** The address of something in the API. */
export function address(path) {
    return new URL(path, base);
}

/**
 * Asks the API and gives up after 15 seconds.
 *
 * @param {string} path below /api/
 * @param {{method?: string, body?: object, headers?: object, keepalive?: boolean}} [request] the body is sent as JSON
 * @returns {Promise<any>} what the JSON of the answer says, or undefined where there is none
 * @throws {Problem}
 */
export async function ask(path, { method = "GET", body, headers = {}, keepalive = false } = {}) {
    let response;
    try {
        response = await fetch(address(path), {
            method,
            keepalive,
            headers: body ? { "Content-Type": "application/json", ...headers } : headers,
            body: body && JSON.stringify(body),
            signal: AbortSignal.timeout(TIMEOUT_MILLIS),
        });
    } catch {
        throw unreachable();
    }
    if (!response.ok) {
        throw problem(response.status, await response.text());
    }
    const answer = await response.text();
    return answer ? JSON.parse(answer) : undefined;
}

/** When nothing was answered. */
export function unreachable() {
    return new Problem(0, "unreachable", text(navigator.onLine ? "script.site.no-answer" : "script.site.offline"));
}

/** What an answer that is no success has to say, whatever sent it. */
export function problem(status, body) {
    let answer = {};
    try {
        answer = JSON.parse(body);
    } catch {
        // Not from the gallery, as when a load balancer has nobody to ask.
    }
    const known = answer.code && knownText(`script.site.problem.${answer.code}`);
    return new Problem(status, answer.code, known ?? answer.detail ?? text("script.site.no-answer"), answer);
}
