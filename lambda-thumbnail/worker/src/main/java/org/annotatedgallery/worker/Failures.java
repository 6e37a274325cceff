package org.annotatedgallery.worker;

import jakarta.persistence.PersistenceException;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.TooLargeToDecodeException;
import org.annotatedgallery.imaging.TooManyPixelsException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Gives everything that can go wrong during the work its reason. */
final class Failures {
    private Failures() {}

    static TaskFailure reasonFor(Throwable trouble) {
        if (trouble instanceof TaskFailure failure) {
            return failure;
        }
        if (trouble instanceof TooLargeToDecodeException
                || trouble instanceof TooManyPixelsException
                || trouble instanceof OutOfMemoryError) {
            return TaskFailure.permanent(TaskReason.TOO_LARGE, trouble.getMessage(), trouble);
        }
        if (trouble instanceof ImageException) {
            return TaskFailure.permanent(TaskReason.UNREADABLE, trouble.getMessage(), trouble);
        }
        if (trouble instanceof NoSuchKeyException) {
            return TaskFailure.permanent(TaskReason.ORIGINAL_MISSING, trouble.getMessage(), trouble);
        }
        if (trouble instanceof SdkException || trouble instanceof PersistenceException) {
            return TaskFailure.passing(TaskReason.STORAGE_UNAVAILABLE, null, trouble.getMessage(), trouble);
        }
        return TaskFailure.permanent(TaskReason.INTERNAL_ERROR, trouble.toString(), trouble);
    }
}
