package org.annotatedgallery.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.annotatedgallery.image.ChangeRepository;
import org.annotatedgallery.image.ImageChange;

/** Looks for changes in the database. */
@ApplicationScoped
@Transactional
public class RecentChanges {
    private ChangeRepository changes;

    /** For the container's proxies. */
    protected RecentChanges() {}

    @Inject
    public RecentChanges(ChangeRepository changes) {
        this.changes = changes;
    }

    /** The database's clock, in seconds since 1970. */
    public BigDecimal now() {
        return changes.now();
    }

    public List<ImageChange> since(BigDecimal seconds, int limit) {
        return changes.since(seconds, limit);
    }
}
