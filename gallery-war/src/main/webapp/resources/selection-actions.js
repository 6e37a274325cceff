// What can be done with the tiles that are chosen.
import { address, ask } from "./api.js";
import { inTurn } from "./in-turn.js";
import { choose, chosenTiles, failuresOf, hasFailed } from "./selection.js";
import { counted, text } from "./texts.js";
import { deleteTiles } from "./tile-deletion.js";
import { results, tiles } from "./tile-list.js";
import { toast } from "./toast.js";

/** Browsers ask before a page downloads several files, and take no more than some ten at a time. */
const MOST_DOWNLOADS = 10;
/** A download begins like a visit to another page, and one that begins too soon takes the place of the one before. */
const BETWEEN_DOWNLOADS_MILLIS = 1_000;
const SHOWN_MILLIS = 8_000;
const bar = document.querySelector(".selection");
const tagging = document.getElementById("tagging");
const post = (tile, what, body) => ask(`images/${tile.dataset.id}/${what}`, { method: "POST", body });

const actions = {
    clear: () => choose(tiles(), false),
    delete: () => deleteTiles(chosenTiles()),
    retry: () => forAll(chosenTiles().filter(hasFailed), retry, count => counted("script.selection.retried", count)),
    tag: () => tagging.showModal(),
    download: () => download(chosenTiles()),
};

/** What could not be done stays chosen. */
async function forAll(chosen, act, say) {
    bar.ariaBusy = "true";
    const { done, failed, problem } = await inTurn(chosen, act);
    bar.ariaBusy = null;
    choose(done.filter(tile => tile.isConnected), false);
    const said = say(done.length);
    if (failed.length === 0) {
        toast(said, { millis: SHOWN_MILLIS });
    } else {
        toast(text("script.selection.partly", said, failed.length, problem.message));
    }
}

async function retry(tile) {
    for (const task of failuresOf(tile)) {
        await post(tile, "retry", { task });
    }
    // The page looks at it again until it is done.
    tile.dataset.open = "true";
}

async function download(chosen) {
    const some = chosen.slice(0, MOST_DOWNLOADS);
    if (chosen.length > some.length) {
        toast(counted("script.selection.downloads", some.length));
    }
    bar.ariaBusy = "true";
    for (const tile of some) {
        const link = document.createElement("a");
        link.href = address(`images/${tile.dataset.id}/original`);
        link.click();
        await new Promise(resolve => setTimeout(resolve, BETWEEN_DOWNLOADS_MILLIS));
        choose([tile], false);
    }
    bar.ariaBusy = null;
}

bar.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button && bar.ariaBusy !== "true") {
        actions[button.value]();
    }
});

results.addEventListener("keydown", event => {
    if (event.key === "Delete" && chosenTiles().length > 0) {
        event.preventDefault();
        actions.delete();
    }
});

tagging.addEventListener("close", () => {
    const { tags } = tagging.querySelector("form").elements;
    const add = tags.value.split(",").map(tag => tag.trim()).filter(tag => tag !== "");
    if (tagging.returnValue === "add" && add.length > 0) {
        forAll(chosenTiles(), tile => post(tile, "tags", { add }), count => counted("script.selection.tagged", count));
    }
    tagging.returnValue = "";
    tags.value = "";
});
