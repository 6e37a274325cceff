package org.annotatedgallery.live;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.image.ImageChange;

/**
 * Which changes have been told. A change has the time of its statement and is seen when its transaction ends, so each look
 * goes back some seconds behind the latest change and leaves out what was seen there before.
 */
final class ChangeWindow {
    /** Longer than any transaction that changes an image. */
    static final int OVERLAP_SECONDS = 10;

    private static final BigDecimal OVERLAP = BigDecimal.valueOf(OVERLAP_SECONDS);

    private final Set<ImageChange> told = new LinkedHashSet<>();
    private final BigDecimal start;
    private BigDecimal latest;

    /**
     * @param start by the database's clock; what has changed before is not told
     */
    ChangeWindow(BigDecimal start) {
        this.start = start;
        this.latest = start;
    }

    /** From when on changes are to be looked for, by the database's clock. */
    BigDecimal since() {
        return start.max(latest.subtract(OVERLAP));
    }

    /** How many changes since then have been told: at most so many will be found again. */
    int alreadyTold() {
        return told.size();
    }

    /** The images of which there is something new among these changes, each once. */
    Set<UUID> fresh(List<ImageChange> changes) {
        Set<UUID> fresh = new LinkedHashSet<>();
        for (ImageChange change : changes) {
            if (told.add(change)) {
                fresh.add(change.id());
            }
            latest = latest.max(change.at());
        }
        told.removeIf(change -> change.at().compareTo(since()) < 0);
        return fresh;
    }
}
