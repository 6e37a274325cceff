// The files in what was dropped, whatever folders they lie in.
const MAX_DEPTH = 16;
const OF_THE_SYSTEM = ["thumbs.db", "desktop.ini"];

/**
 * To be called while the drop is being handled: afterwards the browser has forgotten what was dropped.
 *
 * @param {DataTransfer} transfer
 * @param {number} limit how many files are wanted at most
 * @returns {Promise<File[]>}
 */
export async function droppedFiles(transfer, limit) {
    const dropped = [...transfer.items]
        .filter(item => item.kind === "file")
        .map(item => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
    const files = [];
    for (const { entry, file } of dropped) {
        if (entry?.isDirectory) {
            await walk(entry, files, limit, MAX_DEPTH);
        } else if (file) {
            files.push(file);
        }
    }
    return files.slice(0, limit);
}

/** Without what systems leave in folders and nobody means to upload. */
export function meantToBeSeen({ name }) {
    return !name.startsWith(".") && !OF_THE_SYSTEM.includes(name.toLowerCase());
}

async function walk(folder, files, limit, depth) {
    const reader = folder.createReader();
    // A reader gives some of the folder at a time, and nothing at its end.
    for (let entries = await read(reader); entries.length > 0; entries = await read(reader)) {
        for (const entry of entries.filter(meantToBeSeen)) {
            if (files.length >= limit) {
                return;
            }
            if (entry.isFile) {
                files.push(...await fileOf(entry));
            } else if (depth > 1) {
                await walk(entry, files, limit, depth - 1);
            }
        }
    }
}

/** Nothing when the folder cannot be read. */
function read(reader) {
    return new Promise(resolve => reader.readEntries(resolve, () => resolve([])));
}

/** Nothing when it cannot be read. */
function fileOf(entry) {
    return new Promise(resolve => entry.file(file => resolve([file]), () => resolve([])));
}
