package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Two captions side by side on image.xhtml. */
public final class Conflict {
    private final Locator box;

    Conflict(Page window) {
        box = window.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("The caption was changed while you wrote"));
        box.waitFor();
    }

    public String mine() {
        return box.locator(".mine").innerText();
    }

    public String theirs() {
        return box.locator(".theirs").innerText();
    }

    public boolean isFocused() {
        return (boolean) box.evaluate("box => box === document.activeElement");
    }

    public boolean isOver() {
        return box.isHidden();
    }

    public void keepMine() {
        push("Keep mine");
    }

    public void takeTheirs() {
        push("Take theirs");
    }

    private void push(String button) {
        box.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
