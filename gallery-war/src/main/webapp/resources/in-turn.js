// Does the same for many, a few at a time, so that the gallery answers others meanwhile.
const AT_ONCE = 4;

/**
 * @param {any[]} items
 * @param {(item: any) => Promise<void>} act rejected with a Problem where it could not be done
 * @returns {Promise<{done: any[], failed: any[], problem?: Error}>} what was done and what not, and what was wrong first
 */
export async function inTurn(items, act) {
    const waiting = [...items];
    const outcome = { done: [], failed: [] };
    const work = async () => {
        while (waiting.length > 0) {
            const item = waiting.shift();
            try {
                await act(item);
                outcome.done.push(item);
            } catch (problem) {
                outcome.failed.push(item);
                outcome.problem ??= problem;
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return outcome;
}
