// Says that the form is being sent, which browsers do too quietly. The form works without this.
const form = document.querySelector("form.upload");
const button = form.querySelector("button");
const progress = form.querySelector("[role=status]");

form.addEventListener("submit", () => {
    // After this event: a disabled button must not keep the form from being sent.
    setTimeout(() => {
        button.disabled = true;
        progress.textContent = button.dataset.busy;
    });
});

// Back from the page after: the browser may show this one as it was left.
addEventListener("pageshow", () => {
    button.disabled = false;
    progress.textContent = "";
});
