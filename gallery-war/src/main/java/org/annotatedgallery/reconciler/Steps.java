package org.annotatedgallery.reconciler;

import java.util.Collection;
import java.util.function.Consumer;

/** The steps of one round, for as long as the lease is ours. */
public class Steps {
    private static final System.Logger LOG = System.getLogger(Steps.class.getName());

    private final ReconcilerLease lease;

    Steps(ReconcilerLease lease) {
        this.lease = lease;
    }

    /** One's trouble must not hold up the others; it is tried again in the next round. */
    <T> void each(Collection<T> all, Consumer<T> step) {
        for (T one : all) {
            // However long a step takes, no other instance begins before this one has ended.
            if (!lease.acquire()) {
                return;
            }
            try {
                step.accept(one);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Left for the next round: " + one, e);
            }
        }
    }
}
