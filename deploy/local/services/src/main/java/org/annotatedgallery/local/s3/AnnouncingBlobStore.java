package org.annotatedgallery.local.s3;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Announces what S3 sends {@code s3:ObjectCreated:*} events for. */
final class AnnouncingBlobStore extends ForwardingBlobStore {

    /** What s3proxy keeps in the bucket for itself while a multipart upload goes on. */
    private static final String INTERNAL_PREFIX = ".s3proxy-";

    private final ObjectListener listener;

    AnnouncingBlobStore(BlobStore store, ObjectListener listener) {
        super(store);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = super.putBlob(request, content);
        announce(request.bucket(), request.key(), "ObjectCreated:Put");
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse response = super.copyBlob(request);
        announce(request.destinationBucket(), request.destinationKey(), "ObjectCreated:Copy");
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        announce(request.bucket(), request.key(), "ObjectCreated:CompleteMultipartUpload");
        return response;
    }

    /** Not every request knows the size of what it made: the stored object does. */
    private void announce(String bucket, String key, String eventName) {
        if (!key.startsWith(INTERNAL_PREFIX)) {
            HeadObjectRequest head =
                    HeadObjectRequest.builder().bucket(bucket).key(key).build();
            HeadObjectResponse stored = blobMetadata(head);
            String eTag = stored.eTag().replace("\"", "");
            listener.objectCreated(new ObjectCreated(bucket, key, stored.contentLength(), eTag, eventName));
        }
    }
}
