package org.annotatedgallery.upload.view;

import java.util.UUID;

/**
 * What came of one file of a form.
 *
 * @param fileName as the user calls it
 * @param imageId null when there is no image of it
 * @param sentence why it was refused; null with every other kind, whose sentence the page knows
 */
public record FileOutcome(String fileName, Kind kind, UUID imageId, String sentence) {
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

    static FileOutcome refused(String fileName, String sentence) {
        return new FileOutcome(fileName, Kind.REFUSED, null, sentence);
    }

    static FileOutcome of(String fileName, Kind kind) {
        return new FileOutcome(fileName, kind, null, null);
    }

    public boolean accepted() {
        return imageId != null;
    }
}
