package org.annotatedgallery.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, orders and pages of the list of images. */
class ImageListIT {
    private static final LocalDateTime NOON = LocalDateTime.of(2020, 5, 17, 12, 0);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    /** A word that no other test's image has. */
    private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");

    @ParameterizedTest
    @CsvSource({"NEWEST, c b a d", "OLDEST, d a b c", "TAKEN, c d b a", "NAME, a b c d"})
    void eachOrderIsItsOwn(ImageOrder order, String names) {
        add("a", now.plusSeconds(1), NOON);
        add("b", now.plusSeconds(2), NOON.plusSeconds(1));
        add("c", now.plusSeconds(3), null);
        add("d", now, null);

        assertThat(names(list(ImageFilter.NONE, order))).isEqualTo(names);
    }

    @ParameterizedTest
    @EnumSource
    void pagesNeitherSkipNorRepeatWhateverIsEqual(ImageOrder order) {
        for (String name : List.of("a", "B", "b", "b", "c")) {
            add(name, now.plusSeconds(name.equals("c") ? 1 : 0), name.equals("a") ? NOON.minusDays(1) : NOON);
        }
        List<UUID> inOne = ids(list(ImageFilter.NONE, order));
        List<UUID> inPages = new ArrayList<>();
        Cursor after = null;
        List<Image> page;
        do {
            page = list(new ImageQuery(marker, ImageFilter.NONE, order, after, 2));
            inPages.addAll(ids(page));
            after = page.isEmpty()
                    ? null
                    : Cursor.decode(Cursor.of(order, page.get(page.size() - 1)).encode());
        } while (!page.isEmpty());

        assertThat(inPages).isEqualTo(inOne).hasSize(5);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        Cursor after = new Cursor(ImageOrder.NAME, "a.jpg", UUID.randomUUID());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageQuery("", ImageFilter.NONE, ImageOrder.NEWEST, after, 1));
    }

    @Test
    void theStateFilterWantsAnyTaskInItButAllOfThemDone() {
        Image image = add("a", now, null);
        change(image, TaskKind.THUMBNAIL, task -> task.markDone(now));
        assertThat(in(TaskState.PENDING)).hasSize(1);
        assertThat(in(TaskState.DONE)).isEmpty();
        change(image, TaskKind.CAPTION, task -> task.markFailed(TaskReason.BAD_ANSWER, "no JSON", now));
        assertThat(in(TaskState.FAILED)).hasSize(1);
        assertThat(in(TaskState.PENDING)).isEmpty();
        change(image, TaskKind.CAPTION, task -> task.markDone(now));
        assertThat(in(TaskState.DONE)).hasSize(1);
    }

    @Test
    void aTagIsWholeAndAnyOfTheImages() {
        caption(add("a", now, null), CaptionSource.MODEL, "sea", "boat");
        caption(add("b", now, null), CaptionSource.MODEL, "seagull");

        assertThat(names(tagged("boat"))).isEqualTo("a");
        assertThat(names(tagged("sea"))).isEqualTo("a");
        assertThat(tagged("gull")).isEmpty();
    }

    @Test
    void daysAreThoseOfTheCameraOrElseOfTheUpload() {
        add("a", now, NOON.minusDays(1));
        add("b", now, NOON.toLocalDate().atStartOfDay());
        add("c", now, NOON.toLocalDate().atTime(23, 59, 59));
        add("d", now, NOON.toLocalDate().plusDays(1).atStartOfDay());
        add("e", Instant.parse("2020-05-17T08:00:00Z"), null);
        LocalDate day = NOON.toLocalDate();

        assertThat(names(list(taken(day, day), ImageOrder.NAME))).isEqualTo("b c e");
        assertThat(names(list(taken(null, day), ImageOrder.NAME))).isEqualTo("a b c e");
        assertThat(names(list(taken(day, null), ImageOrder.NAME))).isEqualTo("b c d e");
    }

    @Test
    void theSourceOfACaptionMayBeNone() {
        caption(add("a", now, null), CaptionSource.MODEL);
        caption(add("b", now, null), CaptionSource.OFFLINE);
        add("c", now, null);

        assertThat(names(from(ImageFilter.Source.MODEL))).isEqualTo("a");
        assertThat(names(from(ImageFilter.Source.OFFLINE))).isEqualTo("b");
        assertThat(names(from(ImageFilter.Source.NONE))).isEqualTo("c");
        assertThat(from(ImageFilter.Source.HUMAN)).isEmpty();
    }

    @Test
    void formatsAreToldApart() {
        add("a", now, null);

        assertThat(list(new ImageFilter(null, null, null, null, null, "image/jpeg"), ImageOrder.NEWEST))
                .hasSize(1);
        assertThat(list(new ImageFilter(null, null, null, null, null, "image/png"), ImageOrder.NEWEST))
                .isEmpty();
    }

    @Test
    void filtersHoldTogether() {
        caption(add("a", now, NOON), CaptionSource.MODEL, "sea");
        caption(add("b", now, NOON.plusDays(1)), CaptionSource.MODEL, "sea");
        LocalDate day = NOON.toLocalDate();

        ImageFilter all = new ImageFilter(TaskState.PENDING, "sea", day, day, ImageFilter.Source.MODEL, "image/jpeg");

        assertThat(names(list(all, ImageOrder.TAKEN))).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500})
    void whatIsCommonIsFoundInTheSameImagesAsWhatIsRare(int few) {
        caption(add("a", now, null), CaptionSource.MODEL, "boat" + marker);
        caption(add("b", now, null), CaptionSource.MODEL, "boat");
        add("c", now, null);
        ImageFilter tagged = new ImageFilter(null, "boat" + marker, null, null, null, null);

        assertThat(names(list(new ImageQuery("", tagged, ImageOrder.NAME, null, 10), few)))
                .isEqualTo("a");
        assertThat(names(list(new ImageQuery(marker, ImageFilter.NONE, ImageOrder.NAME, null, 10), few)))
                .isEqualTo("a b c");
    }

    private List<Image> in(TaskState state) {
        return list(new ImageFilter(state, null, null, null, null, null), ImageOrder.NEWEST);
    }

    private List<Image> tagged(String tag) {
        return list(new ImageFilter(null, tag, null, null, null, null), ImageOrder.NEWEST);
    }

    private static ImageFilter taken(LocalDate from, LocalDate to) {
        return new ImageFilter(null, null, from, to, null, null);
    }

    private List<Image> from(ImageFilter.Source source) {
        return list(new ImageFilter(null, null, null, null, source, null), ImageOrder.NEWEST);
    }

    private List<Image> list(ImageFilter filter, ImageOrder order) {
        return list(new ImageQuery(marker, filter, order, null, 10));
    }

    private static List<Image> list(ImageQuery query) {
        return TestDatabase.call(em -> new ImageRepository(em).list(query));
    }

    private static List<Image> list(ImageQuery query, int few) {
        return TestDatabase.call(
                em -> new ImageListing(query, new MatchCount(em, few)).on(em).getResultList());
    }

    private static List<UUID> ids(List<Image> images) {
        return images.stream().map(Image::id).toList();
    }

    /** What the files are called before the word that all of them have in their names. */
    private static String names(List<Image> images) {
        return String.join(
                " ",
                images.stream()
                        .map(image ->
                                image.fileName().substring(0, image.fileName().indexOf(' ')))
                        .toList());
    }

    private Image add(String name, Instant uploadedAt, LocalDateTime takenAt) {
        Image image = Images.stored(name + " " + marker + ".jpg", uploadedAt, takenAt);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        return image;
    }

    private void caption(Image image, CaptionSource source, String... tags) {
        Caption words = new Caption(source, "Words", null, null, false, "en", null);
        CaptionRevision revision = CaptionRevision.produced(image.id(), words, List.of(tags), null, null, now);
        TestDatabase.run(
                em -> new ImageRepository(em).lock(image.id()).orElseThrow().suggestCaption(revision));
    }

    private static void change(Image image, TaskKind kind, Consumer<Task> change) {
        TestDatabase.run(em ->
                change.accept(new TaskRepository(em).lock(image.id(), kind).orElseThrow()));
    }
}
