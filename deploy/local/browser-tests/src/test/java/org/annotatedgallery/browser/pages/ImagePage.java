package org.annotatedgallery.browser.pages;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** image.xhtml. */
public final class ImagePage {
    private static final int BOTH_TASKS = 2;
    private static final int PINCH_STEPS = 5;
    private static final int CENTRE = 320;
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

    /** Waits until the page, as it is open, shows that both functions have done their work. */
    public void awaitReady() {
        window.locator(".stage img").waitFor(new Locator.WaitForOptions().setTimeout(FUNCTIONS_TIMEOUT_MILLIS));
        window.waitForCondition(
                () -> window.locator(".task.DONE").count() == BOTH_TASKS,
                new Page.WaitForConditionOptions().setTimeout(FUNCTIONS_TIMEOUT_MILLIS));
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
        return window.locator("[data-part='caption'] > .source").innerText();
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
        return window.locator("section[aria-labelledby='metadata'] dl div", new Page.LocatorOptions().setHasText(what))
                .locator("dd")
                .innerText();
    }

    /** Whether the page's source has this in it. */
    public boolean mentions(String text) {
        return window.content().contains(text);
    }

    /** Asks for the place where the picture was taken. */
    public ImagePage showPlace() {
        window.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show where it was taken"))
                .click();
        return this;
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
        openForm();
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
        return captionForm().locator(".error, .trouble:not(:empty)").innerText();
    }

    /** Waits until it has this to say, and returns all of it. */
    public String awaitObjection(String beginning) {
        captionForm()
                .locator(".trouble", new Locator.LocatorOptions().setHasText(beginning))
                .waitFor();
        return objection();
    }

    /** Puts the focus where keys mean what the list of shortcuts says. */
    public ImagePage leaveForm() {
        captionForm().evaluate("() => document.activeElement.blur()");
        return this;
    }

    /** Waits until the browser has said that the caption is saved. */
    public ImagePage awaitSaved() {
        Locator said = window.locator(".toast", new Page.LocatorOptions().setHasText("The caption is saved."));
        said.waitFor();
        said.getByRole(AriaRole.BUTTON).click();
        return this;
    }

    /** Waits until this is the caption, everywhere on the page. */
    public ImagePage awaitCaption(String altText) {
        window.locator("h1", new Page.LocatorOptions().setHasText(altText)).waitFor();
        window.waitForCondition(() -> altText.equals(alt()) && window.title().startsWith(altText));
        return this;
    }

    public ImagePage openForm() {
        if (!captionForm().isVisible()) {
            window.locator("details.edit > summary").click();
        }
        return this;
    }

    /** The caption that somebody else has written meanwhile, beside what is typed. */
    public Conflict conflict() {
        return new Conflict(window);
    }

    /** Tries to leave; answers whether the browser has asked first, and stays if it has. */
    public boolean asksBeforeLeaving(String key) {
        List<String> asked = new ArrayList<>();
        window.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        press(key);
        window.waitForCondition(() -> !asked.isEmpty());
        return asked.equals(List.of("beforeunload"));
    }

    /** What a screen reader says of the focused field beside its label. */
    public String describedFocus() {
        return (String) window.evaluate("""
                document.activeElement.getAttribute("aria-describedby").split(" ")
                    .map(id => document.getElementById(id).textContent).join(" ")""");
    }

    /** The label of the focused field, if what stands in it is marked as wrong. */
    public String invalidField() {
        return (String)
                window.evaluate(
                        "document.activeElement.matches('[aria-invalid=true]') && document.activeElement.labels[0].textContent");
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

    /** Puts two fingers on the enlarged picture, this many pixels apart, and brings them to another distance. */
    public ImagePage pinch(int apart, int thenApart) {
        CDPSession fingers = window.context().newCDPSession(window);
        touch(fingers, "touchStart", apart);
        for (int step = 1; step <= PINCH_STEPS; step++) {
            touch(fingers, "touchMove", apart + (thenApart - apart) * step / PINCH_STEPS);
        }
        touch(fingers, "touchEnd");
        fingers.detach();
        return this;
    }

    private void touch(CDPSession fingers, String type, int... apart) {
        JsonArray points = new JsonArray();
        for (int distance : apart) {
            points.add(point(0, CENTRE - distance / 2));
            points.add(point(1, CENTRE + distance / 2));
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private static JsonObject point(int finger, int along) {
        JsonObject point = new JsonObject();
        point.addProperty("id", finger);
        point.addProperty("x", along);
        point.addProperty("y", CENTRE);
        return point;
    }

    public ImagePage turnSingleKeysOff() {
        shortcuts().getByLabel("Use keys of a single character").uncheck();
        return this;
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
