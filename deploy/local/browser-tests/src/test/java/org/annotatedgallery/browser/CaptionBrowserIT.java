package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.Conflict;
import org.annotatedgallery.browser.pages.ImagePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing a caption without leaving the page, alone and against others. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class CaptionBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private static UUID ferry;

    private Visitor visitor;

    @BeforeAll
    static void uploadImages() {
        try (Visitor uploader = running.visitor()) {
            ferry = uploader.openHome()
                    .upload(SampleImages.jpeg("ferry.jpg", Color.DARK_GRAY))
                    .imageOf("ferry.jpg");
            uploader.openImage(ferry).awaitFinished();
            // A newer neighbour to go to.
            uploader.openHome().upload(SampleImages.jpeg("buoy.jpg", Color.RED));
        }
    }

    @BeforeEach
    void arrive() {
        visitor = running.visitor();
    }

    /** The browser itself remarks on answers that are no success. */
    @AfterEach
    void leave() {
        assertThat(visitor.complaints()).allMatch(complaint -> complaint.startsWith("Failed to load resource"));
        visitor.close();
    }

    @Test
    void aCaptionIsSavedWithoutLeavingThePage() {
        ImagePage page = visitor.openImage(ferry);
        visitor.remember();

        page.typeCaption("A white ferry", "It carries cars.", "Ferry, sea")
                .typeLanguage("en")
                .saveCaption();

        page.awaitSaved().awaitCaption("A white ferry");
        assertThat(page.focused()).isEqualTo("Correct the caption");
        assertThat(page.captionSource()).isEqualTo("By a person");
        assertThat(page.captionLanguage()).isEqualTo("en");
        assertThat(page.tags()).containsExactly("ferry", "sea");
        assertThat(page.history()).startsWith("A white ferry");
        page.typeCaption("A white car ferry", "", "ferry")
                .saveCaption()
                .awaitSaved()
                .awaitCaption("A white car ferry");
        assertThat(visitor.remembers()).as("the page was never left").isTrue();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldWhichHasTheFocus() {
        ImagePage page =
                visitor.openImage(ferry).typeCaption("", "It carries cars.", "").saveCaption();

        assertThat(page.objection()).isEqualTo("Write an alt text, or mark the picture as decorative.");
        assertThat(page.invalidField()).isEqualTo("Alt text");
        assertThat(page.describedFocus()).endsWith("Write an alt text, or mark the picture as decorative.");

        page.typeCaption("A ferry", "It carries cars.", "")
                .typeLanguage("German")
                .saveCaption();
        assertThat(page.objection()).startsWith("Give the language");
        assertThat(page.invalidField()).isEqualTo("Language of these words");

        page.typeLanguage("").saveCaption().awaitSaved().awaitCaption("A ferry");
    }

    @Test
    void whoeverSavesSecondSeesBothTextsAndKeepsTheirOwn() {
        ImagePage mine = visitor.openImage(ferry).typeCaption("A ferry at dawn", "", "ship");
        writeMeanwhile("A ship in port");

        Conflict conflict = mine.saveCaption().conflict();

        assertThat(conflict.isFocused()).isTrue();
        assertThat(conflict.mine()).contains("A ferry at dawn").doesNotContain("ship");
        assertThat(conflict.theirs()).contains("A ship in port");
        mine.awaitCaption("A ship in port");
        assertThat(mine.typedAltText()).isEqualTo("A ferry at dawn");
        conflict.keepMine();
        mine.awaitSaved().awaitCaption("A ferry at dawn");
        assertThat(conflict.isOver()).isTrue();
        assertThat(mine.history()).startsWith("A ferry at dawn", "A ship in port");
    }

    @Test
    void whoeverSavesSecondTakesTheOthersCaption() {
        ImagePage mine = visitor.openImage(ferry).typeCaption("A ferry at noon", "", "ship");
        writeMeanwhile("A ship at sea");

        Conflict conflict = mine.saveCaption().conflict();
        conflict.takeTheirs();

        assertThat(conflict.isOver()).isTrue();
        assertThat(mine.awaitCaption("A ship at sea").openForm().typedAltText()).isEqualTo("A ship at sea");
        assertThat(mine.history()).doesNotContain("A ferry at noon");
        mine.press("Escape").awaitGallery();
    }

    @Test
    void whoeverSavesSecondGoesOnWriting() {
        ImagePage mine = visitor.openImage(ferry).typeCaption("A ferry at night", "", "ship");
        writeMeanwhile("A ship in fog");

        Conflict conflict = mine.saveCaption().conflict();
        mine.typeCaption("A ferry in fog", "", "ship");
        assertThat(conflict.mine()).contains("A ferry in fog");
        mine.saveCaption().awaitSaved().awaitCaption("A ferry in fog");

        assertThat(conflict.isOver()).isTrue();
    }

    private void writeMeanwhile(String altText) {
        try (Visitor other = running.visitor()) {
            other.openImage(ferry)
                    .typeCaption(altText, "", "ship")
                    .saveCaption()
                    .awaitSaved();
        }
    }

    @Test
    void whoeverIsOfflineKeepsWhatTheyTypedAndSavesLater() {
        ImagePage page = visitor.openImage(ferry).typeCaption("A ferry under way", "", "ship");
        visitor.disconnect();

        page.saveCaption();

        assertThat(page.awaitObjection("You are offline.")).endsWith("What you typed is still here.");
        assertThat(page.typedAltText()).isEqualTo("A ferry under way");
        visitor.connect();
        page.saveCaption().awaitSaved().awaitCaption("A ferry under way");
    }

    @Test
    void unsavedTextAsksBeforeThePageIsLeft() {
        ImagePage page = visitor.openImage(ferry)
                .typeCaption("A ferry, half writ", "", "ship")
                .leaveForm();

        assertThat(page.asksBeforeLeaving("ArrowLeft")).isTrue();
        assertThat(page.asksBeforeLeaving("Escape")).isTrue();

        assertThat(page.typedAltText()).isEqualTo("A ferry, half writ");
        page.saveCaption().awaitSaved();
        page.press("Escape").awaitGallery();
    }
}
