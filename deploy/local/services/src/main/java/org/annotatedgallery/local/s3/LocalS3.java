package org.annotatedgallery.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.annotatedgallery.local.net.Loopback;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server on 127.0.0.1 with one private bucket, whose objects are plain files. It checks signatures, presigned URLs and
 * checksums as S3 does.
 */
public final class LocalS3 implements AutoCloseable {

    private static final String ACCESS_KEY = "gallery";
    private static final String SECRET_KEY = "gallery-local";
    private static final String REGION = "us-east-1";
    private static final int THREADS = 50;

    /** Stops at once: waiting for requests to end would wait 2 s for every idle connection that a client keeps. */
    private static final long STOP_WAIT_MS = 0;

    private final S3Proxy server;
    private final String bucket;

    private LocalS3(S3Proxy server, String bucket) {
        this.server = server;
        this.bucket = bucket;
    }

    /**
     * Starts the server.
     *
     * @param folder created when absent; holds a folder named like the bucket
     * @param port 0 for a free one
     * @param listener told of each object created in any folder of the bucket
     * @throws IllegalStateException when the server cannot listen on the port
     */
    public static LocalS3 start(Path folder, int port, String bucket, ObjectListener listener) {
        // From a relative folder the store would list nothing.
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home.resolve(bucket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        S3Proxy server = S3Proxy.builder()
                .endpoint(URI.create("http://" + Loopback.HOST + ":" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .blobStore(new AnnouncingBlobStore(new FilesystemNio2BlobStore(home.toString()), listener))
                .jettyMaxThreads(THREADS)
                .stopTimeout(STOP_WAIT_MS)
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3 cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        return new LocalS3(server, bucket);
    }

    /** Where clients reach the server; as an address in numbers it makes the SDK put the bucket into the path. */
    public URI endpoint() {
        return URI.create("http://" + Loopback.HOST + ":" + port());
    }

    public int port() {
        return server.getPort();
    }

    public String bucket() {
        return bucket;
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return SECRET_KEY;
    }

    public String region() {
        return REGION;
    }

    /** The environment variables from which the AWS SDK, in any process, finds this server and may use it. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", endpoint().toString(),
                "AWS_ACCESS_KEY_ID", ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY", SECRET_KEY,
                "AWS_REGION", REGION);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3 did not stop", e);
        }
    }
}
