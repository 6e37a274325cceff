// Shows moments in the visitor's time zone, which the server does not know. A camera's clock has no zone and stays as it is.
const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });

/** @param {Document} page whose moments are to be shown so */
export function showTimes(page) {
    for (const time of page.querySelectorAll('time[datetime$="Z"]')) {
        time.textContent = format.format(new Date(time.dateTime));
    }
}

showTimes(document);
