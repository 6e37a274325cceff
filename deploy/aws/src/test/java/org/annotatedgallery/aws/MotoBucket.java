package org.annotatedgallery.aws;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The bucket as whoever has the servers' rights sees it. */
final class MotoBucket implements AutoCloseable {
    private final String name;
    private final S3Client client;
    private final S3Presigner presigner;

    MotoBucket(MotoServer moto, String name) {
        this.name = name;
        StaticCredentialsProvider anybody = StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b"));
        client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(moto.endpoint())
                .region(Region.of(MotoServer.REGION))
                .credentialsProvider(anybody)
                .build();
        presigner = S3Presigner.builder()
                .s3Client(client)
                .endpointOverride(moto.endpoint())
                .region(Region.of(MotoServer.REGION))
                .credentialsProvider(anybody)
                .build();
    }

    void put(String key, byte[] jpeg) {
        client.putObject(
                request -> request.bucket(name).key(key).contentType("image/jpeg"), RequestBody.fromBytes(jpeg));
    }

    /** With when and what, so that one that was written again is another one. */
    List<S3Object> objectsUnder(String prefix) {
        return client.listObjectsV2(request -> request.bucket(name).prefix(prefix))
                .contents();
    }

    /** What a browser gets at an address that is signed for a while. */
    HttpResponse<byte[]> shown(String key) throws IOException, InterruptedException {
        URL address = presigner
                .presignGetObject(get -> get.signatureDuration(Duration.ofMinutes(5))
                        .getObjectRequest(request -> request.bucket(name).key(key)))
                .url();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.toString())).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
