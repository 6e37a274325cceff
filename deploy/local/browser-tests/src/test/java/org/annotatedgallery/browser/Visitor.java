package org.annotatedgallery.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.annotatedgallery.browser.pages.AttentionPage;
import org.annotatedgallery.browser.pages.CampaignsPage;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.annotatedgallery.browser.pages.ImagePage;
import org.annotatedgallery.browser.pages.ReviewPage;

/** Somebody with a browser window of their own, and what that browser has to complain about. */
final class Visitor implements AutoCloseable {
    private static final String PICTURES = "**/thumbnails/**";
    private static final String UPLOADS = "**/api/images";
    private static final int WINDOW_HEIGHT = 800;
    private static final Set<String> PARTS = Set.of("document", "stylesheet", "script");
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
        window.setViewportSize(width, WINDOW_HEIGHT);
    }

    /** Whether part of the page lies beside the window. */
    boolean scrollsSideways() {
        return (boolean) window.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** The whole page, with all pictures that it shows, as PNG. */
    void photograph(Path file) {
        window.evaluate("""
                () => Promise.all([...document.images].map(image => {
                    image.loading = "eager";
                    return image.decode().catch(() => {});
                }))""");
        window.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** How many bytes the page, its style sheets and its scripts take on their way. */
    long weight(String path) {
        List<Request> parts = new ArrayList<>();
        Consumer<Request> note = request -> {
            if (PARTS.contains(request.resourceType())) {
                parts.add(request);
            }
        };
        window.onRequestFinished(note);
        window.navigate(path);
        window.offRequestFinished(note);
        return parts.stream().mapToLong(part -> part.sizes().responseBodySize).sum();
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

    /** Cuts the way by which the gallery tells what changes. */
    void cutChanges() {
        context.route("**/api/changes", Route::abort);
    }

    /** Has the page believe that the visitor is at another tab for a moment, and waits until it has looked at what it shows. */
    void lookAwayAndBack() {
        window.waitForResponse("**/tiles?*", () -> window.evaluate("""
                () => [true, false].forEach(hidden => {
                    Object.defineProperty(document, "hidden", {value: hidden, configurable: true});
                    document.dispatchEvent(new Event("visibilitychange"));
                })"""));
    }

    /** Cuts the way to what the API has at addresses that end so. */
    void cut(String ending) {
        context.route("**/api/images" + ending, Route::abort);
    }

    /** Cuts the way by which images are deleted. */
    void cutDeletions() {
        context.route("**/api/images/*", route -> {
            if (route.request().method().equals("DELETE")) {
                route.abort();
            } else {
                route.fallback();
            }
        });
    }

    /** As a program does it. */
    void delete(UUID id) {
        context.request().delete("/api/images/" + id);
    }

    void disconnect() {
        context.setOffline(true);
    }

    void connect() {
        context.setOffline(false);
    }

    /** Leaves a mark that is lost with the page. */
    void remember() {
        window.evaluate("window.remembered = true");
    }

    boolean remembers() {
        return (boolean) window.evaluate("window.remembered === true");
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

    /** And waits until the gallery tells it what changes. */
    GalleryPage openHeardGallery() {
        window.waitForResponse("**/api/changes", this::openGallery);
        return new GalleryPage(window);
    }

    /**
     * @param query with the question mark
     */
    GalleryPage openGallery(String query) {
        return GalleryPage.open(window, query);
    }

    ImagePage openImage(UUID id) {
        return ImagePage.open(window, id);
    }

    AttentionPage openAttention() {
        return AttentionPage.open(window);
    }

    ReviewPage openReview() {
        return ReviewPage.open(window);
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
