package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of the campaigns that have pictures captioned anew. */
public final class CampaignsPage {
    private final Page window;

    private CampaignsPage(Page window) {
        this.window = window;
    }

    public static CampaignsPage open(Page window) {
        window.navigate("/attention/campaigns");
        return new CampaignsPage(window);
    }

    /** Asks what it would take for the pictures with this tag. */
    public CampaignsPage estimate(String tag) {
        window.getByLabel("Pictures tagged").fill(tag);
        push("Estimate");
        return this;
    }

    public String typedTag() {
        return window.getByLabel("Pictures tagged").inputValue();
    }

    public String estimated() {
        return window.locator(".estimate").innerText();
    }

    public void run() {
        push("Caption them anew");
    }

    /** The first button that is called so. */
    public void push(String name) {
        window.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Asks for it and confirms it. */
    public void rollBack() {
        window.getByText("Roll back…").first().click();
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Roll back campaign"))
                .first()
                .click();
    }

    /** The campaign that was begun last. */
    public String newest() {
        return window.locator(".campaign").first().innerText();
    }

    /** What the page says to have happened. */
    public String notice() {
        return window.locator(".notice").innerText();
    }
}
