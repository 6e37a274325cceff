package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.ImagePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What scripts add to the page of one image. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class ImageBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private static UUID older;
    private static UUID newer;

    private Visitor visitor;

    @BeforeAll
    static void uploadImages() {
        try (Visitor uploader = running.visitor()) {
            older = upload(uploader, "older & wider.jpg", Color.ORANGE);
            newer = upload(uploader, "newer.jpg", Color.CYAN);
        }
    }

    private static UUID upload(Visitor uploader, String name, Color colour) {
        UUID id = uploader.openHome().upload(SampleImages.jpeg(name, colour)).imageOf(name);
        uploader.openImage(id).awaitFinished();
        return id;
    }

    @BeforeEach
    void arrive() {
        visitor = running.visitor();
    }

    @AfterEach
    void leave() {
        assertThat(visitor.complaints()).isEmpty();
        visitor.close();
    }

    @Test
    void arrowsLeadToTheNeighboursAndEscapeToTheGallery() {
        ImagePage page = visitor.openImage(newer).press("ArrowRight").awaitImage(older);
        page.press("ArrowLeft").awaitImage(newer).press("Escape").awaitGallery();
    }

    @Test
    void keysThatAreTypedIntoTheFormLeadNowhere() {
        ImagePage page = visitor.openImage(newer).typeCaption("A pie", "", "pie");

        page.press("ArrowRight").press("?");

        assertThat(page.shortcuts().isVisible()).isFalse();
        assertThat(visitor.address()).endsWith(newer.toString());
    }

    @Test
    void aQuestionMarkListsTheKeys() {
        ImagePage page = visitor.openImage(newer).press("?");

        assertThat(page.shortcuts().innerText()).contains("Esc", "Back to the gallery", "Older picture");
        page.press("Escape");
        assertThat(page.shortcuts().isVisible()).isFalse();
        assertThat(visitor.address()).endsWith(newer.toString());
    }

    @Test
    void thePictureIsEnlargedInTheWholeWindowAndTheFocusComesBack() {
        ImagePage page = visitor.openImage(newer).push("Enlarge");

        assertThat(page.lightbox().isVisible()).isTrue();
        assertThat(page.press("+").zoom()).isEqualTo(1.5);
        assertThat(page.press("-").zoom()).isEqualTo(1);
        page.press("Escape");
        assertThat(page.lightbox().isVisible()).isFalse();
        assertThat(page.focused()).isEqualTo("Enlarge");
        assertThat(visitor.address()).endsWith(newer.toString());
    }

    @Test
    void twoFingersEnlargeThePictureBetweenThemAndOneMovesIt() {
        ImagePage page = visitor.openImage(newer).push("Enlarge");

        assertThat(page.pinch(100, 300).zoom()).isCloseTo(3, within(0.05));
        assertThat(page.pinch(300, 150).zoom()).isCloseTo(1.5, within(0.05));
        assertThat(page.pinch(300, 50).zoom())
                .as("never smaller than the window")
                .isEqualTo(1);
    }

    @Test
    void theLetterEOpensTheFormUnlessSingleKeysAreTurnedOff() {
        ImagePage page = visitor.openImage(newer).press("e");
        assertThat(page.typedAltText()).isEmpty();
        page.press("x");
        assertThat(page.typedAltText()).isEqualTo("x");

        page.press("Backspace")
                .leaveForm()
                .push("Keyboard shortcuts")
                .turnSingleKeysOff()
                .press("Escape")
                .press("?");
        assertThat(page.shortcuts().isVisible()).isFalse();
        page.press("ArrowRight").awaitImage(older).press("?");
        assertThat(page.shortcuts().isVisible()).isFalse();
    }

    @Test
    void altTextAndHtmlAreCopied() {
        visitor.shareClipboard();
        ImagePage page = visitor.openImage(older);

        assertThat(page.push("Copy the alt text").copied()).isEqualTo(page.alt());
        assertThat(page.push("Copy as HTML").copied())
                .isEqualTo("<img src=\"older%20%26%20wider.jpg\" width=\"640\" height=\"400\" alt=\"" + page.alt()
                        + "\">");
    }

    @Test
    void charactersAreCountedAndADecorativePictureNeedsNone() {
        ImagePage page = visitor.openImage(newer).typeCaption("A pie", "", "pie");

        assertThat(page.countedCharacters()).startsWith("5 characters; at most 125 are advised");
        assertThat(page.wantsAltText()).isTrue();
        assertThat(page.tickDecorative().wantsAltText()).isFalse();
    }
}
