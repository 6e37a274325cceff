package org.annotatedgallery.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.imaging.ImageFormat;
import org.annotatedgallery.testbed.TestBucket;
import org.annotatedgallery.testbed.TestDatabase;
import org.annotatedgallery.testbed.UploadedImage;
import org.annotatedgallery.worker.ObjectStore;
import org.annotatedgallery.worker.UploadWorker;
import org.annotatedgallery.worker.WorkerDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptionWorkIT {
    private static final Duration REMAINING = Duration.ofSeconds(150);
    private static final byte[] ORIGINAL = TestImages.stripes(2048, 1024, Color.RED, Color.BLUE);

    private final CountingAnnotator annotator = new CountingAnnotator();
    private final WorkerDatabase database = new WorkerDatabase(TestDatabase.settings());
    private final UploadWorker<Annotation> worker = new UploadWorker<>(
            TestBucket.NAME,
            new ObjectStore(TestBucket.client(), TestBucket.NAME),
            database,
            new CaptionWork(new EmbeddedFirst(annotator), "en", InstantSource.system()));

    private UploadedImage image = UploadedImage.of(ORIGINAL);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theCaptionStandsAtTheImageAndInTheLedger() {
        handle();

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        Caption caption = caption();
        assertThat(caption.source()).isEqualTo(CaptionSource.MODEL);
        assertThat(caption.altText()).isEqualTo("A lighthouse on a cliff.");
        assertThat(caption.language()).isEqualTo("en");
        assertThat(caption.model()).isEqualTo("gemini-0");
        assertThat(image.read(Image::tags)).containsExactly("lighthouse", "sea");
        CaptionRevision revision = image.ledger().get(0);
        assertThat(revision.caption().altText()).isEqualTo("A lighthouse on a cliff.");
        assertThat(revision.call()).isEqualTo(CountingAnnotator.CAPTION.call());
        assertThat(image.read(Image::captionRevision)).hasValue(revision.id());
        assertThat(revision.createdAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void theSameEventThreeTimesAsksOnce() {
        handle();
        handle();
        handle();

        assertThat(annotator.requests).hasSize(1);
        assertThat(image.ledger()).hasSize(1);
    }

    @Test
    void theAnnotatorSeesASmallCopyAndTheOriginalsHeader() throws IOException {
        handle();

        AnnotationRequest request = annotator.requests.get(0);
        BufferedImage copy = ImageIO.read(new ByteArrayInputStream(request.jpeg()));
        assertThat(copy.getWidth()).isEqualTo(1024);
        assertThat(copy.getHeight()).isEqualTo(512);
        assertThat(request.header().format()).isEqualTo(ImageFormat.JPEG);
        assertThat(request.header().width()).isEqualTo(2048);
        assertThat(request.fileName()).isEqualTo("holiday.jpg");
        assertThat(request.deadline()).isBefore(Instant.now().plus(REMAINING).minusSeconds(10));
    }

    @Test
    void anAltTextInTheFileIsTheCaptionAndNobodyIsAsked() {
        image = UploadedImage.of(TestImages.withAltText(ORIGINAL, "Der Leuchtturm im Sturm."));

        handle();

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(caption().source()).isEqualTo(CaptionSource.EMBEDDED);
        assertThat(caption().altText()).isEqualTo("Der Leuchtturm im Sturm.");
        assertThat(caption().language()).isEqualTo("de");
        assertThat(image.ledger()).hasSize(1);
        assertThat(annotator.requests).isEmpty();
    }

    @Test
    void textsThatTheAnnotatorHasNotAreAbsentAndADecorativeImageHasAnEmptyOne() {
        annotator.answer =
                request -> new Annotation(CaptionSource.MODEL, "", "", "", List.of(), true, "en", null, null);

        handle();

        Caption caption = caption();
        assertThat(caption.decorative()).isTrue();
        assertThat(caption.altText()).isEmpty();
        assertThat(caption.description()).isNull();
        assertThat(caption.visibleText()).isNull();
        assertThat(caption.model()).isNull();
    }

    @Test
    void thePersonsWordsStayAndTheMachinesGoIntoTheLedger() {
        write("Our lighthouse.", "home");

        handle();

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(caption().altText()).isEqualTo("Our lighthouse.");
        assertThat(image.read(Image::tags)).containsExactly("home");
        assertThat(image.ledger())
                .extracting(revision -> revision.caption().source())
                .containsExactly(CaptionSource.MODEL);
    }

    @Test
    void aPersonsWordsWrittenWhileTheAnnotatorThinksStayToo() {
        annotator.answer = request -> {
            write("Faster.");
            return CountingAnnotator.CAPTION;
        };

        handle();

        assertThat(caption().altText()).isEqualTo("Faster.");
        assertThat(image.ledger()).hasSize(1);
    }

    @Test
    void aFailureAfterAPersonHasWrittenTheCaptionLeavesNothingToWaitFor() {
        annotator.answer = request -> {
            write("Faster.");
            throw new AnnotationException(TaskReason.QUOTA, true, Duration.ofSeconds(47), "429");
        };

        handle();

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(caption().altText()).isEqualTo("Faster.");
    }

    @Test
    void aPassingFailureWaitsAsLongAsTheServiceAsks() {
        annotator.answer = request -> {
            throw new AnnotationException(TaskReason.QUOTA, true, Duration.ofSeconds(47), "429");
        };
        Instant start = Instant.now();

        handle();

        assertWaiting(TaskReason.QUOTA, start.plusSeconds(47));
        assertThat(task().attempts()).isZero();
    }

    @Test
    void aPassingFailureThatAsksForNothingWaitsLongerEachTime() {
        annotator.answer = request -> {
            throw new AnnotationException(TaskReason.MODEL_UNAVAILABLE, true, null, "503");
        };
        Instant start = Instant.now();

        handle();

        assertWaiting(TaskReason.MODEL_UNAVAILABLE, start.plusSeconds(7));
        assertThat(task().waits()).isEqualTo(1);
    }

    @Test
    void nobodyIsMadeToWaitForMoreThanADay() {
        annotator.answer = request -> {
            throw new AnnotationException(TaskReason.QUOTA, true, Duration.ofDays(400), "429");
        };
        Instant start = Instant.now();

        handle();

        assertWaiting(TaskReason.QUOTA, start.plus(Duration.ofDays(1)));
    }

    @Test
    void whatIsAskedForInACampaignBelongsToItInTheLedger() {
        image.change(row -> row.task(TaskKind.CAPTION).startFor(42L, Instant.now(), Instant.now()));

        handle();

        assertThat(image.ledger().get(0).campaignId()).contains(42L);
    }

    @Test
    void whatNobodyHasLookedAtDoesNotReplaceTheModelsWords() {
        handle();
        annotator.answer =
                request -> Annotation.withoutModel(CaptionSource.OFFLINE, "Not described.", "", List.of(), "en");
        image.change(row -> row.task(TaskKind.CAPTION).restart(Instant.now(), Instant.now()));

        handle();

        assertThat(caption().altText()).isEqualTo("A lighthouse on a cliff.");
        assertThat(image.ledger()).hasSize(2);
    }

    private void assertWaiting(TaskReason reason, Instant notBefore) {
        Task task = task();
        assertThat(task.state()).isEqualTo(TaskState.WAITING);
        assertThat(task.reason()).contains(reason);
        assertThat(task.notBefore()).isBetween(notBefore, notBefore.plusSeconds(30));
    }

    @Test
    void aPermanentFailureSaysWhy() {
        annotator.answer = request -> {
            throw new AnnotationException(TaskReason.BLOCKED_BY_MODEL, false, null, "finish reason SAFETY");
        };

        handle();

        assertThat(task().state()).isEqualTo(TaskState.FAILED);
        assertThat(task().reason()).contains(TaskReason.BLOCKED_BY_MODEL);
        assertThat(task().detail()).contains("finish reason SAFETY");
        assertThat(image.ledger()).isEmpty();
    }

    @Test
    void aDamagedImageFailsWithoutAQuestion() {
        image = UploadedImage.of(Arrays.copyOf(ORIGINAL, 30));

        handle();

        assertThat(task().state()).isEqualTo(TaskState.FAILED);
        assertThat(task().reason()).contains(TaskReason.UNREADABLE);
        assertThat(annotator.requests).isEmpty();
    }

    @Test
    void aCaptionThatComesAfterTheLeaseHasGoneToAnotherIsDropped() {
        annotator.answer = request -> {
            Instant later = Instant.now().plus(REMAINING).plusSeconds(60);
            TestDatabase.run(em -> new TaskRepository(em)
                    .claim(image.id(), TaskKind.CAPTION, later, later.plus(REMAINING))
                    .orElseThrow());
            return CountingAnnotator.CAPTION;
        };

        handle();

        assertThat(task().state()).isEqualTo(TaskState.RUNNING);
        assertThat(image.read(Image::caption)).isEmpty();
        assertThat(image.ledger()).isEmpty();
    }

    @Test
    void captionsInAnyScriptComeBackAsTheyWere() {
        annotator.answer = request -> new Annotation(
                CaptionSource.MODEL, "崖の上の灯台 🗼", "Маяк на скале.", "STOP ⛔", List.of("灯台"), false, "ja", null, null);

        handle();

        assertThat(caption().altText()).isEqualTo("崖の上の灯台 🗼");
        assertThat(caption().visibleText()).isEqualTo("STOP ⛔");
        assertThat(image.read(Image::tags)).containsExactly("灯台");
    }

    @Test
    void theLongestCaptionThatAnAnnotatorMayWriteIsKeptWhole() {
        String wide = "𝄞";
        annotator.answer = request -> new Annotation(
                CaptionSource.MODEL,
                wide.repeat(Caption.MAX_ALT_TEXT / 2),
                wide.repeat(Caption.MAX_DESCRIPTION / 2),
                "灯".repeat(Caption.MAX_DESCRIPTION),
                List.of(wide.repeat(Annotation.MAX_TAG / 2)),
                false,
                "en",
                null,
                null);

        handle();

        assertThat(task().state()).isEqualTo(TaskState.DONE);
        assertThat(caption().visibleText()).isEqualTo("灯".repeat(Caption.MAX_DESCRIPTION));
        assertThat(caption().description().getBytes(StandardCharsets.UTF_8)).hasSize(2 * Caption.MAX_DESCRIPTION);
    }

    private void write(String altText, String... tags) {
        Caption words = new Caption(CaptionSource.HUMAN, altText, null, null, false, "en", null);
        image.change(row -> row.writeCaption(CaptionRevision.written(image.id(), words, List.of(tags), Instant.now())));
    }

    private void handle() {
        worker.handle(image.event(), REMAINING);
    }

    private Task task() {
        return image.task(TaskKind.CAPTION);
    }

    private Caption caption() {
        return image.read(Image::caption).orElseThrow();
    }
}
