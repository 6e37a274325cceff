package org.annotatedgallery.reconciler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.annotatedgallery.lifecycle.CampaignRollback;

/** One round of settling what was left half-way. Repeating or interrupting a round does no harm. */
@ApplicationScoped
public class Reconciler {
    /** Of images that campaigns give back in one round: some ten seconds' work. */
    private static final int ROLLBACK_BATCH = 2000;

    private ReconcilerLease lease;
    private Leftovers leftovers;
    private HandOvers handOvers;
    private CampaignRollback rollback;

    /** For the container's proxies. */
    protected Reconciler() {}

    @Inject
    public Reconciler(ReconcilerLease lease, Leftovers leftovers, HandOvers handOvers, CampaignRollback rollback) {
        this.lease = lease;
        this.leftovers = leftovers;
        this.handOvers = handOvers;
        this.rollback = rollback;
    }

    /** Does nothing while another instance is at it. */
    public void round() {
        if (!lease.acquire()) {
            return;
        }
        Steps steps = new Steps(lease);
        leftovers.settle(steps);
        handOvers.make(steps);
        steps.each(rollback.pending(ROLLBACK_BATCH), rollback::undo);
        rollback.end();
    }
}
