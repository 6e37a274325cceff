package org.annotatedgallery.worker;

import java.util.function.UnaryOperator;
import org.annotatedgallery.connection.DatabaseSettings;

/**
 * What both functions read from their environment.
 *
 * @param bucket {@code TARGET_S3_BUCKET}: holds the originals and their derivatives
 * @param derivativePrefix {@code TARGET_S3_PREFIX}: what derivatives' keys begin with, {@code thumbnails/} by default
 * @param database see {@link DatabaseSettings#from}
 */
public record WorkerConfig(String bucket, String derivativePrefix, DatabaseSettings database) {
    /**
     * @param environment gives a variable's value, or null
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static WorkerConfig from(UnaryOperator<String> environment) {
        String bucket = environment.apply("TARGET_S3_BUCKET");
        if (bucket == null || bucket.isBlank()) {
            throw new IllegalArgumentException("TARGET_S3_BUCKET is not set");
        }
        String prefix = environment.apply("TARGET_S3_PREFIX");
        return new WorkerConfig(
                bucket,
                prefix == null || prefix.isBlank() ? "thumbnails/" : prefix,
                DatabaseSettings.from(environment));
    }
}
