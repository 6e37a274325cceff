// Brings the parts of the page that are marked so up to date, from the page as the gallery would write it now.
import { fetchPage } from "./page.js";
import { showTimes } from "./times.js";

const PICTURES = ".stage .picture img, #lightbox .picture img";

/** @throws {Problem} when the gallery does not answer */
export async function refresh() {
    const page = await fetchPage(location.href);
    document.title = page.title;
    showTimes(page);
    for (const place of document.querySelectorAll("[data-part]")) {
        renew(place, page.querySelector(`[data-part="${place.dataset.part}"]`));
    }
    showPicture(page);
    renewAlt(page.querySelector(PICTURES));
}

/** The first time that there is one, with all that can be done with it. */
function showPicture(page) {
    const stage = document.querySelector(".stage");
    if (stage.querySelector("img") === null && page.querySelector(PICTURES) !== null) {
        stage.replaceChildren(...document.adoptNode(page.querySelector(".stage")).childNodes);
        document.getElementById("shortcuts").after(document.adoptNode(page.getElementById("lightbox")));
        import("./lightbox.js");
    }
}

/** What is unfolded stays so, and whoever stood in the part stays there. */
function renew(place, now) {
    if (!now || now.isEqualNode(place)) {
        return;
    }
    const unfolded = place.querySelector("details")?.open;
    const focused = place.contains(document.activeElement) && place !== document.activeElement;
    place.replaceChildren(...document.adoptNode(now).childNodes);
    const details = place.querySelector("details");
    if (details && unfolded) {
        details.open = true;
    }
    if (focused) {
        place.tabIndex = -1;
        place.focus({ preventScroll: true });
    }
}

/** The pictures themselves stay: they are the same. */
function renewAlt(now) {
    for (const picture of now ? document.querySelectorAll(PICTURES) : []) {
        picture.alt = now.alt;
        picture.lang = now.lang;
    }
}
