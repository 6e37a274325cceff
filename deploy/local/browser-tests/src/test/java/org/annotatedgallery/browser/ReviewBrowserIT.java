package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.UUID;
import java.util.stream.Stream;
import org.annotatedgallery.browser.pages.HomePage;
import org.annotatedgallery.browser.pages.ReviewPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviewing captions one after the other; what was uploaded last comes first. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class ReviewBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    @Test
    void captionsAreReviewedByKeyboardAlone() {
        UUID[] images = upload("A red boat", "A stone bridge", "A pattern of dots", "A lighthouse", "A ferry");
        try (Visitor visitor = running.visitor()) {
            ReviewPage page = visitor.openAttention().review().await("A ferry");
            visitor.remember();
            String before = page.left();

            page.press("a").await("A lighthouse");
            assertThat(page.focused()).isEqualTo("A lighthouse");
            assertThat(page.awaitAnnounced("Approved.")).isEqualTo("Approved. " + page.left());
            assertThat(page.left()).isNotEqualTo(before);
            page.press("d").press("?").press("Escape").await("A pattern of dots");
            page.press("e").type(" on a wall").press("Control+Enter").await("A stone bridge");
            page.press("ArrowRight").await("A red boat");
            page.press("ArrowLeft").await("A stone bridge");
            page.press("s").await("A red boat").press("a");

            assertThat(visitor.remembers()).as("the page was never left").isTrue();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.openImage(images[2]).caption()).isEqualTo("A pattern of dots on a wall");
            assertThat(visitor.openImage(images[3]).caption()).isEqualTo("Decorative picture");
            assertThat(visitor.openReview().caption())
                    .as("the one that was skipped")
                    .isEqualTo("A stone bridge");
        }
    }

    @Test
    void whatIsBeingTypedIsNoShortcutAndEscapeLeavesItUnsaved() {
        upload("A windmill", "A barn");
        try (Visitor visitor = running.visitor()) {
            ReviewPage page = visitor.openReview().await("A barn");

            page.press("e").type(" and a sad seal").press("Escape");

            assertThat(page.caption()).isEqualTo("A barn");
            page.press("a").await("A windmill").press("ArrowLeft").await("A barn");
            assertThat(page.isReviewed()).isTrue();
            page.press("?").press("a").press("Escape");
            assertThat(page.caption()).isEqualTo("A barn");
        }
    }

    @Test
    void whereSomebodyElseWasFirstTheirCaptionIsShownAndWhatWasTypedIsKept() {
        UUID[] images = upload("A kettle", "A teapot");
        try (Visitor visitor = running.visitor();
                Visitor other = running.visitor()) {
            ReviewPage page = visitor.openReview().await("A teapot").press("e").type(" of tin");
            other.openImage(images[1])
                    .typeCaption("A coffee pot", "", "")
                    .saveCaption()
                    .awaitSaved();

            page.press("Control+Enter").await("A coffee pot");

            assertThat(page.trouble()).startsWith("Somebody else has changed this picture");
            assertThat(page.typed()).isEqualTo("A teapot of tin");
            page.press("Control+Enter").await("A kettle");
            assertThat(visitor.openImage(images[1]).caption()).isEqualTo("A teapot of tin");
        }
    }

    @Test
    void whoeverIsOfflineIsToldAndGoesOnLater() {
        upload("A fountain", "A statue");
        try (Visitor visitor = running.visitor()) {
            ReviewPage page = visitor.openReview().await("A statue");
            visitor.disconnect();

            page.press("a");

            assertThat(page.trouble()).startsWith("You are offline.");
            assertThat(page.caption()).isEqualTo("A statue");
            visitor.connect();
            page.press("a").await("A fountain");
        }
    }

    @Test
    void withoutScriptsEachAnswerBringsTheNextPage() {
        upload("A kite", "A balloon", "A bee");
        try (Visitor visitor = running.visitorWithoutJavaScript()) {
            ReviewPage page =
                    visitor.openReview().await("A bee").push("Approve").await("A balloon");
            assertThat(page.notice()).startsWith("Approved.");

            page.write("").await("A balloon");
            assertThat(page.trouble()).startsWith("Write an alt text");
            page.write("A red balloon").await("A kite");
            assertThat(page.notice()).startsWith("Saved.");
            page.follow("Back").await("A red balloon");
            assertThat(page.isReviewed()).isTrue();
            page.follow("Skip").await("A kite").push("Decorative");
            assertThat(page.notice()).startsWith("Marked as decorative.");
        }
    }

    @Test
    void theEndSaysWhatIsLeft() {
        upload("A last leaf");
        try (Visitor visitor = running.visitor()) {
            ReviewPage page = visitor.openReview();
            while (page.hasImage()) {
                page.press("s").awaitChange();
            }
            assertThat(page.awaitEnd()).contains("That was the last one", "still to be reviewed");

            page.follow("Begin again").await("A last leaf");
            while (page.hasImage()) {
                page.press("a").awaitChange();
            }
            assertThat(page.awaitEnd()).contains("No caption waits for review");
        }
    }

    /** One file for each caption, the last one's image being the newest; none comes back before it has its caption. */
    private static UUID[] upload(String... captions) {
        try (Visitor visitor = running.visitor()) {
            return Stream.of(captions).map(caption -> upload(visitor, caption)).toArray(UUID[]::new);
        }
    }

    private static UUID upload(Visitor visitor, String caption) {
        FilePayload file = SampleImages.jpegThatSays(caption + ".jpg", new Color(caption.hashCode()), caption);
        HomePage home = visitor.openHome().upload(file);
        UUID image = home.imageOf(file.name);
        visitor.openImage(image).awaitFinished();
        return image;
    }
}
