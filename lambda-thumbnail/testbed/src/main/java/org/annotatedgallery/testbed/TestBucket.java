package org.annotatedgallery.testbed;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.local.s3.LocalS3;
import org.annotatedgallery.local.sns.Subscriber;
import org.annotatedgallery.local.sns.UploadTopic;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket for all tests of a module. */
public final class TestBucket {
    public static final String NAME = "gallery-test";

    private static final UploadTopic TOPIC = new UploadTopic("uploads/");
    private static final LocalS3 SERVER = start();
    private static final S3Client CLIENT = clientFor(SERVER.endpoint());

    private TestBucket() {}

    private static LocalS3 start() {
        LocalS3 server = LocalS3.start(Path.of("target", "s3").toAbsolutePath(), 0, NAME, TOPIC);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** From now on it is told of every upload. */
    public static void subscribe(Subscriber subscriber) {
        TOPIC.subscribe(subscriber);
    }

    public static S3Client client() {
        return CLIENT;
    }

    /** With the bucket's credentials, for another address, such as one where nobody listens. */
    public static S3Client clientFor(URI endpoint) {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.of(SERVER.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(SERVER.accessKey(), SERVER.secretKey())))
                .build();
    }

    /** The variables from which a function finds the bucket. */
    public static Map<String, String> environment() {
        return SERVER.environment();
    }

    public static void put(String key, byte[] object) {
        CLIENT.putObject(request -> request.bucket(NAME).key(key), RequestBody.fromBytes(object));
    }

    public static ResponseBytes<GetObjectResponse> get(String key) {
        return CLIENT.getObjectAsBytes(request -> request.bucket(NAME).key(key));
    }

    public static List<String> keysUnder(String prefix) {
        return CLIENT.listObjectsV2(request -> request.bucket(NAME).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
