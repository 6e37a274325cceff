package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.nio.file.Files;
import java.util.UUID;
import org.annotatedgallery.browser.pages.CampaignsPage;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.annotatedgallery.browser.pages.ImagePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages as people meet them, with the real functions behind and the offline annotator writing the captions. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class GalleryBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = running.visitor();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void uploadedImagesGetThumbnailAndCaptionAsAltText() {
        HomePage home = visitor.openHome()
                .upload(SampleImages.jpeg("harbour.jpg", Color.BLUE), SampleImages.png("meadow.png", Color.GREEN));

        UUID harbour = home.imageOf("harbour.jpg");
        UUID meadow = home.imageOf("meadow.png");
        visitor.openImage(harbour).awaitFinished();
        visitor.openImage(meadow).awaitFinished();

        GalleryPage gallery = visitor.openGallery();
        assertThat(gallery.images()).contains(meadow, harbour);
        assertThat(gallery.loadedWidthOf(harbour)).isPositive();
        String alt = gallery.altOf(harbour);
        assertThat(alt).isNotBlank().doesNotContain("harbour");
        ImagePage image = gallery.openImage(harbour);
        assertThat(image.caption()).isEqualTo(alt);
        assertThat(image.alt()).isEqualTo(alt);
        assertThatNothingIsAmiss();
    }

    @Test
    void anImageSaysWhatIsKnownOfIt() throws Exception {
        FilePayload file = SampleImages.jpeg("lighthouse.jpg", Color.ORANGE);
        UUID id = visitor.openHome().upload(file).imageOf("lighthouse.jpg");

        ImagePage image = visitor.openImage(id).awaitFinished();

        assertThat(image.captionSource()).isEqualTo("Not described yet");
        assertThat(image.about("File name")).isEqualTo("lighthouse.jpg");
        assertThat(image.about("Dimensions")).isEqualTo(SampleImages.WIDTH + " × " + SampleImages.HEIGHT);
        Download original = image.download();
        assertThat(original.suggestedFilename()).isEqualTo("lighthouse.jpg");
        assertThat(Files.readAllBytes(original.path())).isEqualTo(file.buffer);
        assertThatNothingIsAmiss();
    }

    @Test
    void whereAPictureWasTakenIsSaidOnlyToWhoeverAsksForIt() {
        try (Visitor plain = running.visitorWithoutJavaScript()) {
            UUID id = plain.openHome()
                    .upload(SampleImages.jpegTakenSomewhere("gate.jpg", Color.YELLOW))
                    .imageOf("gate.jpg");

            ImagePage image = plain.openImage(id);
            assertThat(image.mentions("52.51")).isFalse();
            assertThat(image.mentions("openstreetmap")).isFalse();

            assertThat(image.showPlace().about("Place")).startsWith("52.51000° N, 13.38000° W");
            assertThat(image.mentions("https://www.openstreetmap.org/?mlat=52.51000&amp;mlon=-13.38000"))
                    .isTrue();
        }
    }

    @Test
    void nothingMovesWhenPicturesArriveLate() {
        UUID id = visitor.openHome()
                .upload(SampleImages.jpeg("slow.jpg", Color.LIGHT_GRAY))
                .imageOf("slow.jpg");
        visitor.openImage(id).awaitFinished();
        visitor.narrow();
        visitor.holdPictures();

        GalleryPage gallery = visitor.openGallery();
        assertThat(gallery.hasPlaceholder(id)).isTrue();
        visitor.letPicturesArrive();
        assertThat(gallery.loadedWidthOf(id)).isPositive();
        assertThat(visitor.layoutShift()).isZero();

        visitor.holdPictures();
        ImagePage image = visitor.openImage(id);
        assertThat(image.caption()).isNotBlank();
        visitor.letPicturesArrive();
        assertThat(image.loadedWidth()).isPositive();
        assertThat(visitor.layoutShift()).isZero();
        assertThatNothingIsAmiss();
    }

    @Test
    void imagesAreFoundByTagAndFileName() {
        UUID id = visitor.openHome()
                .upload(SampleImages.png("windmill.png", Color.MAGENTA))
                .imageOf("windmill.png");
        ImagePage image = visitor.openImage(id).awaitFinished();

        assertThat(image.openTag(image.tags().get(0)).images()).contains(id);
        assertThat(visitor.openGallery().search("windm").images()).containsExactly(id);
        assertThat(visitor.openGallery().only("Finished").images()).contains(id);
        assertThat(visitor.openGallery().search("zeppelin").text()).contains("No picture matches.");
        assertThatNothingIsAmiss();
    }

    @Test
    void aTaskIsStartedAgainAtThePushOfAButton() {
        UUID id = visitor.openHome()
                .upload(SampleImages.jpeg("bridge.jpg", Color.CYAN))
                .imageOf("bridge.jpg");
        ImagePage image = visitor.openImage(id).awaitFinished();

        image.remakeThumbnail();

        assertThat(image.notice()).startsWith("It is started again.");
        image.awaitFinished();
        assertThatNothingIsAmiss();
    }

    @Test
    void aCaptionIsWrittenAndAnOlderOneRestoredWithoutJavaScript() {
        try (Visitor plain = running.visitorWithoutJavaScript()) {
            UUID id = plain.openHome()
                    .upload(SampleImages.jpeg("trawler.jpg", Color.GRAY))
                    .imageOf("trawler.jpg");
            ImagePage image = plain.openImage(id).awaitFinished();
            String measured = image.caption();

            image.typeCaption("", "Her crew mends nets.", "boat").saveCaption();
            assertThat(image.objection()).startsWith("Write an alt text");
            image.typeCaption("Ein großer Kutter – 漁船 – قارب", "Die Crew flickt Netze.", "Größe, قارب")
                    .typeLanguage("German")
                    .saveCaption();
            assertThat(image.objection()).startsWith("Give the language");
            assertThat(image.typedLanguage()).isEqualTo("German");
            assertThat(image.typedAltText()).isEqualTo("Ein großer Kutter – 漁船 – قارب");
            image.typeLanguage("de").saveCaption();

            assertThat(image.notice()).startsWith("The caption is saved.");
            assertThat(image.caption()).isEqualTo("Ein großer Kutter – 漁船 – قارب");
            assertThat(image.alt()).isEqualTo("Ein großer Kutter – 漁船 – قارب");
            assertThat(image.captionLanguage()).isEqualTo("de");
            assertThat(image.typedLanguage()).isEqualTo("de");
            assertThat(image.captionSource()).isEqualTo("By a person");
            assertThat(image.tags()).containsExactly("größe", "قارب");
            assertThat(plain.openGallery().search("großer").images()).containsExactly(id);
            plain.openImage(id);
            assertThat(image.history()).containsExactly("Ein großer Kutter – 漁船 – قارب", measured);

            image.restore(measured);
            assertThat(image.notice()).startsWith("These words are the caption now.");
            assertThat(image.caption()).isEqualTo(measured);
            assertThat(image.history()).containsExactly(measured, "Ein großer Kutter – 漁船 – قارب", measured);
        }
    }

    @Test
    void aCampaignIsEstimatedBegunAndRolledBackWithoutJavaScript() {
        try (Visitor plain = running.visitorWithoutJavaScript()) {
            UUID id = plain.openHome()
                    .upload(SampleImages.jpeg("buoy.jpg", Color.RED))
                    .imageOf("buoy.jpg");
            String tag = plain.openImage(id).awaitFinished().tags().get(0);

            CampaignsPage campaigns = plain.openCampaigns().estimate("größe");
            assertThat(campaigns.estimated()).contains("No picture matches.");
            assertThat(campaigns.typedTag()).isEqualTo("größe");
            campaigns.estimate(tag);
            assertThat(campaigns.estimated()).contains("no model has captioned pictures here");
            campaigns.run();
            assertThat(campaigns.notice()).startsWith("The campaign has begun.");
            assertThat(campaigns.newest()).contains("Running", "Pictures tagged " + tag);
            campaigns.push("Pause");
            assertThat(campaigns.newest()).contains("Paused");
            campaigns.rollBack();
            assertThat(campaigns.notice()).startsWith("The campaign is rolled back.");
        }
    }

    @Test
    void whoeverWritesACaptionSecondSeesTheFirstAndLosesNothingWithoutJavaScript() {
        UUID id = visitor.openHome()
                .upload(SampleImages.jpeg("ferry.jpg", Color.DARK_GRAY))
                .imageOf("ferry.jpg");
        visitor.openImage(id).awaitFinished();
        try (Visitor plain = running.visitorWithoutJavaScript()) {
            ImagePage mine = plain.openImage(id).typeCaption("A ferry", "", "ship");
            visitor.openImage(id)
                    .typeCaption("A ship in port", "", "ship")
                    .saveCaption()
                    .awaitSaved();

            mine.saveCaption();

            assertThat(mine.objection()).contains("The caption was changed while you wrote.", "A ship in port");
            assertThat(mine.caption()).isEqualTo("A ship in port");
            assertThat(mine.typedAltText()).isEqualTo("A ferry");
            assertThat(mine.saveCaption().caption()).isEqualTo("A ferry");
        }
        assertThatNothingIsAmiss();
    }

    @Test
    void aDeletedImageIsGone() {
        UUID id = visitor.openHome()
                .upload(SampleImages.jpeg("mistake.jpg", Color.PINK))
                .imageOf("mistake.jpg");

        GalleryPage gallery = visitor.openImage(id).delete();

        assertThat(gallery.awaitMessage("1 picture deleted").images()).doesNotContain(id);
        assertThatNothingIsAmiss();
        visitor.openHome();
        visitor.awaitStatus("/image?id=" + id, 404);
        assertThat(visitor.open("/image?id=" + id)).isEqualTo(404);
        assertThat(visitor.heading()).isEqualTo("Nothing here");
    }

    @Test
    void theSameFileLeadsToTheSameImage() {
        UUID first = visitor.openHome()
                .upload(SampleImages.png("original.png", Color.YELLOW))
                .imageOf("original.png");

        HomePage again = visitor.openHome().upload(SampleImages.png("copy.png", Color.YELLOW));

        assertThat(again.outcomes()).singleElement().asString().startsWith("copy.png: Already here");
        assertThat(again.imageOf("copy.png")).isEqualTo(first);
    }

    @Test
    void aFormWithABadFileIsReportedWithoutJavaScript() {
        try (Visitor plain = running.visitorWithoutJavaScript()) {
            HomePage home = plain.openHome()
                    .upload(
                            SampleImages.jpeg("jetty.jpg", new Color(0x204060)),
                            SampleImages.png("lawn.png", new Color(0x206040)),
                            SampleImages.text("shopping.jpg"));

            assertThat(home.summary()).isEqualTo("2 pictures are in the gallery");
            assertThat(home.outcomes())
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("jetty.jpg: Uploaded."),
                            second -> assertThat(second).startsWith("lawn.png: Uploaded."),
                            third -> assertThat(third).startsWith("shopping.jpg: Not accepted. A file of this type"));
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (Visitor plain = running.visitorWithoutJavaScript()) {
            HomePage home = plain.openHome();
            assertThat(home.whoCaptions()).contains("without a key for Gemini");

            UUID id = home.upload(SampleImages.jpeg("plain.jpg", Color.RED)).imageOf("plain.jpg");
            assertThat(home.seeGallery().images()).contains(id);
            ImagePage image = plain.openImage(id).awaitFinished().remakeThumbnail();
            assertThat(image.notice()).startsWith("It is started again.");
            GalleryPage gallery = image.delete();
            assertThat(gallery.text()).contains("The picture is deleted.");
            assertThat(gallery.images()).doesNotContain(id);
        }
    }

    /** No script failed, the content security policy stopped nothing, and no session was begun. */
    private void assertThatNothingIsAmiss() {
        assertThat(visitor.complaints()).isEmpty();
        assertThat(visitor.cookies()).isEmpty();
    }
}
