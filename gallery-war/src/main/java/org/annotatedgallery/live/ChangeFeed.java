package org.annotatedgallery.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.config.LiveConfig;

/**
 * Tells all open pages of this instance what has changed. However many there are, the database is asked once a second, and
 * not at all while nobody listens. Whoever begins to listen is also told what has changed in the last seconds: their page was
 * written before.
 */
@ApplicationScoped
public class ChangeFeed {
    /** Pages that take longer to begin to listen look by themselves: changes.js. */
    static final int LOOKS_REMEMBERED = 10;
    /** Load balancers cut connections on which nothing is said for 60 s. */
    static final int LOOKS_UNTIL_IDLE = 15;

    private static final System.Logger LOG = System.getLogger(ChangeFeed.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private final Set<Delivery> deliveries = ConcurrentHashMap.newKeySet();
    /** Those of them who have been told what is remembered. */
    private final Set<Delivery> settled = new HashSet<>();
    /** Of the last looks. */
    private final Deque<News> remembered = new ArrayDeque<>();

    private ChangeWatch watch;
    private Executor threads;
    private int mostListeners;
    private int quietLooks;
    private boolean away;

    /** For the container's proxies. */
    protected ChangeFeed() {}

    @Inject
    public ChangeFeed(RecentChanges changes, DeliveryThreads threads, LiveConfig config) {
        this.watch = new ChangeWatch(changes);
        this.threads = threads;
        this.mostListeners = config.mostListeners();
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * @return false when there are as many listeners as one instance has
     */
    public boolean listen(ChangeListener listener) {
        return deliveries.size() < mostListeners && deliveries.add(new Delivery(listener, threads));
    }

    /** An exception would end the schedule for good. */
    void look() {
        deliveries.removeIf(Delivery::isGone);
        settled.retainAll(deliveries);
        try {
            if (deliveries.isEmpty()) {
                watch.rest();
                remembered.clear();
            } else {
                tell(watch.look());
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.log(System.Logger.Level.WARNING, "Changes cannot be looked for at the moment: {0}", e.toString());
            }
            away = true;
            beQuiet();
        }
    }

    private void tell(News news) {
        remembered.addLast(news);
        if (remembered.size() > LOOKS_REMEMBERED) {
            remembered.removeFirst();
        }
        for (Delivery delivery : deliveries) {
            delivery.tell(settled.add(delivery) ? rememberedNews() : news);
        }
        if (news.isNone()) {
            beQuiet();
        } else {
            quietLooks = 0;
        }
    }

    private void beQuiet() {
        quietLooks++;
        if (quietLooks == LOOKS_UNTIL_IDLE) {
            quietLooks = 0;
            deliveries.forEach(Delivery::sayIdle);
        }
    }

    private News rememberedNews() {
        return remembered.stream().reduce(News.NONE, News::and);
    }

    @PreDestroy
    void end() {
        deliveries.forEach(Delivery::end);
    }
}
