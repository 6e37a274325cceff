package org.annotatedgallery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.annotatedgallery.config.StorageConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class PresignedUrlsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:07:31Z"));
    private AwsCredentials credentials = AwsBasicCredentials.create("key", "secret");
    private final S3Client client = S3Client.builder()
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(() -> credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final PresignedUrls urls = new PresignedUrls(
            client,
            () -> credentials,
            Region.EU_CENTRAL_1,
            new StorageConfig("gallery-images", "thumbnails/"),
            now::get);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aUrlStaysTheSameForItsHalfHour() {
        URI first = urls.show("thumbnails/a/thumbnail.jpg");
        now.set(Instant.parse("2026-11-24T12:29:59Z"));
        assertThat(urls.show("thumbnails/a/thumbnail.jpg")).isEqualTo(first);
        now.set(Instant.parse("2026-11-24T12:30:00Z"));
        assertThat(urls.show("thumbnails/a/thumbnail.jpg")).isNotEqualTo(first);
        assertThat(first.toString())
                .startsWith("https://gallery-images.s3.eu-central-1.amazonaws.com/thumbnails/a/thumbnail.jpg?")
                .contains("X-Amz-Date=20261124T120000Z", "X-Amz-Expires=3600", "X-Amz-SignedHeaders=host");
    }

    @Test
    void aUrlDoesNotPromiseMoreThanItsCredentialsKeep() {
        credentials = AwsSessionCredentials.builder()
                .accessKeyId("key")
                .secretAccessKey("secret")
                .sessionToken("token")
                .expirationTime(Instant.parse("2026-11-24T12:40:00Z"))
                .build();
        assertThat(urls.show("a").toString())
                .contains("X-Amz-Expires=" + Duration.ofMinutes(40).toSeconds(), "X-Amz-Security-Token=token");
    }

    @Test
    void aDownloadKeepsEveryFileNameAndSplitsNoHeader() {
        String url = urls.download("uploads/a.jpg", "größer \"a\";\r\n*.jpg").toString();
        assertThat(url)
                .contains("response-content-disposition=attachment%3B%20filename%2A%3DUTF-8%27%27"
                        + "gr%25C3%25B6%25C3%259Fer%2520%2522a%2522%253B%250D%250A%252A.jpg");
    }

    @Test
    void theOriginIsWhereTheBucketIs() {
        assertThat(urls.origin()).isEqualTo("https://gallery-images.s3.eu-central-1.amazonaws.com");
    }
}
