package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.util.UUID;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody looks at the gallery while somebody else uploads. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class LiveBrowserIT {
    private static final int ATTEMPTS = 8;

    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    @Test
    void aPageThatIsOpenShowsPictureAndCaptionWhenTheyAreReady() {
        try (Visitor uploader = running.visitor();
                Visitor onlooker = running.visitor()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                UUID id = upload(uploader, new Color(40 + 20 * attempt, 90, 200));
                GalleryPage gallery = onlooker.openGallery();
                if (gallery.isBeingMade(id)) {
                    gallery.awaitPicture(id);

                    gallery.awaitAnnounced("The caption of a picture is ready: Not described yet");
                    assertThat(gallery.altOf(id)).startsWith("Not described yet");
                    assertThat(gallery.loadedWidthOf(id)).isPositive();
                    assertThat(onlooker.complaints()).isEmpty();
                    return;
                }
            }
        }
        fail("Every picture was ready before the gallery was open: nothing was seen to change");
    }

    private static UUID upload(Visitor uploader, Color colour) {
        HomePage home = uploader.openHome();
        home.upload(SampleImages.jpeg("sea.jpg", colour));
        return home.imageOf("sea.jpg");
    }
}
