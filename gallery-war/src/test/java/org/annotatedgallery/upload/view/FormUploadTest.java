package org.annotatedgallery.upload.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.problem.ProblemCode;
import org.annotatedgallery.storage.StorageException;
import org.annotatedgallery.upload.UploadRefusedException;
import org.annotatedgallery.upload.UploadedImage;
import org.annotatedgallery.upload.view.FileOutcome.Kind;
import org.annotatedgallery.upload.view.UploadReport.Ending;
import org.junit.jupiter.api.Test;

class FormUploadTest {
    private static final UUID ID = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000001");
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void filesAreReportedInTheirOrderWithWhatCameOfEach() {
        FormUpload form = form((name, body) -> switch (name) {
            case "new.jpg" -> new UploadedImage(ID, false);
            case "old.jpg" -> new UploadedImage(ID, true);
            default -> throw new UploadRefusedException(ProblemCode.UNSUPPORTED_TYPE, "Not a picture.");
        });

        form.accept("new.jpg", body());
        form.accept("notes.txt", body());
        form.accept("old.jpg", body());

        assertThat(form.report())
                .isEqualTo(new UploadReport(
                        List.of(
                                FileOutcome.accepted("new.jpg", ID, false),
                                FileOutcome.refused("notes.txt", ProblemCode.UNSUPPORTED_TYPE),
                                FileOutcome.accepted("old.jpg", ID, true)),
                        Ending.COMPLETE));
        assertThat(form.report().accepted()).isEqualTo(2);
    }

    @Test
    void theRestOfARefusedFileIsReadSoThatTheNextOneCanBe() throws IOException {
        FormUpload form = form((name, body) -> {
            throw new UploadRefusedException(ProblemCode.TOO_MANY_BYTES, "Too large.");
        });
        InputStream body = body();

        assertThat(form.accept("large.tif", body)).isTrue();
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void filesAfterAnOutageAreNotTried() {
        int[] calls = {0};
        FormUpload form = form((name, body) -> {
            calls[0]++;
            throw new StorageException("away", null);
        });

        form.accept("a.jpg", body());
        form.accept("b.jpg", body());

        assertThat(form.report().outcomes()).extracting(FileOutcome::kind).containsExactly(Kind.OUTAGE, Kind.UNREAD);
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void anUnforeseenErrorCostsOnlyItsFile() {
        FormUpload form = form((name, body) -> {
            if (name.equals("a.jpg")) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
            return new UploadedImage(ID, false);
        });

        form.accept("a.jpg", body());
        form.accept("b.jpg", body());

        assertThat(form.report().outcomes()).extracting(FileOutcome::kind).containsExactly(Kind.ERROR, Kind.UPLOADED);
    }

    @Test
    void readingEndsWhenAFileTakesTooLong() {
        FormUpload form = form((name, body) -> {
            now = now.plus(DEADLINE).plusSeconds(1);
            throw new UploadRefusedException(ProblemCode.UPLOAD_TOO_SLOW, "Too slow.");
        });

        assertThat(form.accept("slow.jpg", body())).isFalse();
        assertThat(form.report().ending()).isEqualTo(Ending.TOO_SLOW);
    }

    @Test
    void readingEndsWhereTheRequestBreaksOff() {
        FormUpload form = form((name, body) -> {
            throw new UploadRefusedException(ProblemCode.INCOMPLETE_UPLOAD, "It broke off.");
        });
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThat(form.accept("half.jpg", broken)).isFalse();
        assertThat(form.report().ending()).isEqualTo(Ending.BROKEN_OFF);
    }

    @Test
    void noMoreFilesAreReadThanCanBeListed() {
        FormUpload form = form((name, body) -> new UploadedImage(ID, true));
        for (int n = 0; n < FormUpload.MAX_FILES; n++) {
            assertThat(form.accept("a.jpg", body())).isTrue();
        }

        assertThat(form.accept("one-too-many.jpg", body())).isFalse();
        assertThat(form.report().outcomes()).hasSize(FormUpload.MAX_FILES);
        assertThat(form.report().ending()).isEqualTo(Ending.TOO_MANY_FILES);
    }

    @Test
    void aFormWithoutFilesSaysSo() {
        assertThat(form((name, body) -> null).report().ending()).isEqualTo(Ending.NO_FILE);
    }

    @Test
    void aBrokenFormSaysWhetherAnythingArrived() {
        FormUpload nothing = form((name, body) -> null);
        nothing.breakOff();
        assertThat(nothing.report().ending()).isEqualTo(Ending.NO_FILE);

        FormUpload half = form((name, body) -> new UploadedImage(ID, false));
        half.accept("a.jpg", body());
        half.breakOff();
        assertThat(half.report().ending()).isEqualTo(Ending.BROKEN_OFF);
    }

    private FormUpload form(FormUpload.FileUpload upload) {
        return new FormUpload(upload, StorageException.class::isInstance, DEADLINE, clock);
    }

    private static InputStream body() {
        return new ByteArrayInputStream(new byte[100_000]);
    }
}
