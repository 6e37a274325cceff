package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding pictures by what they show and by what is known of them, with JavaScript and without. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class FilterBrowserIT {
    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    private static UUID boats;
    private static UUID meadow;

    private Visitor visitor;

    @BeforeAll
    static void uploadImages() {
        try (Visitor uploader = running.visitor()) {
            HomePage home = uploader.openHome()
                    .upload(
                            SampleImages.jpeg("z-boats.jpg", Color.BLUE),
                            SampleImages.png("a-meadow.png", Color.GREEN));
            boats = home.imageOf("z-boats.jpg");
            meadow = home.imageOf("a-meadow.png");
            uploader.openImage(boats)
                    .awaitFinished()
                    .typeCaption("Boats in a harbour", "A man mends his nets beside them.", "sea, work")
                    .saveCaption()
                    .awaitSaved();
            uploader.openImage(meadow).awaitFinished();
        }
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private GalleryPage arrive(boolean javaScript) {
        visitor = javaScript ? running.visitor() : running.visitorWithoutJavaScript();
        return visitor.openGallery();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasSearchedForIsMarked(boolean javaScript) {
        GalleryPage gallery = arrive(javaScript).search("BOA har").awaitImages(1);

        assertThat(gallery.images()).containsExactly(boats);
        assertThat(gallery.marked()).containsExactly("Boa", "har");
        assertThat(gallery.altOf(boats)).isEqualTo("Boats in a harbour");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHitThatIsNotInTheAltTextIsShown(boolean javaScript) {
        GalleryPage gallery = arrive(javaScript).search("net").awaitImages(1);

        assertThat(gallery.foundElsewhere()).isEqualTo("In the description: A man mends his nets beside them.");
        assertThat(gallery.marked()).containsExactly("net");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filtersAreSetInTheFormAndTakenAwayOneByOne(boolean javaScript) {
        GalleryPage gallery = arrive(javaScript)
                .openFurtherFilters()
                .choose("Caption", "by a person")
                .choose("Format", "JPEG")
                .submit()
                .awaitImages(1);
        assertThat(gallery.filters()).containsExactly("Caption: by a person", "Format: JPEG");

        gallery.takeAway("Caption: by a person").awaitFilters(1);
        gallery.openFurtherFilters().choose("Format", "PNG").submit().awaitFilters(1);

        assertThat(gallery.images()).containsExactly(meadow);
        assertThat(visitor.address()).contains("format=PNG").doesNotContain("source=HUMAN");
    }

    @Test
    void picturesAreOrderedByWhatTheyAreCalled() {
        GalleryPage gallery = arrive(false);
        gallery.choose("Order", "File name").submit();
        assertThat(gallery.images()).containsExactly(meadow, boats);

        gallery.choose("Order", "Uploaded first").submit();
        assertThat(visitor.address()).contains("sort=OLDEST");

        gallery.choose("Order", "Uploaded last").submit();
        assertThat(visitor.address()).doesNotContain("sort=N");
    }

    @Test
    void aTagLeadsToAllThatHaveIt() {
        visitor = running.visitor();
        GalleryPage gallery = visitor.openImage(boats).openTag("sea");

        assertThat(gallery.images()).containsExactly(boats);
        assertThat(gallery.filters()).containsExactly("Tag: sea");
    }

    @Test
    void whatMeansNothingInTheAddressIsSaid() {
        visitor = running.visitor();

        GalleryPage gallery = visitor.openGallery("?state=BROKEN&format=PNG");

        assertThat(gallery.images()).containsExactly(meadow);
        assertThat(gallery.text()).contains("was left out: state.");
    }
}
