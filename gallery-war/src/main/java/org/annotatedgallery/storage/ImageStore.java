package org.annotatedgallery.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.annotatedgallery.config.StorageConfig;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Originals and derivatives in the bucket. Every method throws {@link StorageException} when S3 does not play along. */
@ApplicationScoped
public class ImageStore {
    private static final String ORIGINALS = "uploads/";

    private S3Client s3;
    private String bucket;
    private String derivatives;

    /** For the container's proxies. */
    protected ImageStore() {}

    @Inject
    public ImageStore(S3Client s3, StorageConfig config) {
        this.s3 = s3;
        this.bucket = config.bucket();
        this.derivatives = config.derivativePrefix();
    }

    /** The key of an image's original; nothing that a user has typed is part of it. */
    public static String originalKey(UUID id, String extension) {
        return ORIGINALS + id + "." + extension;
    }

    /** Uploads an original; S3 verifies what arrives by its checksum and then announces it. */
    public void putOriginal(String key, String contentType, Path file) {
        call(
                "PUT of " + key,
                client -> client.putObject(
                        request -> request.bucket(bucket)
                                .key(key)
                                .contentType(contentType)
                                .checksumAlgorithm(ChecksumAlgorithm.CRC32),
                        RequestBody.fromFile(file)));
    }

    /**
     * Copies an original onto itself, so that S3 announces it once more. Needs no permission that putting does not.
     *
     * @return false when it is not there
     */
    public boolean announceAgain(String key, String contentType) {
        return call("COPY of " + key, client -> {
            try {
                client.copyObject(request -> request.sourceBucket(bucket)
                        .sourceKey(key)
                        .destinationBucket(bucket)
                        .destinationKey(key)
                        .metadataDirective(MetadataDirective.REPLACE)
                        .contentType(contentType));
                return true;
            } catch (NoSuchKeyException e) {
                return false;
            }
        });
    }

    public boolean exists(String key) {
        return call("HEAD of " + key, client -> {
            try {
                client.headObject(request -> request.bucket(bucket).key(key));
                return true;
            } catch (NoSuchKeyException e) {
                return false;
            }
        });
    }

    /** Deletes an image's original and everything made from it, whether or not they are there. */
    public void deleteAll(UUID id, String originalKey) {
        call(
                "DELETE of " + originalKey,
                client -> client.deleteObject(request -> request.bucket(bucket).key(originalKey)));
        call("DELETE of derivatives of " + id, client -> {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(derivatives + id + "/"))
                    .contents()
                    .forEach(object -> client.deleteObject(
                            request -> request.bucket(bucket).key(object.key())));
            return null;
        });
    }

    private <T> T call(String what, Function<S3Client, T> request) {
        try {
            return request.apply(s3);
        } catch (SdkException e) {
            throw new StorageException(what + " failed: " + e.getMessage(), e);
        }
    }
}
