package org.annotatedgallery.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class ModelSpendingIT {
    private static final int RIVALS = 8;

    /** No other test's, and no other run's. */
    private final LocalDate day =
            LocalDate.of(2100, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(1_000_000));

    @Test
    void whatIsSetAsideCountsUntilItsCostIsKnown() {
        assertThat(reserve(700)).isTrue();
        assertThat(reserve(400)).isFalse();
        assertThat(spent()).isZero();

        TestDatabase.run(em -> new ModelSpending(em).settle(day, 700, 200));
        assertThat(spent()).isEqualTo(200);
        assertThat(reserve(800)).isTrue();
        assertThat(reserve(1)).isFalse();
    }

    @Test
    void aDayWithoutCallsHasCostNothingAndEachDayIsCountedByItself() {
        assertThat(spent()).isZero();
        TestDatabase.run(em -> new ModelSpending(em).settle(day.plusDays(1), 0, 5));
        assertThat(spent()).isZero();
    }

    @Test
    void rivalsTogetherStayWithinTheBudget() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
        try {
            List<Future<Boolean>> granted = IntStream.range(0, RIVALS)
                    .mapToObj(n -> threads.submit((Callable<Boolean>) () -> reserve(300)))
                    .toList();
            int count = 0;
            for (Future<Boolean> one : granted) {
                count += one.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
        assertThat(reserve(101)).isFalse();
        assertThat(reserve(100)).isTrue();
    }

    private boolean reserve(long micros) {
        return TestDatabase.call(em -> new ModelSpending(em).reserve(day, micros, 1_000));
    }

    private long spent() {
        return TestDatabase.call(em -> new ModelSpending(em).spent(day));
    }
}
