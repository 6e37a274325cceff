package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** attention/review.xhtml. */
public final class ReviewPage {
    private final Page window;
    private String last;

    ReviewPage(Page window) {
        this.window = window;
    }

    public static ReviewPage open(Page window) {
        window.navigate("/attention/review");
        return new ReviewPage(window);
    }

    /** Waits until this is the caption to review. */
    public ReviewPage await(String altText) {
        window.locator(".one h1", new Page.LocatorOptions().setHasText(altText)).waitFor();
        window.locator("[data-part='review']:not([aria-busy])").waitFor();
        return this;
    }

    public ReviewPage press(String key) {
        last = shown();
        window.keyboard().press(key);
        return this;
    }

    public ReviewPage type(String words) {
        window.keyboard().type(words);
        return this;
    }

    /** What has the focus, and so is heard. */
    public String focused() {
        return (String) window.evaluate("document.activeElement.textContent");
    }

    /** Waits until screen readers were told something that begins so, and returns all of it. */
    public String awaitAnnounced(String beginning) {
        Locator said = window.locator("#announcer", new Page.LocatorOptions().setHasText(beginning));
        said.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return said.textContent();
    }

    /** How many are left, in words. */
    public String left() {
        return window.locator(".queue .left").innerText();
    }

    public String typed() {
        return window.getByLabel("Alt text").inputValue();
    }

    /** What is wrong. */
    public String trouble() {
        Locator trouble = window.locator(".trouble:not(:empty)");
        trouble.waitFor();
        return trouble.innerText();
    }

    public String caption() {
        return window.locator("h1").innerText();
    }

    public boolean isReviewed() {
        return window.getByText("Reviewed by a person").isVisible();
    }

    public ReviewPage push(String button) {
        window.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    public ReviewPage follow(String link) {
        window.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return this;
    }

    public ReviewPage write(String altText) {
        window.locator("details.edit summary").click();
        window.getByLabel("Alt text").fill(altText);
        return push("Save and go on");
    }

    /** What the page says to have happened. */
    public String notice() {
        return window.locator(".notice").innerText();
    }

    public boolean hasImage() {
        return window.locator(".one").isVisible();
    }

    /** Waits until another image, or the end, is there. */
    public ReviewPage awaitChange() {
        window.waitForCondition(() -> !shown().equals(last));
        window.locator("[data-part='review']:not([aria-busy])").waitFor();
        return this;
    }

    private String shown() {
        return (String) window.evaluate("document.querySelector('.one')?.dataset.id ?? ''");
    }

    /** Waits until the end of the queue has been reached, and returns what is said there. */
    public String awaitEnd() {
        Locator end = window.locator(".review .empty");
        end.waitFor();
        return end.innerText();
    }
}
