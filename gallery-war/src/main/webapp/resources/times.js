// Shows moments in the visitor's time zone, which the server does not know. A camera's clock has no zone and stays as it is.
const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });

for (const time of document.querySelectorAll('time[datetime$="Z"]')) {
    time.textContent = format.format(new Date(time.dateTime));
}
