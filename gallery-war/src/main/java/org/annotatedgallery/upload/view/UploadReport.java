package org.annotatedgallery.upload.view;

import java.util.List;

/**
 * What came of a form.
 *
 * @param outcomes in the order of the form's files
 */
public record UploadReport(List<FileOutcome> outcomes, Ending ending) {
    /** How the reading of the form ended. */
    public enum Ending {
        COMPLETE,
        NO_FILE,
        BROKEN_OFF,
        TOO_SLOW,
        TOO_MANY_FILES
    }

    public UploadReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether a file could not be taken because the database or S3 was away. */
    public boolean metOutage() {
        return outcomes.stream().anyMatch(outcome -> outcome.kind() == FileOutcome.Kind.OUTAGE);
    }

    /** How many files are in the gallery now, whether or not they were before. */
    public long accepted() {
        return outcomes.stream().filter(FileOutcome::accepted).count();
    }
}
