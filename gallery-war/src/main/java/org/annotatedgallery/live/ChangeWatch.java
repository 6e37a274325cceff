package org.annotatedgallery.live;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.image.ImageChange;

/** Looks for what has changed since the look before. Of one thread at a time. */
final class ChangeWatch {
    /** That are new at a look; an image has a row of its own and two tasks. */
    static final int MOST_CHANGES = 3 * (News.MOST_NAMED + 1);
    /** By then, what had begun when too many had changed has been committed: a look takes a second or more. */
    static final int LOOKS_UNTIL_COMMITTED = ChangeWindow.OVERLAP_SECONDS;

    /** What was committed in the seconds remembered may have begun before them. */
    private static final BigDecimal FIRST_SECONDS =
            BigDecimal.valueOf(ChangeFeed.LOOKS_REMEMBERED + ChangeWindow.OVERLAP_SECONDS);

    private final RecentChanges changes;
    private ChangeWindow window;
    /** Until it is told once more that too many have changed; 0: it need not be. */
    private int looksUntilCommitted;

    ChangeWatch(RecentChanges changes) {
        this.changes = changes;
    }

    News look() {
        if (window == null) {
            window = new ChangeWindow(changes.now().subtract(FIRST_SECONDS));
        }
        int most = window.alreadyTold() + MOST_CHANGES;
        List<ImageChange> found = changes.since(window.since(), most);
        boolean tooMany = found.size() == most;
        Set<UUID> fresh = window.fresh(found);
        if (tooMany) {
            window = new ChangeWindow(changes.now());
        }
        return new News(fresh, isTimeToTellOfMany(tooMany));
    }

    /** After too many, the window leaves out what had begun but was not committed: of that, pages are told once more. */
    private boolean isTimeToTellOfMany(boolean tooMany) {
        if (tooMany) {
            looksUntilCommitted = LOOKS_UNTIL_COMMITTED;
            return true;
        }
        return looksUntilCommitted > 0 && --looksUntilCommitted == 0;
    }

    /** Forgets what was found: whoever listens next begins anew. */
    void rest() {
        window = null;
        looksUntilCommitted = 0;
    }
}
