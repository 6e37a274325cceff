package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.annotatedgallery.browser.pages.ImagePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core finds on every page, in light and dark and in every language: nothing. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class AccessibilityBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private static UUID harbour;

    @BeforeAll
    static void uploadImage() {
        try (Visitor visitor = running.visitor()) {
            HomePage home = visitor.openHome()
                    .upload(
                            SampleImages.jpeg("harbour.jpg", Color.BLUE),
                            SampleImages.jpegThatSays("ferry.jpg", Color.GREEN, "A ferry"),
                            SampleImages.brokenPng("torn.png", Color.RED),
                            SampleImages.text("shopping.jpg"));
            harbour = home.imageOf("harbour.jpg");
            visitor.openImage(home.imageOf("ferry.jpg")).awaitFinished();
            visitor.openImage(harbour).awaitFinished();
            visitor.openAttention().await("1 thumbnail");
        }
    }

    /** The browser shows JSON as a page that has neither language nor title. */
    @Test
    void barriersAreFoundWhereThereAreSome() {
        try (Visitor visitor = running.visitor()) {
            visitor.open("/api/images");

            assertThat(visitor.barriers()).anyMatch(barrier -> barrier.startsWith("html-has-lang"));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "de, LIGHT", "de, DARK"})
    void noPageHasABarrier(String locale, ColorScheme colours) {
        try (Visitor visitor = running.visitor(locale, colours)) {
            for (String page : new String[] {
                "/",
                "/gallery",
                "/gallery?q=nothing-is-called-so",
                "/image?id=" + harbour,
                "/image?id=" + harbour + "&notice=captioned",
                "/attention",
                "/attention?task=THUMBNAIL&reason=UNREADABLE&tried=0",
                "/attention?task=THUMBNAIL&reason=BUDGET",
                "/attention/review",
                "/attention/review?id=" + harbour + "&notice=saved",
                "/attention/campaigns",
                "/attention/campaigns?estimate=true",
                "/attention/campaigns?estimate=true&language=%21",
                "/nowhere"
            }) {
                visitor.open(page);
                visitor.unfold();

                assertThat(visitor.barriers()).as(page).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void theReportOfAnUploadHasNoBarrier(ColorScheme colours) {
        try (Visitor visitor = running.visitor("en", colours)) {
            visitor.openHome().upload(SampleImages.jpeg("harbour.jpg", Color.BLUE), SampleImages.text("shopping.jpg"));

            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void chosenPicturesAndWhatIsDoneWithThemHaveNoBarrier(ColorScheme colours) {
        try (Visitor visitor = running.visitor("en", colours)) {
            GalleryPage gallery = visitor.openGallery();
            gallery.selection().choose(harbour);
            assertThat(visitor.barriers()).as("chosen").isEmpty();

            gallery.push("Tag…");
            assertThat(visitor.barriers()).as("tagging").isEmpty();

            gallery.push("Cancel").push("Delete").awaitMessage("1 picture deleted");
            assertThat(visitor.barriers()).as("deleted").isEmpty();
            gallery.push("Undo");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void aFormThatObjectsHasNoBarrier(ColorScheme colours) {
        try (Visitor visitor = running.visitor("en", colours)) {
            visitor.openImage(harbour).typeCaption("", "", "").saveCaption().objection();

            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void twoCaptionsSideBySideHaveNoBarrier(ColorScheme colours) {
        try (Visitor visitor = running.visitor("en", colours);
                Visitor other = running.visitor("en", colours)) {
            ImagePage mine = visitor.openImage(harbour).typeCaption("A harbour", "", "sea");
            other.openImage(harbour)
                    .typeCaption("A port in " + colours, "", "sea")
                    .saveCaption()
                    .awaitSaved();

            mine.saveCaption().conflict();

            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void theEnlargedPictureAndTheListOfKeysHaveNoBarrier(ColorScheme colours) {
        try (Visitor visitor = running.visitor("en", colours)) {
            visitor.openImage(harbour).push("Enlarge");
            assertThat(visitor.barriers()).isEmpty();

            visitor.openImage(harbour).push("Keyboard shortcuts");
            assertThat(visitor.barriers()).isEmpty();

            visitor.openReview().push("Keyboard shortcuts");
            assertThat(visitor.barriers()).isEmpty();
        }
    }
}
