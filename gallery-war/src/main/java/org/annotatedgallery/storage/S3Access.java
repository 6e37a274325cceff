package org.annotatedgallery.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;

/** The SDK's clients, made once. Region, endpoint and credentials come from its standard chains. */
@ApplicationScoped
public class S3Access {
    /** Between two bytes; S3 answers within a second or not at all. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);

    /** With all its attempts, for the largest upload too. */
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);

    @Produces
    @ApplicationScoped
    AwsCredentialsProvider credentials() {
        return DefaultCredentialsProvider.builder().build();
    }

    @Produces
    @ApplicationScoped
    S3Client client(AwsCredentialsProvider credentials) {
        return S3Client.builder()
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(SOCKET_TIMEOUT))
                // A server that has all bytes may close before it has the last, empty chunk: the client then fails.
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .overrideConfiguration(override -> override.apiCallTimeout(CALL_TIMEOUT))
                .build();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }

    @Produces
    Region region() {
        return DefaultAwsRegionProviderChain.builder().build().getRegion();
    }
}
