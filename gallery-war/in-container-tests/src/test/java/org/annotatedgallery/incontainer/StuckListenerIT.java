package org.annotatedgallery.incontainer;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.annotatedgallery.live.ChangeFeed;
import org.annotatedgallery.live.ChangeListener;
import org.annotatedgallery.upload.UploadService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The feed on the server's own threads, where telling one listener does not end, as with a connection that nobody reads: from
 * outside that would take megabytes of changes, which loopback keeps for whoever does not read.
 */
@ExtendWith(ArquillianExtension.class)
class StuckListenerIT {
    /** Two were promised; a busy machine takes longer. */
    private static final long MOST_SECONDS = 10;

    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Listener first = new Listener(() -> {
        stuck.countDown();
        await(release);
    });
    private final Listener second = new Listener(() -> {});

    @Inject
    private ChangeFeed feed;

    @Inject
    private UploadService uploads;

    @Deployment
    static WebArchive war() {
        return Surroundings.war().addClass(Pictures.class);
    }

    @AfterEach
    void leave() {
        release.countDown();
        first.end();
        second.end();
    }

    @Test
    void aListenerThatIsStuckHoldsUpNobodyElseAndHearsTheRestLater() throws Exception {
        assertTrue(feed.listen(first) && feed.listen(second));
        second.awaitNewsOf(upload());
        assertTrue(stuck.await(MOST_SECONDS, TimeUnit.SECONDS));

        UUID meanwhile = upload();
        second.awaitNewsOf(meanwhile);
        assertTrue(first.heard.isEmpty(), "it is still being told");

        release.countDown();
        first.awaitNewsOf(meanwhile);
    }

    private UUID upload() throws Exception {
        return uploads.upload("a.png", new ByteArrayInputStream(Pictures.png())).id();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears of many when other tests have just changed so many. */
    private static final class Listener implements ChangeListener {
        private final BlockingQueue<Predicate<UUID>> heard = new LinkedBlockingQueue<>();
        private final Runnable taking;
        private volatile boolean gone;

        /** @param taking what a listener does before it has heard something */
        Listener(Runnable taking) {
            this.taking = taking;
        }

        void awaitNewsOf(UUID image) throws InterruptedException {
            Predicate<UUID> news;
            do {
                news = heard.poll(MOST_SECONDS, TimeUnit.SECONDS);
                assertNotNull(news, "no news of " + image);
            } while (!news.test(image));
        }

        @Override
        public void changed(Set<UUID> images) {
            taking.run();
            heard.add(images::contains);
        }

        @Override
        public void manyChanged() {
            taking.run();
            heard.add(image -> true);
        }

        @Override
        public void idle() {}

        @Override
        public boolean gone() {
            return gone;
        }

        @Override
        public void end() {
            gone = true;
        }
    }
}
