package org.annotatedgallery.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.annotatedgallery.config.StorageConfig;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Utilities;

/**
 * URLs by which a browser fetches objects of the private bucket. They are signed at the last full half hour and valid for
 * an hour from then: whoever signs with the same credentials gives the same URL for half an hour, so browsers cache
 * pictures, and each one works for at least half an hour, unless the credentials that signed it expire before.
 */
@ApplicationScoped
public class PresignedUrls {
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Duration VALIDITY = Duration.ofHours(1);

    private static final String DISPOSITION = "response-content-disposition";

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final SignedUrls signed = new SignedUrls();
    private S3Utilities addresses;
    private AwsCredentialsProvider credentials;
    private Region region;
    private String bucket;
    private InstantSource clock;
    private String origin;

    /** For the container's proxies. */
    protected PresignedUrls() {}

    @Inject
    public PresignedUrls(
            S3Client client,
            AwsCredentialsProvider credentials,
            Region region,
            StorageConfig config,
            InstantSource clock) {
        this.addresses = client.utilities();
        this.credentials = credentials;
        this.region = region;
        this.bucket = config.bucket();
        this.clock = clock;
        this.origin = originOf(address("any"));
    }

    /** For an {@code <img>}. */
    public URI show(String key) {
        Signing signing = signing();
        return signed.get(signing, key, () -> sign(request(key).build(), signing));
    }

    /** For a download that the browser saves under the given name. */
    public URI download(String key, String fileName) {
        return sign(
                request(key)
                        .putRawQueryParameter(DISPOSITION, attachment(fileName))
                        .build(),
                signing());
    }

    /** Where browsers fetch from: scheme, host and port, for a content security policy. Needs no credentials. */
    public String origin() {
        return origin;
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** RFC 6266 with RFC 8187's encoding, which every character of every name survives. */
    private static String attachment(String fileName) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }

    private SdkHttpFullRequest.Builder request(String key) {
        return SdkHttpFullRequest.builder().method(SdkHttpMethod.GET).uri(address(key));
    }

    private URI address(String key) {
        return URI.create(
                addresses.getUrl(object -> object.bucket(bucket).key(key)).toString());
    }

    private Signing signing() {
        return new Signing(startOfWindow(clock.instant()), credentials.resolveCredentials());
    }

    private URI sign(SdkHttpFullRequest request, Signing with) {
        return signer.sign(signing -> signing.identity(with.identity())
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity(with.at(), with.identity()))
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(with.at(), ZoneOffset.UTC)))
                .request()
                .getUri();
    }

    private static Instant startOfWindow(Instant now) {
        long seconds = now.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, WINDOW.toSeconds()));
    }

    /** Whole seconds, at least one: a URL that outlives its credentials would promise too much. */
    private static Duration validity(Instant signedAt, AwsCredentials identity) {
        return identity.expirationTime()
                .map(expiry -> Duration.between(signedAt, expiry))
                .filter(left -> left.compareTo(VALIDITY) < 0)
                .map(left -> left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left)
                .orElse(VALIDITY);
    }
}
