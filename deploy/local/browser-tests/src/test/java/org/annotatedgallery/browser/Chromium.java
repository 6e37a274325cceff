package org.annotatedgallery.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that this machine has. None is downloaded. */
final class Chromium implements AutoCloseable {
    static final String HOW_TO_GET_IT =
            "No Chromium on this machine: install one, or name it in the environment variable CHROMIUM";

    private static final System.Logger LOG = System.getLogger(Chromium.class.getName());
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** The sandbox cannot be had as root, and a test's browser has no business anywhere else. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Says on the console what is missing: the build's own report of skipped tests has no room for a reason. */
    static boolean isInstalled() {
        boolean installed = find().isPresent();
        if (!installed) {
            LOG.log(System.Logger.Level.WARNING, HOW_TO_GET_IT);
        }
        return installed;
    }

    /** Where it is: {@code CHROMIUM} in the environment, else on the path under one of its usual names. */
    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(find().orElseThrow())
                                    .setArgs(ARGUMENTS)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    Visitor visitor(String gallery) {
        return new Visitor(browser.newContext(options(gallery)));
    }

    Visitor visitorWithoutJavaScript(String gallery) {
        return new Visitor(browser.newContext(options(gallery).setJavaScriptEnabled(false)));
    }

    /**
     * @param locale that the browser asks for
     */
    Visitor visitor(String gallery, String locale, ColorScheme colours) {
        return new Visitor(browser.newContext(options(gallery).setLocale(locale).setColorScheme(colours)));
    }

    Visitor visitorWithoutJavaScript(String gallery, String locale) {
        return new Visitor(browser.newContext(options(gallery).setLocale(locale).setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions options(String gallery) {
        return new Browser.NewContextOptions().setBaseURL(gallery).setLocale("en-GB");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
