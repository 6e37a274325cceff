package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** attention.xhtml. */
public final class AttentionPage {
    private static final double FUNCTIONS_TIMEOUT_MILLIS = 90_000;

    private final Page window;

    private AttentionPage(Page window) {
        this.window = window;
    }

    public static AttentionPage open(Page window) {
        window.navigate("/attention");
        return new AttentionPage(window);
    }

    /** Loads the page again and again until the functions have left this on it. */
    public AttentionPage await(String heading) {
        window.waitForCondition(
                () -> {
                    window.reload();
                    return headings().contains(heading);
                },
                new Page.WaitForConditionOptions().setTimeout(FUNCTIONS_TIMEOUT_MILLIS));
        return this;
    }

    public List<String> headings() {
        return window.locator("h2, h3").allInnerTexts();
    }

    /** What the page says of the group with this heading. */
    public String group(String heading) {
        return groupOf(heading).innerText();
    }

    private Locator groupOf(String heading) {
        return window.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    public AttentionPage retryAll(String heading) {
        groupOf(heading)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try all of these again"))
                .click();
        return this;
    }

    public AttentionPage openGroup(String heading) {
        groupOf(heading)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("See all of them"))
                .click();
        return this;
    }

    public AttentionPage choose(String... fileNames) {
        for (String fileName : fileNames) {
            window.getByLabel(fileName, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        return this;
    }

    public AttentionPage retrySelected() {
        push("Try the selected ones again");
        return this;
    }

    public AttentionPage retry(String fileName) {
        push("Try again " + fileName);
        return this;
    }

    private void push(String button) {
        window.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** What the page says to have happened. */
    public String notice() {
        return window.locator(".notice").innerText().strip();
    }

    public boolean isNoticeFocused() {
        return (boolean) window.evaluate("document.activeElement.matches('.notice')");
    }

    /** Goes to the image's page, where the caption's form is unfolded. */
    public ImagePage write(String fileName) {
        window.locator(".thumbnails a", new Page.LocatorOptions().setHasText("Write the caption"))
                .filter(new Locator.FilterOptions().setHasText(fileName))
                .click();
        window.locator("form[id='caption']").waitFor();
        return new ImagePage(window);
    }

    public ReviewPage review() {
        window.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Review").setExact(true))
                .click();
        return new ReviewPage(window);
    }
}
