package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.nio.file.Path;
import java.util.UUID;
import org.annotatedgallery.browser.pages.GalleryPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.annotatedgallery.local.BuiltParts;
import org.annotatedgallery.local.GalleryStack;
import org.annotatedgallery.local.StackSettings;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Somebody looks at the gallery while somebody else uploads. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class LiveBrowserIT {
    private static final int ATTEMPTS = 8;

    @TempDir
    Path data;

    private GalleryStack stack;
    private Chromium chromium;

    @BeforeEach
    void start() {
        StackSettings settings =
                new StackSettings(Loopback.freePort(), Loopback.freePort(), data, 512, TestEnvironment.variables());
        stack = new GalleryStack(settings, new BuiltParts(Path.of(System.getProperty("gallery.built"))));
        stack.start();
        chromium = Chromium.launch();
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        stack.close();
    }

    @Test
    void aPageThatIsOpenShowsPictureAndCaptionWhenTheyAreReady() {
        try (Visitor uploader = chromium.visitor(stack.pages().toString());
                Visitor onlooker = chromium.visitor(stack.pages().toString())) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                UUID id = upload(uploader, new Color(40 + 20 * attempt, 90, 200));
                GalleryPage gallery = onlooker.openGallery();
                if (gallery.isBeingMade(id)) {
                    gallery.awaitPicture(id);

                    gallery.awaitAnnounced("The caption of a picture is ready: Not described yet");
                    assertThat(gallery.altOf(id)).startsWith("Not described yet");
                    assertThat(gallery.loadedWidthOf(id)).isEqualTo(400);
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
