package org.annotatedgallery.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.annotatedgallery.browser.pages.HomePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page fits every window, with images and captions of unusual sizes. What it looks like is left in
 * {@code deploy/local/target/screens} for people to judge.
 */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class LayoutBrowserIT {
    private static final Path SCREENS = Path.of("../target/screens");
    private static final int MOST_BYTES = 60_000;
    private static final String LONG =
            "Fishing boats, nets and baskets in the harbour at noon, ".repeat(15) + "and one dog.";
    private static final String ARABIC = "قارب صيد أزرق في الميناء عند الظهر";

    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private static Map<String, String> pages;

    @BeforeAll
    static void uploadImages() throws IOException {
        Files.createDirectories(SCREENS);
        try (Visitor visitor = running.visitor()) {
            HomePage home = visitor.openHome()
                    .upload(
                            SampleImages.jpeg("harbour.jpg", Color.BLUE),
                            SampleImages.jpegThatSays("ferry.jpg", Color.CYAN, LONG),
                            SampleImages.brokenPng("a-rather-long-name-of-a-torn-file-that-goes-on.png", Color.RED),
                            SampleImages.jpeg("panorama.jpg", Color.ORANGE, 1600, 200),
                            SampleImages.jpeg("tower.jpg", Color.MAGENTA, 200, 1600),
                            SampleImages.jpeg("icon.jpg", Color.GREEN, 16, 16));
            UUID ferry = home.imageOf("ferry.jpg");
            UUID wordy = home.imageOf("panorama.jpg");
            UUID arabic = home.imageOf("tower.jpg");
            visitor.openImage(home.imageOf("icon.jpg")).awaitFinished();
            visitor.openImage(ferry).awaitFinished();
            visitor.openAttention().await("1 thumbnail");
            visitor.openImage(wordy)
                    .awaitFinished()
                    .typeCaption(LONG, "", "harbour")
                    .saveCaption()
                    .awaitSaved();
            visitor.openImage(arabic)
                    .awaitFinished()
                    .typeCaption(ARABIC, "", "")
                    .typeLanguage("ar")
                    .saveCaption()
                    .awaitSaved();
            pages = Map.ofEntries(
                    entry("home", "/"),
                    entry("gallery", "/gallery"),
                    entry("gallery-empty", "/gallery?q=nothing-is-called-so"),
                    entry("image-long", "/image?id=" + wordy),
                    entry("image-arabic", "/image?id=" + arabic),
                    entry("campaigns", "/attention/campaigns?estimate=true"),
                    entry("attention", "/attention"),
                    entry("attention-group", "/attention?task=CAPTION&reason=UNREADABLE"),
                    entry("review", "/attention/review"),
                    entry("missing", "/nowhere"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "320, LIGHT",
        "375, LIGHT",
        "375, DARK",
        "768, LIGHT",
        "768, DARK",
        "1440, LIGHT",
        "1440, DARK",
        "2560, LIGHT"
    })
    void noPageIsWiderThanItsWindow(int width, ColorScheme colours) {
        try (Visitor visitor = running.visitor("en", colours)) {
            visitor.resize(width);
            pages.forEach((name, path) -> {
                visitor.open(path);
                visitor.photograph(SCREENS.resolve("%s-%d-%s.png".formatted(name, width, colours)));

                assertThat(visitor.scrollsSideways()).as(path).isFalse();
            });
        }
    }

    @Test
    void noPageTakesMoreThanSixtyKilobytesWithoutItsPictures() {
        for (String path : pages.values()) {
            // Each in a browser of its own, which has kept nothing.
            try (Visitor visitor = running.visitor()) {
                assertThat(visitor.weight(path)).as(path).isBetween(1_000L, (long) MOST_BYTES);
            }
        }
    }
}
