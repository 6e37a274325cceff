package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking through more pictures than one page has, and doing something with several of them. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class BrowseBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private static final int ON_A_PAGE = 24;
    private static final int UPLOADED = 34;
    private static final int[] WIDTHS = {480, 300, 1200, 400, 600, 533};
    private static final int HEIGHT = 400;
    private static final Duration TOO_LATE_TO_UNDO = Duration.ofSeconds(11);

    private static UUID bicycle;

    private Visitor visitor;

    @BeforeAll
    static void uploadImages() {
        FilePayload[] files =
                IntStream.range(0, UPLOADED).mapToObj(BrowseBrowserIT::picture).toArray(FilePayload[]::new);
        try (Visitor uploader = running.visitor()) {
            bicycle = uploader.openHome().upload(files).imageOf("picture-0.png");
            uploader.openImage(bicycle)
                    .awaitFinished()
                    .typeCaption("Two bicycles lean against a wall", "", "wheel")
                    .saveCaption()
                    .awaitSaved();
        }
    }

    /** Tall, square and wide ones, each of another colour. */
    private static FilePayload picture(int number) {
        Color colour = new Color(7 * number, 120, 255 - 7 * number);
        return SampleImages.png("picture-" + number + ".png", colour, WIDTHS[number % WIDTHS.length], HEIGHT);
    }

    @BeforeEach
    void arrive() {
        visitor = running.visitor();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 768, 1440, 2560})
    void thePicturesOfARowAreEquallyHighAndTheRowIsFull(int width) {
        visitor.resize(width);

        List<GalleryPage.Row> rows = visitor.openGallery().rows();

        assertThat(rows).hasSizeGreaterThan(2).allMatch(row -> row.highest() - row.lowest() < 1);
        double usual = rows.stream().mapToDouble(GalleryPage.Row::lowest).min().orElseThrow();
        // A row of few tall pictures, which are in no order, grows so far and no further.
        assertThat(rows.subList(0, rows.size() - 1))
                .allMatch(row -> Math.abs(row.left()) < 1 || row.highest() > 2 * usual);
    }

    @Test
    void whatIsTypedIsSearchedAtOnce() {
        GalleryPage gallery = visitor.openGallery().type("bicy").awaitImages(1);

        assertThat(gallery.images()).containsExactly(bicycle);
        gallery.awaitAnnounced("1 picture found");
        assertThat(visitor.address()).endsWith("/gallery?q=bicy");
        assertThat(gallery.isTypedIn()).isTrue();
        gallery.type("zz").awaitImages(0);
        gallery.awaitAnnounced("No picture matches.");
        assertThat(gallery.isTypedIn()).isTrue();
        assertThatNothingIsAmiss();
    }

    @Test
    void olderPicturesAreAddedAndBackLeadsToTheTileThatWasLeft() {
        GalleryPage gallery = visitor.openGallery();
        assertThat(gallery.images()).hasSize(ON_A_PAGE);
        List<UUID> all = gallery.scrollToEnd().awaitMoreImagesThan(ON_A_PAGE).images();
        gallery.awaitAnnounced(all.size() - ON_A_PAGE + " more pictures");
        UUID oldest = all.get(all.size() - 1);

        gallery.scrollToEnd().openImage(oldest).awaitImage(oldest);
        visitor.back();

        gallery.awaitFocusOn(oldest);
        assertThat(visitor.address()).contains("/gallery?after=");
        assertThatNothingIsAmiss();
    }

    @Test
    void anOldImageThatChangesIsNoNewOne() {
        GalleryPage gallery = visitor.openHeardGallery();
        List<UUID> shown = gallery.images();
        assertThat(shown).doesNotContain(bicycle);

        try (Visitor editor = running.visitor()) {
            editor.openImage(bicycle)
                    .typeCaption("Two bicycles lean against a wall", "", "wheel, saddle")
                    .saveCaption()
                    .awaitSaved();
            editor.openImage(shown.get(3))
                    .awaitFinished()
                    .typeCaption("A green square", "", "")
                    .saveCaption()
                    .awaitSaved();
        }
        gallery.awaitAlt(shown.get(3), "A green square");

        assertThat(gallery.images()).isEqualTo(shown);
        assertThatNothingIsAmiss();
    }

    @Test
    void olderPicturesThatCannotBeFetchedAreOfferedAgain() {
        visitor.cutOlderPages();
        GalleryPage gallery = visitor.openGallery().scrollToEnd().awaitTrouble();
        assertThat(gallery.images()).hasSize(ON_A_PAGE);

        visitor.joinOlderPages();
        gallery.push("Try again").awaitMoreImagesThan(ON_A_PAGE);
    }

    @Test
    void threeThatWereDeletedAreBackAfterUndoAndNothingWasSent() {
        visitor.holdClock();
        GalleryPage gallery = visitor.openGallery();
        List<UUID> before = gallery.images();

        Selection selection = gallery.selection().choose(before.get(1)).chooseUpTo(before.get(3));
        assertThat(selection.count()).isEqualTo("3 selected");
        gallery.push("Delete").awaitMessage("3 pictures deleted");
        assertThat(gallery.images()).doesNotContainAnyElementsOf(before.subList(1, 4));
        gallery.awaitFocusOn(before.get(4));

        gallery.push("Undo");
        gallery.awaitFocusOn(before.get(1));
        visitor.letPass(TOO_LATE_TO_UNDO);

        assertThat(gallery.images()).containsAll(before);
        assertThat(visitor.deletions()).isEmpty();
        assertThatNothingIsAmiss();
    }

    @Test
    void deletingIsUndoneByKeyboard() {
        GalleryPage gallery = visitor.openGallery();
        UUID newest = gallery.images().get(0);

        gallery.selection().focus(newest).press("Space").press("Delete");
        gallery.awaitMessage("1 picture deleted");
        assertThat(gallery.images()).doesNotContain(newest);
        gallery.selection().press("Control+z");

        gallery.awaitFocusOn(newest);
        assertThatNothingIsAmiss();
    }

    @Test
    void whatIsDeletedIsGoneAfterTenSeconds() {
        visitor.holdClock();
        GalleryPage gallery = visitor.openGallery();
        UUID unwanted = gallery.images().get(5);

        gallery.selection().choose(unwanted);
        gallery.push("Delete").awaitMessage("1 picture deleted");
        assertThat(visitor.deletions()).isEmpty();
        visitor.letPass(TOO_LATE_TO_UNDO);

        visitor.awaitStatus("/image?id=" + unwanted, 404);
        assertThat(visitor.deletions()).containsExactly("/api/images/" + unwanted);
        assertThatNothingIsAmiss();
    }

    @Test
    void whatIsDeletedIsGoneWhenThePageIsLeft() {
        GalleryPage gallery = visitor.openGallery();
        List<UUID> unwanted = gallery.images().subList(6, 8);

        gallery.selection().choose(unwanted.get(0)).choose(unwanted.get(1));
        gallery.push("Delete").awaitMessage("2 pictures deleted");
        visitor.openHome();

        unwanted.forEach(id -> visitor.awaitStatus("/image?id=" + id, 404));
        assertThatNothingIsAmiss();
    }

    @Test
    void severalAreTagged() {
        GalleryPage gallery = visitor.openGallery();
        List<UUID> some = gallery.images().subList(8, 10);

        gallery.selection().choose(some.get(0)).choose(some.get(1)).tag("Harvest, field");
        gallery.awaitMessage("2 tagged");

        assertThat(gallery.selection().count()).isEmpty();
        assertThat(visitor.openGallery().search("harvest").images()).containsExactlyElementsOf(some);
        assertThatNothingIsAmiss();
    }

    @Test
    void whatCannotBeTaggedStaysChosen() {
        GalleryPage gallery = visitor.openGallery();
        List<UUID> some = gallery.images().subList(14, 16);
        visitor.cut("/" + some.get(1) + "/tags");

        gallery.selection().choose(some.get(0)).choose(some.get(1)).tag("spring");
        gallery.awaitMessage("1 tagged, 1 not: ");

        assertThat(gallery.selection().count()).isEqualTo("1 selected");
        assertThat(gallery.selection().isChosen(some.get(1))).isTrue();
    }

    @Test
    void whatCannotBeDeletedComesBack() {
        visitor.holdClock();
        visitor.cutDeletions();
        GalleryPage gallery = visitor.openGallery();
        List<UUID> before = gallery.images();

        gallery.selection().choose(before.get(4));
        gallery.push("Delete").awaitMessage("1 picture deleted");
        visitor.letPass(TOO_LATE_TO_UNDO);
        gallery.awaitMessage("1 picture could not be deleted.");

        assertThat(gallery.images()).containsExactlyElementsOf(before);
    }

    @Test
    void severalAreDownloadedOneAfterTheOther() {
        GalleryPage gallery = visitor.openGallery();
        List<UUID> some = gallery.images().subList(10, 13);

        Selection selection = gallery.selection().choose(some.get(0)).chooseUpTo(some.get(2));

        assertThat(selection.download(3)).hasSize(3).allMatch(name -> name.matches("picture-\\d+\\.png"));
        assertThatNothingIsAmiss();
    }

    @Test
    void whatFailedIsStartedAgain() {
        UUID broken = visitor.openHome()
                .upload(SampleImages.cutOff("torn.png", Color.PINK))
                .imageOf("torn.png");
        visitor.openImage(broken).awaitFailed();
        GalleryPage gallery = visitor.openGallery();

        gallery.selection().choose(broken);
        gallery.push("Retry").awaitMessage("1 started again");

        assertThat(gallery.selection().count()).isEmpty();
        assertThatNothingIsAmiss();
    }

    @Test
    void picturesAreChosenByKeyboardAlone() {
        GalleryPage gallery = visitor.openGallery();
        Selection selection = gallery.selection().focus(gallery.images().get(2));

        assertThat(selection.press("Space").count()).isEqualTo("1 selected");
        assertThat(selection.press("Shift+ArrowRight").press("Shift+ArrowRight").count())
                .isEqualTo("3 selected");
        assertThat(selection.press("Shift+ArrowLeft").count()).isEqualTo("2 selected");
        assertThat(selection
                        .press("Tab")
                        .press("Tab")
                        .press("Tab")
                        .press("Tab")
                        .press("Shift+Space")
                        .count())
                .isEqualTo("4 selected");
        gallery.awaitAnnounced("4 selected");
        assertThat(selection.press("Control+a").count())
                .isEqualTo(gallery.images().size() + " selected");
        assertThat(selection.press("Escape").count()).isEmpty();
        assertThatNothingIsAmiss();
    }

    @Test
    void withoutJavaScriptThereAreNoBoxesAndPagesAreTurned() {
        try (Visitor plain = running.visitorWithoutJavaScript()) {
            GalleryPage gallery = plain.openGallery();
            List<UUID> newest = gallery.images();
            assertThat(gallery.selection().boxes()).isZero();

            assertThat(gallery.openOlder().images()).isNotEmpty().doesNotContainAnyElementsOf(newest);
        }
    }

    /** No script failed, the content security policy stopped nothing, and no session was begun. */
    private void assertThatNothingIsAmiss() {
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.cookies()).isEmpty();
    }
}
