package org.annotatedgallery.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final UUID IMAGE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final Page page = new Page();
    private final Delivery delivery = new Delivery(page, threads::add);

    @Test
    void whoeverTellsDoesNotWaitForTheListener() {
        delivery.tell(news(IMAGE));
        assertThat(page.heard).isEmpty();

        threads.remove().run();

        assertThat(page.heard).containsExactly(Set.of(IMAGE));
    }

    @Test
    void whatComesWhileAListenerIsBusyTakesNoOtherThreadAndIsToldTogether() {
        delivery.tell(news(IMAGE));
        page.meanwhile = () -> {
            delivery.tell(news(OTHER));
            delivery.sayIdle();
            delivery.tell(news(THIRD));
        };

        threads.remove().run();

        assertThat(threads).isEmpty();
        assertThat(page.heard).containsExactly(Set.of(IMAGE), Set.of(OTHER, THIRD));
        assertThat(page.idle).isZero();
    }

    @Test
    void whatComesWhileAListenerIsToldThatNothingIsNewIsTold() {
        delivery.sayIdle();
        delivery.tell(news(IMAGE));

        threads.remove().run();

        assertThat(page.idle).isEqualTo(1);
        assertThat(page.heard).containsExactly(Set.of(IMAGE));
    }

    @Test
    void aListenerThatIsNoLongerBusyIsToldAgain() {
        delivery.tell(news(IMAGE));
        threads.remove().run();
        delivery.tell(news(OTHER));
        threads.remove().run();

        assertThat(page.heard).containsExactly(Set.of(IMAGE), Set.of(OTHER));
    }

    @Test
    void withoutNewsThereIsNothingToDo() {
        delivery.tell(News.NONE);

        assertThat(threads).isEmpty();
    }

    @Test
    void whatNoThreadTakesIsToldWithWhatComesNext() {
        Queue<Executor> executors = new ArrayDeque<>(List.of(DeliveryTest::full, threads::add));
        Delivery refused = new Delivery(page, work -> executors.remove().execute(work));

        refused.tell(news(IMAGE));
        refused.tell(News.NONE);
        threads.remove().run();

        assertThat(page.heard).containsExactly(Set.of(IMAGE));
    }

    @Test
    void aListenerThatFailsIsLetGo() {
        delivery.tell(news(IMAGE));
        page.meanwhile = () -> {
            throw new IllegalStateException("a fault of the server's");
        };

        threads.remove().run();

        assertThat(page.gone).as("its connection is closed").isTrue();
        assertThat(delivery.isGone()).isTrue();
    }

    private static void full(Runnable work) {
        throw new RejectedExecutionException();
    }

    private static News news(UUID image) {
        return new News(Set.of(image), false);
    }
}
