package org.annotatedgallery.attention.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.attention.ReviewQueue;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.ShownImage;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.captioning.CaptionChange;
import org.annotatedgallery.captioning.CaptionEditor;
import org.annotatedgallery.captioning.CaptionReview;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.captioning.InvalidCaptionException.Fault;
import org.annotatedgallery.captioning.VersionConflictException;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewBackingTest {
    private static final UUID FIRST = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000002");
    private static final String PLACE = Cursor.newest(Instant.EPOCH, FIRST).encode();
    private static final int VERSION = 3;

    private final FakeEditor editor = new FakeEditor();
    private final FakeReview review = new FakeReview();
    private final ReviewBacking page = new ReviewBacking(new FakeQueue(), new FakeBrowser(), review, editor);

    /** First one, then the other. */
    private static final class FakeQueue extends ReviewQueue {
        @Override
        public Optional<ImageView> next(Cursor after) {
            return after == null
                    ? Optional.of(image(FIRST))
                    : Optional.of(image(SECOND)).filter(second -> after.id().equals(FIRST));
        }

        @Override
        public long size() {
            return 2;
        }
    }

    private static final class FakeBrowser extends ImageBrowser {
        @Override
        public Optional<ImageView> find(UUID id) {
            return Optional.of(image(id)).filter(image -> List.of(FIRST, SECOND).contains(id));
        }
    }

    private static final class FakeReview extends CaptionReview {
        UUID approved;

        @Override
        public boolean approve(UUID id, int version) throws VersionConflictException {
            if (version != VERSION) {
                throw new VersionConflictException();
            }
            approved = id;
            return true;
        }
    }

    private static final class FakeEditor extends CaptionEditor {
        CaptionChange change;

        @Override
        public boolean change(UUID id, int version, CaptionChange wanted)
                throws VersionConflictException, InvalidCaptionException {
            if (version != VERSION) {
                throw new VersionConflictException();
            }
            if ("".equals(wanted.altText().apply("A boat"))) {
                throw new InvalidCaptionException(Fault.NO_ALT_TEXT);
            }
            change = wanted;
            return true;
        }
    }

    @BeforeEach
    void theFirstImageIsShown() {
        page.setId(FIRST.toString());
    }

    @Test
    void theQueueBeginsWithItsFirstImageAndGoesOnBehindThePlaceInTheUrl() {
        page.setId(null);
        page.load();
        assertThat(page.getImage().id()).isEqualTo(FIRST);
        assertThat(page.getNext()).isEqualTo(PLACE);
        assertThat(page.getPrevious()).isNull();
        assertThat(page.getLeft()).isEqualTo(2);

        page.setAfter(PLACE);
        page.load();
        assertThat(page.getImage().id()).isEqualTo(SECOND);
        assertThat(page.getPrevious()).isEqualTo(FIRST);

        page.setAfter(page.getNext());
        page.load();
        assertThat(page.getImage()).isNull();
        assertThat(page.getNext()).isNull();
    }

    @Test
    void anImageOfTheUrlIsShownWhateverItsPlace() {
        page.setId(SECOND.toString());
        page.load();

        assertThat(page.getImage().id()).isEqualTo(SECOND);
        assertThat(page.getPrevious()).isNull();
    }

    @Test
    void whatIsApprovedIsFollowedByTheNext() {
        assertThat(page.approve("3"))
                .isEqualTo("/attention/review.xhtml?faces-redirect=true&after=" + PLACE + "&notice=approved");
        assertThat(review.approved).isEqualTo(FIRST);
    }

    @Test
    void newWordsAreSavedAndNothingElseIsChanged() {
        assertThat(page.save("3", "A ship")).endsWith("&notice=saved");

        assertThat(editor.change.altText().apply("A boat")).isEqualTo("A ship");
        assertThat(editor.change.description().apply("At sea")).isEqualTo("At sea");
        assertThat(editor.change.language().apply("en")).isEqualTo("en");
        assertThat(editor.change.tags()).isEmpty();
        assertThat(editor.change.decorative()).contains(false);
    }

    @Test
    void aDecorativeImageLosesItsAltText() {
        assertThat(page.markDecorative("3")).endsWith("&notice=decorative");

        assertThat(editor.change.altText().apply("A boat")).isNull();
        assertThat(editor.change.decorative()).contains(true);
    }

    @Test
    void wordsThatAreNoCaptionStayToBeCorrected() {
        assertThat(page.save("3", "")).isNull();

        assertThat(page.getError().fault()).isEqualTo(Fault.NO_ALT_TEXT);
        assertThat(page.getImage().id()).isEqualTo(FIRST);
    }

    @Test
    void whereSomebodyElseWasFirstTheirCaptionIsShownAndWhatWasTypedStays() {
        assertThat(page.save("2", "A ship")).isNull();
        assertThat(page.isConflict()).isTrue();
        assertThat(page.getTyped()).isEqualTo("A ship");
        assertThat(page.getImage().id()).isEqualTo(FIRST);

        assertThat(page.approve("three")).isNull();
        assertThat(review.approved).isNull();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        page.setId("3e1b2c4d-0000-4000-8000-000000000003");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::load);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> page.approve("3"));

        page.setId(null);
        page.setAfter("nowhere");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::load);
    }

    private static ImageView image(UUID id) {
        return new ShownImage(id)
                .captioned(CaptionSource.MODEL, "A boat", null, List.of())
                .ofVersion(VERSION)
                .view();
    }
}
