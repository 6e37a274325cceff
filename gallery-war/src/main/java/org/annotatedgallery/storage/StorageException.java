package org.annotatedgallery.storage;

/** S3 did not do what was asked of it; asking again later may help. */
public class StorageException extends RuntimeException {
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
