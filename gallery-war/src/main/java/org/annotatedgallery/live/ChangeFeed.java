package org.annotatedgallery.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.annotatedgallery.config.LiveConfig;
import org.annotatedgallery.image.ImageChange;

/**
 * Tells all open pages of this instance what has changed. However many there are, the database is asked once a second, and
 * not at all while nobody listens.
 */
@ApplicationScoped
public class ChangeFeed {
    /** So many images are named at once; of more, pages look at what they show. */
    static final int MOST_NAMED = 50;
    /** An image has a row of its own and two tasks. */
    private static final int MOST_CHANGES = 3 * (MOST_NAMED + 1);
    /** And some more: somebody may have begun to listen right after the last one. */
    private static final BigDecimal SECONDS_BETWEEN_LOOKS = BigDecimal.valueOf(2);
    /** Load balancers cut connections on which nothing is said for 60 s. */
    static final int LOOKS_UNTIL_IDLE = 15;

    private static final System.Logger LOG = System.getLogger(ChangeFeed.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private final Set<ChangeListener> listeners = new CopyOnWriteArraySet<>();
    private RecentChanges changes;
    private int mostListeners;
    private ChangeWindow window;
    private int quietLooks;
    private boolean away;

    /** For the container's proxies. */
    protected ChangeFeed() {}

    @Inject
    public ChangeFeed(RecentChanges changes, LiveConfig config) {
        this.changes = changes;
        this.mostListeners = config.mostListeners();
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * @return false when there are as many listeners as one instance has
     */
    public boolean listen(ChangeListener listener) {
        return listeners.size() < mostListeners && listeners.add(listener);
    }

    /** An exception would end the schedule for good. */
    void look() {
        listeners.removeIf(ChangeListener::gone);
        try {
            if (listeners.isEmpty()) {
                window = null;
            } else {
                tellChanges();
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.log(System.Logger.Level.WARNING, "Changes cannot be looked for at the moment: {0}", e.toString());
            }
            away = true;
        }
    }

    private void tellChanges() {
        if (window == null) {
            window = new ChangeWindow(changes.now().subtract(SECONDS_BETWEEN_LOOKS));
        }
        List<ImageChange> found = changes.since(window.since(), MOST_CHANGES);
        Set<UUID> fresh = window.fresh(found);
        if (found.size() == MOST_CHANGES || fresh.size() > MOST_NAMED) {
            window = new ChangeWindow(changes.now());
            tell(ChangeListener::manyChanged);
        } else if (!fresh.isEmpty()) {
            tell(listener -> listener.changed(fresh));
        } else if (++quietLooks == LOOKS_UNTIL_IDLE) {
            tell(ChangeListener::idle);
        }
    }

    private void tell(Consumer<ChangeListener> news) {
        quietLooks = 0;
        listeners.forEach(news);
    }

    @PreDestroy
    void end() {
        listeners.forEach(ChangeListener::end);
    }
}
