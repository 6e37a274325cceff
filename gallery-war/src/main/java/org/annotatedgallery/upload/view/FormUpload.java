package org.annotatedgallery.upload.view;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.annotatedgallery.upload.FormFiles;
import org.annotatedgallery.upload.UploadRefusedException;
import org.annotatedgallery.upload.UploadedImage;
import org.annotatedgallery.upload.view.FileOutcome.Kind;
import org.annotatedgallery.upload.view.UploadReport.Ending;

/**
 * Uploads a form's files one after the other and notes what came of each. One that is refused costs the others nothing: the
 * rest of it is read and dropped, because a browser shows no answer before it has sent its whole request.
 */
class FormUpload implements FormFiles.FileConsumer {
    /** More than anybody selects, and few enough to be listed. */
    static final int MAX_FILES = 500;

    private static final System.Logger LOG = System.getLogger(FormUpload.class.getName());
    private static final int BUFFER_BYTES = 64 * 1024;

    private final FileUpload upload;
    private final Predicate<Throwable> outage;
    private final Duration deadline;
    private final InstantSource clock;

    private final List<FileOutcome> outcomes = new ArrayList<>();
    private boolean away;
    private Ending ending = Ending.COMPLETE;

    /** Uploads one file. */
    @FunctionalInterface
    interface FileUpload {
        UploadedImage upload(String fileName, InputStream body) throws UploadRefusedException;
    }

    /**
     * @param outage whether an exception means that the database or S3 cannot be reached
     * @param deadline how long one file may take to arrive
     */
    FormUpload(FileUpload upload, Predicate<Throwable> outage, Duration deadline, InstantSource clock) {
        this.upload = upload;
        this.outage = outage;
        this.deadline = deadline;
        this.clock = clock;
    }

    @Override
    public boolean accept(String fileName, InputStream body) {
        if (outcomes.size() == MAX_FILES) {
            ending = Ending.TOO_MANY_FILES;
            return false;
        }
        Instant end = clock.instant().plus(deadline);
        outcomes.add(away ? FileOutcome.of(fileName, Kind.UNREAD) : outcome(fileName, body));
        return skipRest(body, end);
    }

    private FileOutcome outcome(String fileName, InputStream body) {
        try {
            UploadedImage uploaded = upload.upload(fileName, body);
            return FileOutcome.accepted(fileName, uploaded.id(), uploaded.duplicate());
        } catch (UploadRefusedException e) {
            return FileOutcome.refused(fileName, e.problem());
        } catch (RuntimeException e) {
            away = outage.test(e);
            if (away) {
                LOG.log(System.Logger.Level.WARNING, "An upload met an outage: {0}", e.toString());
                return FileOutcome.of(fileName, Kind.OUTAGE);
            }
            LOG.log(System.Logger.Level.ERROR, "An upload failed", e);
            return FileOutcome.of(fileName, Kind.ERROR);
        }
    }

    private boolean skipRest(InputStream body, Instant end) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            while (body.read(buffer) >= 0) {
                if (clock.instant().isAfter(end)) {
                    ending = Ending.TOO_SLOW;
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            ending = Ending.BROKEN_OFF;
            return false;
        }
    }

    /** The form is no form, or ends before its end. */
    void breakOff() {
        ending = outcomes.isEmpty() ? Ending.NO_FILE : Ending.BROKEN_OFF;
    }

    UploadReport report() {
        return new UploadReport(outcomes, outcomes.isEmpty() && ending == Ending.COMPLETE ? Ending.NO_FILE : ending);
    }
}
