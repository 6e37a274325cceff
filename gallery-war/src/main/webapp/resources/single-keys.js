// Whether keys of a single character do anything. Who dictates to their computer turns them off (WCAG 2.2, 2.1.4).
const NAME = "single-keys";
const OFF = "off";

export function singleKeys() {
    try {
        return localStorage.getItem(NAME) !== OFF;
    } catch {
        // Some browsers keep nothing for anybody.
        return true;
    }
}

export function useSingleKeys(use) {
    try {
        localStorage.setItem(NAME, use ? "on" : OFF);
    } catch {
        // Then it holds for nothing but the box that was ticked.
    }
}
