package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.annotatedgallery.browser.pages.ImagePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody looks at pages, and never loads them again, while somebody else uploads, writes and deletes. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class LiveBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private static int uploaded;

    private Visitor uploader;
    private Visitor onlooker;

    @BeforeEach
    void arrive() {
        uploader = running.visitor();
        onlooker = running.visitor();
    }

    @AfterEach
    void leave() {
        uploader.close();
        onlooker.close();
    }

    @Test
    void newImagesComeByThemselvesAndBecomePictureAndCaption() {
        GalleryPage gallery = onlooker.openGallery();
        UUID id = upload();

        gallery.awaitPicture(id);

        gallery.awaitAnnounced("The caption of a picture is ready: Not described yet");
        assertThat(gallery.images().get(0)).isEqualTo(id);
        assertThat(gallery.altOf(id)).startsWith("Not described yet");
        assertThat(gallery.loadedWidthOf(id)).isPositive();
        assertThat(onlooker.complaints()).isEmpty();
    }

    @Test
    void whatSomebodyWritesIsReadByAllWhoLookAtIt() {
        UUID id = upload();
        uploader.openImage(id).awaitFinished();
        GalleryPage gallery = onlooker.openGallery();
        gallery.awaitPicture(id);

        uploader.openImage(id).typeCaption("A boat", "", "").saveCaption();

        gallery.awaitAlt(id, "A boat");
        assertThat(onlooker.complaints()).isEmpty();
    }

    @Test
    void whoeverComesBackToAPageHearsAndSeesNothingThatIsNotNew() {
        UUID id = upload();
        uploader.openImage(id).awaitFinished();
        GalleryPage gallery = onlooker.openHeardGallery();
        gallery.awaitPicture(id);
        gallery.remember();

        onlooker.lookAwayAndBack();
        upload();

        gallery.awaitAnnounced("1 new picture");
        assertThat(gallery.announcedSince().get(0)).as("all that was announced").startsWith("1 new picture");
        assertThat(gallery.isRemembered(id)).isTrue();
        assertThat(onlooker.complaints()).isEmpty();
    }

    @Test
    void whatSomebodyDeletesIsGoneForAll() {
        UUID id = upload();
        uploader.openImage(id).awaitFinished();
        GalleryPage gallery = onlooker.openGallery();
        gallery.awaitPicture(id);

        uploader.delete(id);

        gallery.awaitNo(id);
        assertThat(onlooker.complaints()).isEmpty();
    }

    @Test
    void anImagesPageBecomesReadyByItself() {
        ImagePage page = onlooker.openImage(upload());

        page.awaitReady();

        assertThat(page.alt()).startsWith("Not described yet");
        assertThat(page.loadedWidth()).isPositive();
        assertThat(page.push("Enlarge").lightbox().isVisible()).isTrue();
        assertThat(onlooker.complaints()).isEmpty();
    }

    @Test
    void whoeverUploadsReadsTheCaptionInTheListOfFiles() {
        HomePage home = uploader.openHome().upload(SampleImages.jpeg("sea.jpg", nextColour()));

        home.awaitMade("sea.jpg", "Not described yet");
    }

    @Test
    void pagesLookForThemselvesWhereTheGalleryIsNotHeard() {
        onlooker.cutChanges();
        UUID id = upload();
        ImagePage page = onlooker.openImage(id);

        page.awaitReady();

        assertThat(page.alt()).startsWith("Not described yet");
    }

    private UUID upload() {
        HomePage home = uploader.openHome();
        home.upload(SampleImages.jpeg("sea.jpg", nextColour()));
        return home.imageOf("sea.jpg");
    }

    private static Color nextColour() {
        uploaded++;
        return new Color(40 + 20 * uploaded, 90, 200);
    }
}
