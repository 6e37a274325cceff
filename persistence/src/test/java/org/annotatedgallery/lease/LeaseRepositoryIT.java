package org.annotatedgallery.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseRepositoryIT {
    private final Instant now = Instant.now();

    @AfterEach
    void nobodyHoldsIt() {
        TestDatabase.run(em -> em.createNativeQuery("UPDATE lease SET expires_at = '2000-01-01 00:00:00'")
                .executeUpdate());
    }

    @Test
    void oneHolderAtATimeUntilTheLeaseExpires() {
        assertThat(acquire("a", now)).isTrue();
        assertThat(acquire("b", now.plusSeconds(89))).isFalse();
        assertThat(acquire("a", now.plusSeconds(30))).as("prolonged").isTrue();
        assertThat(acquire("b", now.plusSeconds(119))).isFalse();
        assertThat(acquire("b", now.plusSeconds(120))).isTrue();
        assertThat(acquire("a", now.plusSeconds(121))).isFalse();
    }

    private static boolean acquire(String holder, Instant at) {
        return TestDatabase.call(em -> new LeaseRepository(em).acquire("reconciler", holder, at, at.plusSeconds(90)));
    }
}
