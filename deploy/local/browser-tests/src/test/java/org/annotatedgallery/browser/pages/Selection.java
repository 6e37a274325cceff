package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The boxes on the gallery's tiles, and the bar that says what can be done with the chosen ones. */
public final class Selection {
    private final Page window;

    Selection(Page window) {
        this.window = window;
    }

    public Selection choose(UUID id) {
        box(id).click();
        return this;
    }

    /** Chooses what lies between the tile that was chosen last and this one, too. */
    public Selection chooseUpTo(UUID id) {
        box(id).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        return this;
    }

    public boolean isChosen(UUID id) {
        return box(id).isChecked();
    }

    /** Goes to an image's box without choosing it. */
    public Selection focus(UUID id) {
        box(id).focus();
        return this;
    }

    /** Presses a key, by its name, wherever the focus is. */
    public Selection press(String key) {
        window.keyboard().press(key);
        return this;
    }

    /** What the bar says to be selected, or nothing while there is no bar. */
    public String count() {
        return bar().isVisible() ? bar().locator("p").innerText() : "";
    }

    /** Has tags added, and returns without waiting for it. */
    public void tag(String tags) {
        bar().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tag…"))
                .click();
        window.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tags"))
                .fill(tags);
        press("Enter");
    }

    /**
     * Has the originals downloaded and waits for them.
     *
     * @return the files' names
     */
    public List<String> download(int count) {
        List<String> names = new ArrayList<>();
        window.onDownload(download -> names.add(download.suggestedFilename()));
        bar().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Download"))
                .click();
        window.waitForCondition(() -> names.size() == count);
        return names;
    }

    /** How many boxes can be seen or come into view where the pointer is. */
    public int boxes() {
        return window.getByRole(AriaRole.CHECKBOX).count();
    }

    private Locator bar() {
        return window.locator(".selection");
    }

    private Locator box(UUID id) {
        return window.locator("li[data-id='" + id + "']").getByRole(AriaRole.CHECKBOX);
    }
}
