package org.annotatedgallery.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class LocalS3IT {

    private static final String KEY = "uploads/größe +1.txt";

    @TempDir
    Path folder;

    private final List<ObjectCreated> announced = new CopyOnWriteArrayList<>();
    private LocalS3 server;
    private S3Client client;

    @BeforeEach
    void start() {
        server = LocalS3.start(folder, 0, "pictures", announced::add);
        client = client(server.secretKey());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void announcesAnObjectThatWasPut() {
        String eTag = put("hello").replace("\"", "");

        assertThat(announced).containsExactly(new ObjectCreated("pictures", KEY, 5, eTag, "ObjectCreated:Put"));
    }

    @Test
    void announcesAgainAnObjectThatIsCopiedOntoItself() {
        put("hello");

        client.copyObject(copy -> copy.sourceBucket("pictures")
                .sourceKey(KEY)
                .destinationBucket("pictures")
                .destinationKey(KEY)
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType("text/plain"));

        assertThat(announced)
                .extracting(ObjectCreated::eventName, ObjectCreated::key, ObjectCreated::size)
                .endsWith(tuple("ObjectCreated:Copy", KEY, 5L));
        assertThat(client.getObjectAsBytes(get -> get.bucket("pictures").key(KEY))
                        .asUtf8String())
                .isEqualTo("hello");
    }

    @Test
    void announcesAMultipartUploadWhenItIsComplete() {
        String upload = client.createMultipartUpload(
                        create -> create.bucket("pictures").key(KEY))
                .uploadId();
        String part = client.uploadPart(
                        p -> p.bucket("pictures").key(KEY).uploadId(upload).partNumber(1),
                        RequestBody.fromString("part"))
                .eTag();
        assertThat(announced).isEmpty();

        client.completeMultipartUpload(complete -> complete.bucket("pictures")
                .key(KEY)
                .uploadId(upload)
                .multipartUpload(parts -> parts.parts(
                        CompletedPart.builder().partNumber(1).eTag(part).build())));

        assertThat(announced)
                .extracting(ObjectCreated::eventName, ObjectCreated::size)
                .containsExactly(tuple("ObjectCreated:CompleteMultipartUpload", 4L));
    }

    @Test
    void answersAPresignedUrlAndRefusesAnAlteredOne() throws Exception {
        put("hello");
        URI presigned = presign();

        HttpResponse<String> response = get(presigned);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("hello");
        assertThat(get(URI.create(presigned.toString().replace("Expires=300", "Expires=3000")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesRequestsThatAreNotSignedOrWronglySigned() throws Exception {
        put("hello");

        URI plain = URI.create(presign().toString().replaceAll("\\?.*", ""));
        assertThat(get(plain).statusCode()).isEqualTo(403);
        try (S3Client stranger = client("wrong")) {
            assertThatThrownBy(() -> stranger.headBucket(head -> head.bucket("pictures")))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void findsTheObjectsOfAnEarlierRun() {
        put("hello");
        server.close();
        server = LocalS3.start(folder, 0, "pictures", announced::add);
        try (S3Client again = client(server.secretKey())) {
            assertThat(again.headObject(head -> head.bucket("pictures").key(KEY))
                            .contentLength())
                    .isEqualTo(5);
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(() -> LocalS3.start(folder, server.port(), "pictures", announced::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("port " + server.port());
    }

    private String put(String text) {
        return client.putObject(put -> put.bucket("pictures").key(KEY), RequestBody.fromString(text))
                .eTag();
    }

    private URI presign() {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(server.endpoint())
                .region(Region.of(server.region()))
                .credentialsProvider(credentials(server.secretKey()))
                .build()) {
            return URI.create(presigner
                    .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(get -> get.bucket("pictures").key(KEY)))
                    .url()
                    .toString());
        }
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private S3Client client(String secretKey) {
        return S3Client.builder()
                .endpointOverride(server.endpoint())
                .region(Region.of(server.region()))
                .credentialsProvider(credentials(secretKey))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private StaticCredentialsProvider credentials(String secretKey) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(server.accessKey(), secretKey));
    }
}
