package org.annotatedgallery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.annotatedgallery.browser.pages.AttentionPage;
import org.annotatedgallery.browser.pages.HomePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What waits for people, and what they do about it; nothing of it needs a script. */
@EnabledIf(value = "org.annotatedgallery.browser.Chromium#isInstalled", disabledReason = Chromium.HOW_TO_GET_IT)
class AttentionBrowserIT {
    private static final String FAILED = "3 thumbnails";

    @RegisterExtension
    static final RunningGallery running = new RunningGallery();

    @BeforeAll
    static void uploadImages() {
        try (Visitor visitor = running.visitor()) {
            HomePage home = visitor.openHome()
                    .upload(
                            SampleImages.brokenPng("torn.png", Color.RED),
                            SampleImages.brokenPng("ripped.png", Color.GREEN),
                            SampleImages.brokenPng("burnt.png", Color.BLUE),
                            SampleImages.jpeg("silent.jpg", Color.CYAN));
            visitor.openImage(home.imageOf("silent.jpg")).awaitFinished();
            visitor.openAttention().await(FAILED);
        }
    }

    @Test
    void oneSomeOrAllAreTriedAgainWithOrWithoutScripts() {
        for (Visitor visitor : new Visitor[] {running.visitor(), running.visitorWithoutJavaScript()}) {
            try (visitor) {
                AttentionPage page = visitor.openAttention().await(FAILED);
                assertThat(page.group(FAILED))
                        .contains("The file is damaged and cannot be opened.", "3 failed", "torn.png");

                page.openGroup(FAILED).retry("torn.png");
                assertThat(page.notice()).isEqualTo("1 picture is tried again.");
                assertThat(page.isNoticeFocused()).isTrue();

                visitor.openAttention().await(FAILED).openGroup(FAILED);
                page.choose("ripped.png", "burnt.png").retrySelected();
                assertThat(page.notice()).isEqualTo("2 pictures are tried again, one after the other.");

                visitor.openAttention().await(FAILED).openGroup(FAILED).retrySelected();
                assertThat(page.notice()).isEqualTo("Nothing was chosen that could be tried again.");

                visitor.openAttention().await(FAILED).retryAll(FAILED);
                assertThat(page.notice()).isEqualTo("3 pictures are tried again, one after the other.");
                assertThat(page.headings()).doesNotContain(FAILED);
            }
        }
    }

    @Test
    void aPictureWithoutCaptionGetsOneFromAPerson() {
        try (Visitor visitor = running.visitor()) {
            visitor.openAttention()
                    .write("silent.jpg")
                    .typeCaption("Nothing but sky", "", "sky")
                    .saveCaption()
                    .awaitSaved();

            assertThat(visitor.openAttention().headings()).noneMatch(heading -> heading.contains("silent.jpg"));
        }
    }
}
