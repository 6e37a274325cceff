package org.annotatedgallery.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartedPartsTest {

    private final List<String> closed = new CopyOnWriteArrayList<>();
    private final StartedParts parts = new StartedParts();

    @Test
    void closesInTheOppositeOrder() throws Exception {
        start("database");
        start("functions");
        start("pages");

        parts.close();

        assertThat(closed).containsExactly("pages", "functions", "database");
    }

    @Test
    void closesEachPartOnce() throws Exception {
        start("database");

        parts.close();
        parts.close();

        assertThat(closed).containsExactly("database");
    }

    @Test
    void closesTheOthersWhenOneFails() throws Exception {
        start("database");
        parts.start(() -> () -> {
            throw new IllegalStateException("stuck");
        });

        parts.close();

        assertThat(closed).containsExactly("database");
    }

    @Test
    void startsNothingMoreOnceClosed() {
        parts.close();

        assertThatThrownBy(() -> start("database")).isInstanceOf(StackException.class);
        assertThat(closed).isEmpty();
    }

    @Test
    void closesAPartThatWasJustStarting() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch mayStart = new CountDownLatch(1);
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> startSlowly(starting, mayStart));
        starting.await();

        CompletableFuture<Void> close = CompletableFuture.runAsync(parts::close);
        mayStart.countDown();
        CompletableFuture.allOf(start, close).get(5, TimeUnit.SECONDS);

        assertThat(closed).containsExactly("slow");
    }

    private void startSlowly(CountDownLatch starting, CountDownLatch mayStart) {
        try {
            parts.start(() -> {
                starting.countDown();
                mayStart.await();
                return part("slow");
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(String name) throws Exception {
        parts.start(() -> part(name));
    }

    private AutoCloseable part(String name) {
        return () -> closed.add(name);
    }
}
