package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** index.xhtml. */
public final class HomePage {
    private static final String REPORT = ".report:not([hidden])";

    private final Page window;

    private HomePage(Page window) {
        this.window = window;
    }

    public static HomePage open(Page window) {
        window.navigate("/");
        return new HomePage(window);
    }

    /** Uploads the files and waits for what comes of them. Without JavaScript, the form has to be sent. */
    public HomePage upload(FilePayload... files) {
        choose(files);
        Locator send = window.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload").setExact(true));
        if (send.isVisible()) {
            send.click();
        }
        return awaitEnd();
    }

    /** Chooses the files, which are uploaded at once where there is JavaScript. */
    public HomePage choose(FilePayload... files) {
        window.getByLabel("Choose pictures").setInputFiles(files);
        return this;
    }

    /** Waits until nothing is being uploaded any more. */
    public HomePage awaitEnd() {
        window.locator(REPORT + ":not([data-busy=true])").waitFor();
        return this;
    }

    /** Waits until the uploads have come to this. */
    public HomePage awaitSummary(String sentence) {
        window.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(sentence).setExact(true))
                .waitFor();
        return this;
    }

    /** Drops a file onto the page's heading. */
    public HomePage drop(FilePayload file) {
        hand(file, "new DragEvent('drop', {dataTransfer: files, ...options})");
        return this;
    }

    /** Drags a file over the page. */
    public HomePage drag(FilePayload file) {
        hand(file, "new DragEvent('dragover', {dataTransfer: files, ...options})");
        return this;
    }

    public HomePage paste(FilePayload file) {
        hand(file, "new ClipboardEvent('paste', {clipboardData: files, ...options})");
        return this;
    }

    /** Hands over a file as the browser would by an event at the page's heading. */
    private void hand(FilePayload file, String event) {
        window.evaluate(
                """
                ([name, type, bytes]) => {
                    const files = new DataTransfer();
                    files.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name, {type}));
                    const options = {bubbles: true, cancelable: true};
                    document.querySelector("h1").dispatchEvent(%s);
                }""".formatted(event),
                List.of(file.name, file.mimeType, Base64.getEncoder().encodeToString(file.buffer)));
    }

    public boolean invitesToDrop() {
        return window.getByText("Drop pictures to upload them").isVisible();
    }

    /** Breaks off the upload of this file. */
    public HomePage cancel(String fileName) {
        return push("Cancel: " + fileName);
    }

    public HomePage tryAgain(String fileName) {
        return push("Try again: " + fileName);
    }

    public HomePage retryAllFailed() {
        return push("Retry all failed");
    }

    private HomePage push(String button) {
        window.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Waits until screen readers have been told this. */
    public void awaitAnnounced(String sentence) {
        window.locator("#announcer", new Page.LocatorOptions().setHasText(sentence))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Waits until a picture of the file is drawn beside its name. */
    public HomePage awaitPreview(String fileName) {
        Locator canvas = outcome(fileName).locator("canvas");
        window.waitForCondition(() ->
                (boolean) canvas.evaluate("canvas => canvas.getContext('2d').getImageData(56, 56, 1, 1).data[3] > 0"));
        return this;
    }

    /** Where the summary's link leads to. */
    public UUID imageInSummary() {
        return imageBehind(window.locator(REPORT + " h2").getByRole(AriaRole.LINK));
    }

    /** What has the focus. */
    public String focused() {
        return (String) window.evaluate("document.activeElement.textContent");
    }

    /** Goes elsewhere, and stays when the browser asks. */
    public boolean asksBeforeLeaving() {
        AtomicReference<String> asked = new AtomicReference<>();
        Consumer<Dialog> stay = dialog -> {
            asked.set(dialog.type());
            dialog.dismiss();
        };
        window.onDialog(stay);
        window.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Gallery").setExact(true))
                .click();
        window.waitForCondition(() -> asked.get() != null || !isHere());
        window.offDialog(stay);
        return "beforeunload".equals(asked.get());
    }

    private boolean isHere() {
        return window.url().endsWith("/");
    }

    /** The sentence over the outcomes. */
    public String summary() {
        return window.locator(REPORT).getByRole(AriaRole.HEADING).innerText();
    }

    /** What came of each file: its name and the sentence. */
    public List<String> outcomes() {
        return window.locator(".report .outcome").all().stream()
                .map(outcome -> outcome.locator(".name").innerText() + ": "
                        + outcome.locator("span").first().innerText().strip())
                .toList();
    }

    /** Waits until the list says this of what the file has become. */
    public void awaitMade(String fileName, String words) {
        outcome(fileName).locator(".made").getByText(words).waitFor();
    }

    /** The image that this file has become. */
    public UUID imageOf(String fileName) {
        return imageBehind(outcome(fileName).getByRole(AriaRole.LINK));
    }

    private Locator outcome(String fileName) {
        return window.locator(".report .outcome", new Page.LocatorOptions().setHasText(fileName));
    }

    private static UUID imageBehind(Locator link) {
        String href = link.getAttribute("href");
        return UUID.fromString(href.substring(href.indexOf('=') + 1));
    }

    public String whoCaptions() {
        return window.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Who writes the captions"))
                .innerText();
    }

    public GalleryPage seeGallery() {
        window.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the gallery"))
                .click();
        return new GalleryPage(window);
    }
}
