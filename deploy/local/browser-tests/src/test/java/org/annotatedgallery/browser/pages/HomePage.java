package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;

/** index.xhtml. */
public final class HomePage {
    private final Page window;

    private HomePage(Page window) {
        this.window = window;
    }

    public static HomePage open(Page window) {
        window.navigate("/");
        return new HomePage(window);
    }

    /** Chooses the files, sends the form and waits for what comes of it. */
    public HomePage upload(FilePayload... files) {
        window.getByLabel("Choose pictures").setInputFiles(files);
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload"))
                .click();
        window.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("gallery"))
                .waitFor();
        return this;
    }

    /** The sentence over the outcomes. */
    public String summary() {
        return window.locator(".report h1").innerText();
    }

    /** What came of each file: its name and the sentence. */
    public List<String> outcomes() {
        return window.locator(".report .outcome").all().stream()
                .map(outcome -> outcome.locator(".name").innerText() + ": "
                        + outcome.locator("span").innerText().strip())
                .toList();
    }

    /** The image that this file has become. */
    public UUID imageOf(String fileName) {
        Locator outcome = window.locator(".report .outcome", new Page.LocatorOptions().setHasText(fileName));
        String href = outcome.getByRole(AriaRole.LINK).getAttribute("href");
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
