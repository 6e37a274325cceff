package org.annotatedgallery.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.UUID;

/** gallery.xhtml. */
public final class GalleryPage {
    private final Page window;

    public GalleryPage(Page window) {
        this.window = window;
    }

    public static GalleryPage open(Page window) {
        return open(window, "");
    }

    /**
     * @param query with the question mark
     */
    public static GalleryPage open(Page window, String query) {
        // Its words are there before its pictures.
        window.navigate("/gallery" + query, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return new GalleryPage(window);
    }

    public GalleryPage search(String words) {
        searchField().fill(words);
        return submit();
    }

    /**
     * @param state as the page calls it
     */
    public GalleryPage only(String state) {
        return choose("State", state).submit();
    }

    public GalleryPage openFurtherFilters() {
        if (!window.getByLabel("Taken from").isVisible()) {
            window.getByText("More filters").click();
        }
        return this;
    }

    /** Chooses a value of one of the form's fields. */
    public GalleryPage choose(String field, String value) {
        window.locator("form.filters")
                .getByLabel(field, new Locator.GetByLabelOptions().setExact(true))
                .selectOption(value);
        return this;
    }

    /** The filters that the list is under. */
    public List<String> filters() {
        return window.locator(".applied a").all().stream()
                .map(filter -> filter.innerText().replaceAll("\\s+", " "))
                .map(filter -> filter.substring(0, filter.indexOf(" ×")))
                .toList();
    }

    public GalleryPage takeAway(String filter) {
        window.locator(".applied a", new Page.LocatorOptions().setHasText(filter))
                .click();
        return this;
    }

    public GalleryPage awaitFilters(int count) {
        window.waitForCondition(() -> filters().size() == count);
        return this;
    }

    /** The words that are marked as found. */
    public List<String> marked() {
        return window.locator("mark").allInnerTexts();
    }

    /** What a tile says of hits that are not in the alt text. */
    public String foundElsewhere() {
        return window.locator(".found").innerText();
    }

    public GalleryPage submit() {
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        return this;
    }

    /** Types into the search field, key by key, and leaves the rest to the page. */
    public GalleryPage type(String words) {
        searchField().pressSequentially(words);
        return this;
    }

    public boolean isTypedIn() {
        return (boolean) searchField().evaluate("field => field === document.activeElement");
    }

    private Locator searchField() {
        return window.getByRole(AriaRole.SEARCHBOX);
    }

    /** Waits until the page shows as many images. */
    public GalleryPage awaitImages(int count) {
        window.waitForCondition(() -> images().size() == count);
        return this;
    }

    public GalleryPage awaitMoreImagesThan(int count) {
        window.waitForCondition(() -> images().size() > count);
        return this;
    }

    public GalleryPage scrollToEnd() {
        window.evaluate("scrollTo(0, document.body.scrollHeight)");
        return this;
    }

    /** Waits until the focus is on this image's tile, which can be seen. */
    public void awaitFocusOn(UUID id) {
        Locator link = tile(id).getByRole(AriaRole.LINK);
        window.waitForCondition(() -> (boolean) link.evaluate("""
                link => {
                    const place = link.getBoundingClientRect();
                    return link === document.activeElement && place.top < innerHeight && place.bottom > 0;
                }"""));
    }

    /** Waits until the page says that older pictures could not be fetched. */
    public GalleryPage awaitTrouble() {
        window.getByText("The older pictures could not be loaded.").first().waitFor();
        return this;
    }

    public GalleryPage openOlder() {
        window.locator(".pages .next").click();
        return this;
    }

    /** Waits for a message at the lower edge. */
    public GalleryPage awaitMessage(String message) {
        window.locator(".toast", new Page.LocatorOptions().setHasText(message)).waitFor();
        return this;
    }

    /** Pushes one of the page's buttons. */
    public GalleryPage push(String button) {
        window.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    public Selection selection() {
        return new Selection(window);
    }

    /** The images that can be seen, in their order. */
    @SuppressWarnings("unchecked")
    public List<UUID> images() {
        List<String> ids = (List<String>)
                window.locator("li[data-id]:not([hidden])").evaluateAll("tiles => tiles.map(tile => tile.dataset.id)");
        return ids.stream().map(UUID::fromString).toList();
    }

    /**
     * A row of the list, in CSS pixels.
     *
     * @param lowest of its pictures' heights
     * @param highest of its pictures' heights
     * @param left between its last tile and the end of the list
     */
    public record Row(double lowest, double highest, double left) {}

    @SuppressWarnings("unchecked")
    public List<Row> rows() {
        List<List<Number>> rows = (List<List<Number>>) window.locator(".tiles").evaluate("""
                list => {
                    const rows = Map.groupBy(list.children, tile => Math.round(tile.getBoundingClientRect().top));
                    const end = list.getBoundingClientRect().right;
                    return [...rows.values()].map(row => {
                        const heights = row.map(tile => tile.querySelector(".picture").getBoundingClientRect().height);
                        const left = end - row.at(-1).getBoundingClientRect().right;
                        return [Math.min(...heights), Math.max(...heights), left];
                    });
                }""");
        return rows.stream()
                .map(row -> new Row(
                        row.get(0).doubleValue(),
                        row.get(1).doubleValue(),
                        row.get(2).doubleValue()))
                .toList();
    }

    /** What a screen reader says for this image's picture. */
    public String altOf(UUID id) {
        return picture(id).getAttribute("alt");
    }

    /** Whether its picture or its caption is still being made, as far as the page says. */
    public boolean isBeingMade(UUID id) {
        return entry(id).getAttribute("data-open").equals("true");
    }

    /** Waits until the page, as it is open, shows the picture with its caption. */
    public void awaitPicture(UUID id) {
        picture(id).waitFor();
        window.waitForCondition(() -> !isBeingMade(id));
    }

    /** Remembers the tiles as they are, and from now on what is announced. */
    public void remember() {
        window.evaluate("""
                () => {
                    document.querySelectorAll(".tile").forEach(tile => { tile.remembered = true; });
                    window.announced = [];
                    const announcer = document.getElementById("announcer");
                    new MutationObserver(() => window.announced.push(announcer.textContent))
                        .observe(announcer, {childList: true, characterData: true, subtree: true});
                }""");
    }

    /** Whether the image's tile has not been made anew since. */
    public boolean isRemembered(UUID id) {
        return (boolean) tile(id).evaluate("tile => tile.remembered === true");
    }

    /** What screen readers have been told since, in its order. */
    @SuppressWarnings("unchecked")
    public List<String> announcedSince() {
        return (List<String>) window.evaluate("window.announced");
    }

    public void awaitAlt(UUID id, String alt) {
        window.waitForCondition(() -> altOf(id).equals(alt));
    }

    /** Waits until the page shows the image no longer. */
    public void awaitNo(UUID id) {
        window.waitForCondition(() -> !images().contains(id));
    }

    /** Waits until screen readers have been told this, maybe together with something else. */
    public void awaitAnnounced(String words) {
        window.waitForCondition(() -> window.locator("#announcer").textContent().contains(words));
    }

    private Locator entry(UUID id) {
        return window.locator("li[data-id='" + id + "']");
    }

    /** How wide the picture that has arrived is, in CSS pixels; 0 when it could not be fetched. */
    public int loadedWidthOf(UUID id) {
        Locator picture = picture(id);
        picture.scrollIntoViewIfNeeded();
        return (int) picture.evaluate("img => img.decode().then(() => img.naturalWidth, () => 0)");
    }

    /** Whether the tile's placeholder is there, as large as the picture above it. */
    public boolean hasPlaceholder(UUID id) {
        return (boolean) picture(id).evaluate("""
                img => {
                    const placeholder = img.parentElement.querySelector("svg > image");
                    const place = placeholder.ownerSVGElement.getBoundingClientRect();
                    const picture = img.getBoundingClientRect();
                    return place.width > 0 && place.width === picture.width && place.height === picture.height;
                }""");
    }

    public ImagePage openImage(UUID id) {
        tile(id).getByRole(AriaRole.LINK).click();
        return new ImagePage(window);
    }

    /** Everything the page says. */
    public String text() {
        return window.getByRole(AriaRole.MAIN).innerText();
    }

    private Locator picture(UUID id) {
        return tile(id).locator("img");
    }

    private Locator tile(UUID id) {
        return window.locator(".tile", new Page.LocatorOptions().setHas(window.locator("a[href$='" + id + "']")));
    }
}
