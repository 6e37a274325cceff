package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class ImageRepositoryIT {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    /** A word that no other test's image has. */
    private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void anImageIsReadAsItWasWritten() {
        Image image = add(Images.stored("Ferien \uD83C\uDFD6 größer.jpg", now));
        TestDatabase.run(em -> {
            Image read = new ImageRepository(em).find(image.id()).orElseThrow();
            assertThat(read.fileName()).isEqualTo("Ferien \uD83C\uDFD6 größer.jpg");
            assertThat(read.uploadedAt()).isEqualTo(now);
            assertThat(read.caption()).isEmpty();
            assertThat(read.thumbnail()).isEmpty();
            assertThat(read.placeholder()).isEmpty();
            assertThat(read.location().orElseThrow().latitude()).isEqualTo(52.516275);
            assertThat(read.location().orElseThrow().longitude()).isEqualTo(-13.377704);
            assertThat(read.task(TaskKind.THUMBNAIL).state()).isEqualTo(TaskState.PENDING);
            assertThat(read.task(TaskKind.CAPTION).notBefore()).isEqualTo(now.plusSeconds(60));
        });
    }

    @Test
    void theSameBytesAreFoundAndStoredOnce() {
        Image image = add(Images.stored("a.jpg", now));
        TestDatabase.run(em -> assertThat(new ImageRepository(em).findBySha256(image.sha256()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(image.id())));
        NewImage twin = new NewImage(
                UUID.randomUUID(), "uploads/x.jpg", "b.jpg", "image/jpeg", 1, image.sha256(), 1, 1, null, null, null);
        assertThatThrownBy(() -> add(new Image(twin, now, now))).isInstanceOf(PersistenceException.class);
    }

    @Test
    void neighboursFollowTheListEvenWhereTimesAreEqual() {
        // Later than what other tests have added, so that nothing of theirs stands between.
        Instant later = now.plusSeconds(3600);
        Stream.of(2, 1, 1, 1, 0).forEach(second -> add(Images.stored(marker + ".jpg", later.plusSeconds(second))));
        add(Images.storing(marker + ".jpg", later.plusSeconds(1)));
        List<Image> listed = list(query(marker, 10));

        TestDatabase.run(em -> {
            ImageRepository images = new ImageRepository(em);
            for (int n = 1; n < listed.size(); n++) {
                Image newer = listed.get(n - 1);
                Image older = listed.get(n);
                assertThat(images.findOlder(newer.uploadedAt(), newer.id())).contains(older.id());
                assertThat(images.findNewer(older.uploadedAt(), older.id())).contains(newer.id());
            }
        });
        assertThat(listed).hasSize(5);
    }

    @Test
    void someImagesAreFoundByTheirIds() {
        UUID older = add(Images.stored(marker + ".jpg", now)).id();
        UUID newer = add(Images.stored(marker + ".jpg", now.plusSeconds(1))).id();
        UUID storing = add(Images.storing(marker + ".jpg", now)).id();

        TestDatabase.run(em -> {
            ImageRepository images = new ImageRepository(em);
            assertThat(images.findStored(List.of(older, storing, UUID.randomUUID(), newer)))
                    .extracting(Image::id)
                    .containsExactly(newer, older);
            assertThat(images.findStored(List.of())).isEmpty();
        });
    }

    @Test
    void imagesNotStoredAreNotListed() {
        add(Images.storing(marker + ".jpg", now));
        assertThat(list(query(marker, 10))).isEmpty();
    }

    @Test
    void captionsTagsVisibleTextAndFileNameAreFoundByTheBeginningsOfTheirWords() {
        Image image = add(Images.stored("IMG_0042.jpg", now));
        TestDatabase.run(em -> new ImageRepository(em)
                .find(image.id())
                .orElseThrow()
                .suggestCaption(CaptionRevision.produced(
                        image.id(),
                        new Caption(
                                CaptionSource.MODEL,
                                "A red bicycle against a wall " + marker,
                                null,
                                "Zürich 東京駅",
                                false,
                                "en",
                                "m"),
                        List.of("bicycle", "wall"),
                        null,
                        null,
                        now)));
        for (String words : List.of("bicy", "BICYCLE wall", "IMG_0042", "zürich", "zurich", "東京", "a red")) {
            assertThat(list(query(marker + " " + words, 10))).as(words).hasSize(1);
        }
        for (String words : List.of("tricycle", "icycle", "bicycle boat", "100%", "\"+-()~*<>@")) {
            assertThat(list(query("x" + marker + " " + words, 10))).as(words).isEmpty();
        }
    }

    @Test
    void aPersonsWordsAreNotReplacedByAModels() {
        Image image = add(Images.stored("a.jpg", now));
        TestDatabase.run(em -> {
            Image stored = new ImageRepository(em).find(image.id()).orElseThrow();
            stored.writeCaption(words(image, "By hand", "mine"));
            assertThat(stored.suggestCaption(suggestion(image, CaptionSource.MODEL, "By model")))
                    .isFalse();
        });
        TestDatabase.run(em -> {
            Image read = new ImageRepository(em).find(image.id()).orElseThrow();
            assertThat(read.caption().orElseThrow().altText()).isEqualTo("By hand");
            assertThat(read.tags()).containsExactly("mine");
            assertThat(read.version()).isGreaterThan(image.version());
        });
    }

    @Test
    void whatNobodyHasLookedAtReplacesNoBetterWords() {
        Image image = add(Images.stored("a.jpg", now));
        TestDatabase.run(em -> {
            Image stored = new ImageRepository(em).find(image.id()).orElseThrow();
            assertThat(stored.suggestCaption(suggestion(image, CaptionSource.OFFLINE, "Measured")))
                    .isTrue();
            assertThat(stored.suggestCaption(suggestion(image, CaptionSource.MODEL, "Seen")))
                    .isTrue();
            assertThat(stored.suggestCaption(suggestion(image, CaptionSource.OFFLINE, "Measured again")))
                    .isFalse();
            assertThat(stored.caption().orElseThrow().altText()).isEqualTo("Seen");
        });
    }

    @Test
    void olderWordsAreBroughtBackWhoeverWroteThem() {
        Image image = add(Images.stored("a.jpg", now));
        CaptionRevision older = suggestion(image, CaptionSource.MODEL, "By model", "boat");
        TestDatabase.run(em -> {
            Image stored = new ImageRepository(em).find(image.id()).orElseThrow();
            new CaptionLedger(em).append(older);
            stored.suggestCaption(older);
            stored.writeCaption(words(image, "By hand"));
            stored.restoreCaption(older);
        });
        TestDatabase.run(em -> {
            Image read = new ImageRepository(em).find(image.id()).orElseThrow();
            assertThat(read.caption().orElseThrow().source()).isEqualTo(CaptionSource.MODEL);
            assertThat(read.captionRevision()).hasValue(older.id());
            assertThat(read.tags()).containsExactly("boat");
            read.removeCaption();
            assertThat(read.caption()).isEmpty();
            assertThat(read.captionRevision()).isEmpty();
        });
        assertThat(list(query("boat", 100))).extracting(Image::id).doesNotContain(image.id());
    }

    @Test
    void changedTagsReplaceTheOldOnesInTheirNewOrder() {
        Image image = add(Images.stored("a.jpg", now));
        for (List<String> tags : List.of(
                List.of("sea", "sun", "boat"),
                List.of("boat", "sea"),
                List.of("harbour", "boat", "sea", "sun"),
                List.of("mountain"),
                List.<String>of(),
                List.of("sea"))) {
            TestDatabase.run(em -> {
                new ImageRepository(em)
                        .lock(image.id())
                        .orElseThrow()
                        .suggestCaption(suggestion(image, CaptionSource.MODEL, "x", tags.toArray(String[]::new)));
                em.flush();
            });
            List<String> read = TestDatabase.call(
                    em -> new ImageRepository(em).find(image.id()).orElseThrow().tags());
            assertThat(read).isEqualTo(tags);
        }
    }

    @Test
    void whatAPersonTagsStaysWhenAMachineCaptionsAnewAndWhenTheCaptionGoes() {
        Image image = add(Images.stored("a.jpg", now));
        change(image, stored -> stored.suggestCaption(suggestion(image, CaptionSource.MODEL, "One", "sea", "boat")));
        change(image, stored -> stored.retag(List.of("sea"), List.of("holiday", "boat")));
        assertThat(read(image).tags()).containsExactly("boat", "holiday");
        assertThat(read(image).caption().orElseThrow().source()).isEqualTo(CaptionSource.MODEL);

        change(image, stored -> stored.suggestCaption(suggestion(image, CaptionSource.MODEL, "Two", "sea", "holiday")));
        assertThat(read(image).tags()).containsExactly("boat", "holiday", "sea");

        change(image, Image::removeCaption);
        assertThat(read(image).tags()).containsExactly("boat", "holiday");
    }

    @Test
    void aPersonsCaptionDecidesOnAllTagsButMakesNoneLasting() {
        Image image = add(Images.stored("a.jpg", now));
        CaptionRevision older = suggestion(image, CaptionSource.MODEL, "By model", "boat");
        change(image, stored -> stored.retag(List.of(), List.of("holiday", "2026")));
        change(image, stored -> stored.writeCaption(words(image, "By hand", "sea", "2026")));
        assertThat(read(image).tags()).containsExactly("sea", "2026");

        change(image, stored -> stored.restoreCaption(older));
        assertThat(read(image).tags()).containsExactly("2026", "boat");
    }

    @Test
    void anImageWithoutCaptionIsTaggedFoundAndChanged() {
        Image image = add(Images.stored("a.jpg", now));
        change(image, stored -> stored.retag(List.of(), List.of(marker)));

        Image tagged = read(image);
        assertThat(tagged.version()).isGreaterThan(image.version());
        assertThat(tagged.caption()).isEmpty();
        assertThat(list(query(marker, 10))).extracting(Image::tags).containsExactly(List.of(marker));
        change(image, stored -> stored.retag(List.of(marker), List.of()));
        assertThat(list(query(marker, 10))).isEmpty();
    }

    @Test
    void moreTagsThanThereMayBeCostNoneOfThoseGivenByPeople() {
        Image image = add(Images.stored("a.jpg", now));
        List<String> given =
                IntStream.range(1, Image.MAX_TAGS).mapToObj(n -> "given " + n).toList();
        change(image, stored -> stored.retag(List.of(), given));
        change(image, stored -> stored.suggestCaption(suggestion(image, CaptionSource.MODEL, "x", "sea", "boat")));
        assertThat(read(image).tags())
                .hasSize(Image.MAX_TAGS)
                .containsAll(given)
                .endsWith("sea");
    }

    @Test
    void aMachinesCaptionIsReviewedFromItsApprovalUntilTheNextOneComes() {
        Image image = add(Images.stored("a.jpg", now));
        change(image, stored -> stored.suggestCaption(suggestion(image, CaptionSource.MODEL, "A boat", "sea")));
        assertThat(read(image).reviewed()).isFalse();

        change(image, stored -> stored.approveCaption(now));
        assertThat(read(image).reviewed()).isTrue();
        change(image, stored -> stored.suggestCaption(suggestion(image, CaptionSource.MODEL, "A ship", "sea")));
        assertThat(read(image).reviewed()).isFalse();

        change(image, stored -> stored.writeCaption(words(image, "A ferry", "sea")));
        assertThat(read(image).reviewed()).as("a person's own").isTrue();
        change(image, Image::removeCaption);
        assertThat(read(image).reviewed()).isFalse();
    }

    @Test
    void whatIsNoWordsCannotBeApproved() {
        Image image = add(Images.stored("a.jpg", now));
        assertThatThrownBy(() -> change(image, stored -> stored.approveCaption(now)))
                .isInstanceOf(IllegalStateException.class);
        change(image, stored -> stored.suggestCaption(suggestion(image, CaptionSource.OFFLINE, "640 by 480", "wide")));
        assertThatThrownBy(() -> change(image, stored -> stored.approveCaption(now)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivativesAreNotedWithoutDisturbingAnEditor() {
        Image image = add(Images.stored("a.jpg", now));
        String longest = "data:image/jpeg;base64," + "x".repeat(1001);
        TestDatabase.run(em -> {
            ImageRepository images = new ImageRepository(em);
            int before = images.find(image.id()).orElseThrow().version();
            images.recordDerivatives(
                    image.id(),
                    new Derivative("thumbnails/t.jpg", 400, 300),
                    new Derivative("thumbnails/p.jpg", 640, 480),
                    longest);
            em.clear();
            Image read = images.find(image.id()).orElseThrow();
            assertThat(read.thumbnail().orElseThrow().width()).isEqualTo(400);
            assertThat(read.preview().orElseThrow().key()).isEqualTo("thumbnails/p.jpg");
            assertThat(read.placeholder()).contains(longest);
            assertThat(read.version()).isEqualTo(before);
        });
    }

    @Test
    void removingAnImageTakesItsTasksAndTagsAlong() {
        Image image = add(Images.stored("a.jpg", now));
        TestDatabase.run(
                em -> new ImageRepository(em).find(image.id()).orElseThrow().writeCaption(words(image, "x", "y")));
        assertThat((boolean) TestDatabase.call(em -> new ImageRepository(em).remove(image.id())))
                .isTrue();
        TestDatabase.run(em -> {
            Object left = em.createNativeQuery("SELECT COUNT(*) FROM image_tag WHERE image_id = ?1")
                    .setParameter(1, image.id().toString())
                    .getSingleResult();
            assertThat(left).isEqualTo(0L);
            assertThat(new ImageRepository(em).remove(image.id())).isFalse();
        });
    }

    private void change(Image image, Consumer<Image> change) {
        TestDatabase.run(
                em -> change.accept(new ImageRepository(em).lock(image.id()).orElseThrow()));
    }

    /** With its tags, which are read when they are asked for. */
    private static Image read(Image image) {
        return TestDatabase.call(em -> {
            Image read = new ImageRepository(em).find(image.id()).orElseThrow();
            read.tags();
            return read;
        });
    }

    private CaptionRevision words(Image image, String altText, String... tags) {
        return CaptionRevision.written(image.id(), caption(CaptionSource.HUMAN, altText), List.of(tags), now);
    }

    private CaptionRevision suggestion(Image image, CaptionSource source, String altText, String... tags) {
        return CaptionRevision.produced(image.id(), caption(source, altText), List.of(tags), null, null, now);
    }

    private static Caption caption(CaptionSource source, String altText) {
        return new Caption(source, altText, null, null, false, "en", null);
    }

    private static Image add(Image image) {
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        return image;
    }

    private static ImageQuery query(String words, int limit) {
        return new ImageQuery(words, ImageFilter.NONE, ImageOrder.NEWEST, null, limit);
    }

    private static List<Image> list(ImageQuery query) {
        return TestDatabase.call(em -> new ImageRepository(em).list(query));
    }
}
