package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.HomePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Uploading with JavaScript: every file on its own. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class UploadBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private Visitor visitor;
    private HomePage home;

    @BeforeEach
    void arrive() {
        visitor = running.visitor();
        home = visitor.openHome();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void threeFilesWithABadOneAreToldApart() {
        home.upload(
                SampleImages.jpeg("harbour.jpg", Color.BLUE),
                SampleImages.text("shopping.jpg"),
                SampleImages.png("meadow.png", Color.GREEN));

        assertThat(home.summary()).isEqualTo("2 new, 1 refused: not a picture we can read");
        assertThat(home.outcomes())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("harbour.jpg: Uploaded."),
                        second -> assertThat(second).startsWith("shopping.jpg: Not accepted. A file of this type"),
                        third -> assertThat(third).startsWith("meadow.png: Uploaded."));
        home.awaitPreview("harbour.jpg");
        home.awaitAnnounced("2 new, 1 refused: not a picture we can read");
        assertThat(visitor.openImage(home.imageOf("meadow.png")).about("File name"))
                .isEqualTo("meadow.png");
    }

    @Test
    void whatIsHereAlreadyIsAStepAway() {
        UUID first = home.upload(SampleImages.png("original.png", Color.YELLOW)).imageOf("original.png");

        visitor.openHome().upload(SampleImages.png("copy.png", Color.YELLOW));

        assertThat(home.summary()).isEqualTo("1 already here");
        assertThat(home.imageInSummary()).isEqualTo(first);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void filesAreDroppedAnywhereAndPasted() {
        assertThat(home.invitesToDrop()).isFalse();
        home.drag(SampleImages.png("kite.png", Color.RED));
        assertThat(home.invitesToDrop()).isTrue();
        home.drop(SampleImages.png("kite.png", Color.RED));
        assertThat(home.invitesToDrop()).isFalse();
        home.paste(SampleImages.png("image.png", Color.PINK)).awaitSummary("2 new");

        assertThat(home.outcomes()).hasSize(2).allMatch(outcome -> outcome.contains("Uploaded."));
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void anUploadIsCancelledAndSentAfterAll() {
        visitor.holdUploads();
        home.choose(SampleImages.jpeg("second-thoughts.jpg", Color.ORANGE));

        home.cancel("second-thoughts.jpg").awaitEnd();
        assertThat(home.summary()).isEqualTo("1 cancelled");

        visitor.letUploadsArrive();
        home.tryAgain("second-thoughts.jpg").awaitSummary("1 new");
        assertThat(home.outcomes()).singleElement().asString().contains("Uploaded.");
    }

    @Test
    void afterAnOutageAllThatFailedIsSentAgain() {
        visitor.cutUploads();
        home.upload(
                SampleImages.jpeg("one.jpg", new Color(1, 1, 1)),
                SampleImages.jpeg("two.jpg", new Color(90, 1, 1)),
                SampleImages.jpeg("three.jpg", new Color(1, 90, 1)),
                SampleImages.jpeg("four.jpg", new Color(1, 1, 90)),
                SampleImages.jpeg("five.jpg", new Color(90, 90, 1)));

        assertThat(home.summary()).isEqualTo("5 failed");
        assertThat(home.outcomes())
                .allMatch(outcome -> outcome.contains("Not uploaded. The gallery does not answer at the moment."));

        visitor.letUploadsArrive();
        home.retryAllFailed().awaitSummary("5 new");
        assertThat(home.focused()).isEqualTo("5 new");
    }

    @Test
    void leavingAsksOnlyWhileSomethingIsBeingUploaded() {
        visitor.holdUploads();
        home.choose(SampleImages.jpeg("on-its-way.jpg", Color.CYAN));
        assertThat(home.asksBeforeLeaving()).isTrue();

        visitor.letUploadsArrive();
        home.awaitSummary("1 new");
        assertThat(home.asksBeforeLeaving()).isFalse();
    }
}
