package org.annotatedgallery.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.annotatedgallery.browser.pages.CampaignsPage;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.annotatedgallery.browser.pages.ImagePage;

/** Somebody with a browser window of their own, and what that browser has to complain about. */
final class Visitor implements AutoCloseable {
    private static final String PICTURES = "**/thumbnails/**";
    private static final String UPLOADS = "**/api/images";
    private static final Pattern OLDER_PAGES = Pattern.compile("/gallery\\?.*after=");

    private final BrowserContext context;
    private final Page window;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> deletions = new ArrayList<>();
    private final List<Route> held = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.window = context.newPage();
        window.onConsoleMessage(this::note);
        window.onPageError(complaints::add);
        window.onRequest(request -> {
            if (request.method().equals("DELETE")) {
                deletions.add(URI.create(request.url()).getPath());
            }
        });
    }

    /** Violations of the content security policy are errors on the console too. */
    private void note(ConsoleMessage message) {
        if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
        }
    }

    /** As wide as a telephone, where everything stands below everything else. */
    void narrow() {
        resize(390);
    }

    /** Makes the window as many CSS pixels wide. */
    void resize(int width) {
        window.setViewportSize(width, 800);
    }

    /** Keeps thumbnails and previews from arriving until they are let. */
    void holdPictures() {
        context.route(PICTURES, held::add);
    }

    void letPicturesArrive() {
        letArrive(PICTURES);
    }

    private void letArrive(String addresses) {
        context.unroute(addresses);
        held.forEach(Route::resume);
        held.clear();
    }

    /** Cuts the way that uploads take. */
    void cutUploads() {
        context.route(UPLOADS, Route::abort);
    }

    /** Keeps uploads from arriving until they are let. */
    void holdUploads() {
        context.route(UPLOADS, held::add);
    }

    void letUploadsArrive() {
        letArrive(UPLOADS);
    }

    /** Cuts the way to the gallery's older pages. */
    void cutOlderPages() {
        context.route(OLDER_PAGES, Route::abort);
    }

    void joinOlderPages() {
        context.unroute(OLDER_PAGES);
    }

    /** Lets the gallery's pages write to the clipboard, and the tests read what is there. */
    void shareClipboard() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    HomePage openHome() {
        return HomePage.open(window);
    }

    GalleryPage openGallery() {
        return GalleryPage.open(window);
    }

    ImagePage openImage(UUID id) {
        return ImagePage.open(window, id);
    }

    CampaignsPage openCampaigns() {
        return CampaignsPage.open(window);
    }

    /**
     * @return HTTP's status
     */
    int open(String path) {
        return window.navigate(path).status();
    }

    /** Pushes the footer's button for this language. */
    void speak(String language) {
        window.locator("footer")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(language).setExact(true))
                .click();
        window.waitForLoadState();
    }

    /** What the page says its language is. */
    String language() {
        return window.locator("html").getAttribute("lang");
    }

    /** Waits until an address is answered so. */
    void awaitStatus(String path, int status) {
        window.waitForCondition(() -> window.request().get(path).status() == status);
    }

    void back() {
        window.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** Has the window's clock in hand, for pages that are opened from now on. */
    void holdClock() {
        window.clock().install();
    }

    void letPass(Duration time) {
        window.clock().fastForward(time.toMillis());
    }

    /** The paths of what the window has asked to be deleted. */
    List<String> deletions() {
        return List.copyOf(deletions);
    }

    String address() {
        return window.url();
    }

    /** Unfolds whatever the page keeps folded. */
    void unfold() {
        window.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    /** What axe-core finds against WCAG 2.2 AA and its own best practices. */
    List<String> barriers() {
        return Axe.barriers(window);
    }

    String heading() {
        return window.locator("h1").innerText();
    }

    /** How much has moved in the page until all is loaded, as browsers reckon it for "cumulative layout shift". */
    double layoutShift() {
        window.waitForLoadState();
        Number shift = (Number) window.evaluate("""
                () => new Promise(resolve => {
                    let sum = 0;
                    const observer = new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value));
                    observer.observe({type: "layout-shift", buffered: true});
                    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
                })""");
        return shift.doubleValue();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    @Override
    public void close() {
        context.close();
    }
}
