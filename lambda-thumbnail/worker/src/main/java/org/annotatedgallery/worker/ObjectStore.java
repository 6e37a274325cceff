package org.annotatedgallery.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket with originals and derivatives. Where S3 is and who may use it comes from the SDK's standard environment. */
public final class ObjectStore {
    /** Derivatives never change under their URL, which changes every half hour. */
    private static final String CACHE_CONTROL = "private, max-age=3600";

    /** For one request with all its repetitions; a function makes three, and still has to say that S3 does not answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(15);

    /** A function that starts does not wait for an S3 that is away. */
    private static final Consumer<AwsRequestOverrideConfiguration.Builder> IN_PASSING =
            override -> override.apiCallTimeout(Duration.ofSeconds(2));

    private static final Logger LOG = System.getLogger(ObjectStore.class.getName());

    private final S3Client s3;
    private final String bucket;

    public ObjectStore(String bucket) {
        this(
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        // A server that has all bytes may close before it has the last, empty chunk: the client then
                        // fails.
                        .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                        .overrideConfiguration(
                                override -> override.apiCallTimeout(TIMEOUT).apiCallAttemptTimeout(ATTEMPT_TIMEOUT))
                        .build(),
                bucket);
    }

    /** For a client with settings of its own. */
    public ObjectStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /**
     * @param file must not exist yet
     * @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException when there is no such object
     * @throws software.amazon.awssdk.core.exception.SdkException when S3 does not answer as it should
     */
    public void download(String key, Path file) {
        s3.getObject(request -> request.bucket(bucket).key(key), ResponseTransformer.toFile(file));
    }

    /**
     * @throws software.amazon.awssdk.core.exception.SdkException when S3 does not answer as it should
     */
    public void putJpeg(String key, byte[] jpeg) {
        s3.putObject(
                request -> request.bucket(bucket)
                        .key(key)
                        .contentType("image/jpeg")
                        .cacheControl(CACHE_CONTROL),
                RequestBody.fromBytes(jpeg));
    }

    /** Asks for an object that is not there, which S3 refuses. */
    void rehearseDownload(String key) {
        expectRefusal(() -> s3.getObject(
                request -> request.bucket(bucket).key(key).overrideConfiguration(IN_PASSING),
                ResponseTransformer.toBytes()));
    }

    /**
     * Puts an object that may only replace a certain one, which is not there: S3 refuses it. What a server stores nevertheless is
     * deleted at once.
     *
     * @param key of no object, and where the function may put one
     * @throws software.amazon.awssdk.core.exception.SdkClientException when S3 does not answer
     */
    public void rehearsePut(String key, byte[] jpeg) {
        expectRefusal(() -> {
            s3.putObject(
                    request -> request.bucket(bucket).key(key).ifMatch("none").overrideConfiguration(IN_PASSING),
                    RequestBody.fromBytes(jpeg));
            s3.deleteObject(request -> request.bucket(bucket).key(key).overrideConfiguration(IN_PASSING));
        });
    }

    private static void expectRefusal(Runnable request) {
        try {
            request.run();
        } catch (S3Exception e) {
            LOG.log(Level.DEBUG, "Refused, as it should be: {0}", e.getMessage());
        }
    }

    /** Deletes objects that may or may not be there. */
    public void delete(List<String> keys) {
        keys.forEach(key -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
    }
}
