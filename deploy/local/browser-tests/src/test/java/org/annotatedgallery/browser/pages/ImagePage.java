package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.UUID;

/** image.xhtml. */
public final class ImagePage {
    private static final int BOTH_TASKS = 2;
    private static final double FUNCTIONS_TIMEOUT_MILLIS = 90_000;

    private final Page window;

    ImagePage(Page window) {
        this.window = window;
    }

    public static ImagePage open(Page window, UUID id) {
        // Its words are there before its picture.
        window.navigate("/image?id=" + id, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return new ImagePage(window);
    }

    /** Loads the page again and again until both functions have done their work. */
    public ImagePage awaitFinished() {
        return awaitBothTasks("DONE");
    }

    /** Loads the page again and again until both functions have given up. */
    public ImagePage awaitFailed() {
        return awaitBothTasks("FAILED");
    }

    private ImagePage awaitBothTasks(String state) {
        window.waitForCondition(
                () -> {
                    window.reload();
                    return window.locator(".task." + state).count() == BOTH_TASKS;
                },
                new Page.WaitForConditionOptions().setTimeout(FUNCTIONS_TIMEOUT_MILLIS));
        return this;
    }

    /** The caption, as the page's heading. */
    public String caption() {
        return window.locator("h1").innerText();
    }

    /** What the caption is marked to be written in, or null. */
    public String captionLanguage() {
        return window.locator("h1").getAttribute("lang");
    }

    /** Where the caption comes from. */
    public String captionSource() {
        return window.locator(".words > .source").innerText();
    }

    /** What a screen reader says for the picture. */
    public String alt() {
        return window.locator(".stage img").getAttribute("alt");
    }

    /** How wide the picture that has arrived is, in CSS pixels; 0 when it could not be fetched. */
    public int loadedWidth() {
        return (int) window.locator(".stage img").evaluate("img => img.decode().then(() => img.naturalWidth, () => 0)");
    }

    /** A row of the table about the file. */
    public String about(String what) {
        return window.locator("dl div", new Page.LocatorOptions().setHasText(what))
                .locator("dd")
                .innerText();
    }

    public List<String> tags() {
        return window.locator(".tags a").allInnerTexts();
    }

    public GalleryPage openTag(String tag) {
        window.locator(".tags")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(tag).setExact(true))
                .click();
        return new GalleryPage(window);
    }

    /** Has the thumbnail made again. */
    public ImagePage remakeThumbnail() {
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the thumbnail anew"))
                .click();
        return this;
    }

    /** Types a caption into the form. */
    public ImagePage typeCaption(String altText, String description, String tags) {
        if (!captionForm().isVisible()) {
            window.getByText("Correct the caption").click();
        }
        captionForm().getByLabel("Alt text").fill(altText);
        captionForm().getByLabel("Description").fill(description);
        captionForm().getByLabel("Tags").fill(tags);
        return this;
    }

    /** Types the language of the caption's words into the form. */
    public ImagePage typeLanguage(String tag) {
        captionForm().getByLabel("Language of these words").fill(tag);
        return this;
    }

    /** The language that stands in the form. */
    public String typedLanguage() {
        return captionForm().getByLabel("Language of these words").inputValue();
    }

    public ImagePage saveCaption() {
        captionForm()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save the caption"))
                .click();
        return this;
    }

    /** The alt text that stands in the form. */
    public String typedAltText() {
        return captionForm().getByLabel("Alt text").inputValue();
    }

    /** What the form has to say to what was typed. */
    public String objection() {
        return captionForm().locator(".trouble").innerText();
    }

    private Locator captionForm() {
        return window.locator("form[id='caption']");
    }

    /** The alt texts of the caption's history, the newest first. */
    public List<String> history() {
        openHistory();
        return window.locator(".revisions .alt").allInnerTexts();
    }

    /** Brings back the caption with this alt text. */
    public ImagePage restore(String altText) {
        openHistory();
        window.locator(".revisions > li", new Page.LocatorOptions().setHasText(altText))
                .getByRole(AriaRole.BUTTON)
                .click();
        return this;
    }

    private void openHistory() {
        if (!window.locator(".revisions").isVisible()) {
            window.getByText("History of the caption").click();
        }
    }

    /** What the page says to have happened. */
    public String notice() {
        return window.locator(".notice").innerText();
    }

    public Download download() {
        return window.waitForDownload(
                () -> window.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the original"))
                        .click());
    }

    /** Asks for the deletion and confirms it. */
    public GalleryPage delete() {
        window.getByText("Delete…").click();
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete for good"))
                .click();
        window.waitForURL("**/gallery*");
        return new GalleryPage(window);
    }

    /** Presses a key, by its name, wherever the focus is. */
    public ImagePage press(String key) {
        window.keyboard().press(key);
        return this;
    }

    /** Waits until the browser shows the page of this image. */
    public ImagePage awaitImage(UUID id) {
        window.waitForURL("**/image?id=" + id);
        return this;
    }

    /** Waits until the browser has gone to the gallery. */
    public void awaitGallery() {
        window.waitForURL("**/gallery");
    }

    /** The list of keys, while it is open. */
    public Locator shortcuts() {
        return dialog("Keyboard shortcuts");
    }

    /** The whole window with the picture in it, while it is open. */
    public Locator lightbox() {
        return dialog("The picture enlarged");
    }

    private Locator dialog(String name) {
        return window.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    /** Pushes one of the page's buttons. */
    public ImagePage push(String button) {
        window.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** How many times as large as at first the picture is in the lightbox, or 1. */
    public double zoom() {
        return ((Number) lightbox().locator(".picture").evaluate("picture => new DOMMatrix(picture.style.transform).a"))
                .doubleValue();
    }

    /** What has the focus. */
    public String focused() {
        return (String) window.evaluate("document.activeElement.textContent");
    }

    /** Waits until the browser has said that it copied, and returns what. */
    public String copied() {
        Locator said = window.locator(".toast", new Page.LocatorOptions().setHasText("Copied."));
        said.waitFor();
        said.getByRole(AriaRole.BUTTON).click();
        return (String) window.evaluate("navigator.clipboard.readText()");
    }

    /** What the form says of the alt text's length. */
    public String countedCharacters() {
        return window.locator("#caption-alt-count").innerText();
    }

    public ImagePage tickDecorative() {
        captionForm().getByLabel("Decorative").check();
        return this;
    }

    public boolean wantsAltText() {
        return captionForm().getByLabel("Alt text").isEnabled();
    }
}
