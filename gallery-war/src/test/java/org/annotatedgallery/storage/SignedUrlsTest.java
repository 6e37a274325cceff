package org.annotatedgallery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

class SignedUrlsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Signing AT_NOON = new Signing(NOON, AwsBasicCredentials.create("key", "secret"));

    private final SignedUrls urls = new SignedUrls();
    private final List<String> signed = new ArrayList<>();

    @Test
    void anObjectIsSignedOnceWithTheSameCredentialsAndTime() {
        URI first = get(AT_NOON, "a");

        assertThat(get(new Signing(NOON, AwsBasicCredentials.create("key", "secret")), "a"))
                .isSameAs(first);
        assertThat(get(AT_NOON, "b")).isNotEqualTo(first);
        assertThat(signed).containsExactly("a", "b");
    }

    @Test
    void anObjectIsSignedAgainAtAnotherTimeAndWithOtherCredentials() {
        get(AT_NOON, "a");
        get(new Signing(NOON.plusSeconds(1800), AT_NOON.identity()), "a");
        get(new Signing(NOON.plusSeconds(1800), AwsBasicCredentials.create("key", "another")), "a");

        assertThat(signed).containsExactly("a", "a", "a");
    }

    @Test
    void whateverTheNumberOfObjectsOnlySoManyAreRemembered() {
        for (int number = 0; number <= SignedUrls.MOST; number++) {
            get(AT_NOON, "object-" + number);
        }
        signed.clear();
        get(AT_NOON, "object-" + SignedUrls.MOST);
        get(AT_NOON, "object-0");

        assertThat(signed).containsExactly("object-0");
    }

    private URI get(Signing signing, String key) {
        return urls.get(signing, key, () -> {
            signed.add(key);
            return URI.create("https://bucket.example/" + key + "?signed=" + signing.at());
        });
    }
}
