package org.annotatedgallery.reconciler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.annotatedgallery.config.ReconcilerConfig;
import org.annotatedgallery.lease.LeaseRepository;

/** Lets one instance reconcile at a time; when it is killed, another takes over some rounds later. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReconcilerLease {
    private static final String NAME = "reconciler";
    private static final int ROUNDS = 3;

    private final String holder = UUID.randomUUID().toString();
    private LeaseRepository leases;
    private Duration length;
    private InstantSource clock;

    /** For the container's proxies. */
    protected ReconcilerLease() {}

    @Inject
    public ReconcilerLease(LeaseRepository leases, ReconcilerConfig config, InstantSource clock) {
        this.leases = leases;
        this.length = config.interval().multipliedBy(ROUNDS);
        this.clock = clock;
    }

    public boolean acquire() {
        Instant now = clock.instant();
        return leases.acquire(NAME, holder, now, now.plus(length));
    }
}
