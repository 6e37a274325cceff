package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.HomePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Visitors who would rather read German, and those who choose it. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class LanguageBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    @Test
    void theBrowsersLanguageIsThePages() {
        try (Visitor visitor = running.visitor("de-AT", ColorScheme.LIGHT)) {
            visitor.open("/");

            assertThat(visitor.language()).isEqualTo("de");
            assertThat(visitor.heading()).isEqualTo("Bilder, die sagen, was sie zeigen");
            assertThat(visitor.open("/image?id=" + UUID.randomUUID())).isEqualTo(404);
            assertThat(visitor.heading()).isEqualTo("Hier ist nichts");
        }
    }

    @Test
    void aChosenLanguageStaysWithoutJavaScriptAndLeadsBackToThePage() {
        try (Visitor visitor = running.visitorWithoutJavaScript("en-GB")) {
            visitor.open("/gallery?q=boat");
            visitor.speak("Deutsch");

            assertThat(visitor.address()).endsWith("/gallery?q=boat");
            assertThat(visitor.heading()).isEqualTo("Galerie");
            assertThat(visitor.cookies()).extracting(cookie -> cookie.name).containsExactly("lang");

            visitor.open("/nowhere");
            visitor.speak("English");

            assertThat(visitor.address()).endsWith("/nowhere");
            assertThat(visitor.heading()).isEqualTo("Nothing here");
            visitor.open("/");
            assertThat(visitor.language()).isEqualTo("en");
        }
    }

    @Test
    void whatTheServerHasToSayIsInThePagesLanguage() {
        try (Visitor visitor = running.visitor()) {
            HomePage home = visitor.openHome()
                    .upload(SampleImages.jpeg("harbour.jpg", Color.BLUE), SampleImages.text("shopping.jpg"));
            assertThat(home.outcomes())
                    .contains("shopping.jpg: Not accepted. A file of this type cannot be read here. Save the picture as"
                            + " JPEG or PNG and upload that.");
            UUID harbour = home.imageOf("harbour.jpg");
            visitor.openImage(harbour).awaitFinished();
            visitor.speak("Deutsch");
            visitor.open("/image?id=" + harbour);

            assertThat(visitor.language()).isEqualTo("de");
            assertThat(visitor.openImage(harbour).about("Größe")).endsWith("kB");
            assertThat(visitor.openImage(harbour).about("Hochgeladen")).containsPattern("\\d{4} um ");
            assertThat(visitor.openImage(harbour).captionLanguage()).isEqualTo("en");
            assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("415"));
        }
    }
}
