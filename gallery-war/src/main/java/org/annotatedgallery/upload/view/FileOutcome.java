package org.annotatedgallery.upload.view;

import java.util.UUID;
import org.annotatedgallery.problem.ProblemCode;

/**
 * What came of one file of a form.
 *
 * @param fileName as the user calls it
 * @param imageId null when there is no image of it
 * @param problem why it was refused; null with every other kind
 */
public record FileOutcome(String fileName, Kind kind, UUID imageId, ProblemCode problem) {
    /** All that can come of a file. */
    public enum Kind {
        UPLOADED,
        /** The same bytes were here before. */
        DUPLICATE,
        REFUSED,
        /** The database or S3 could not be reached. */
        OUTAGE,
        /** Not looked at, because the file before it met an outage. */
        UNREAD,
        /** Something that nobody has foreseen. */
        ERROR
    }

    static FileOutcome accepted(String fileName, UUID imageId, boolean duplicate) {
        return new FileOutcome(fileName, duplicate ? Kind.DUPLICATE : Kind.UPLOADED, imageId, null);
    }

    static FileOutcome refused(String fileName, ProblemCode problem) {
        return new FileOutcome(fileName, Kind.REFUSED, null, problem);
    }

    static FileOutcome of(String fileName, Kind kind) {
        return new FileOutcome(fileName, kind, null, null);
    }

    public boolean accepted() {
        return imageId != null;
    }
}
