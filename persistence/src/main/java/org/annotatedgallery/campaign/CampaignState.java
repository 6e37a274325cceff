package org.annotatedgallery.campaign;

/** Where a {@link Campaign} stands in its life. */
public enum CampaignState {
    /** Its images get their turn one after the other. */
    RUNNING,
    /** A person has stopped it for now. */
    PAUSED,
    /** A person has stopped it for good; what it has written stays. */
    CANCELLED,
    /** Every image has had its turn. */
    DONE,
    /** What it has written is being taken back. */
    ROLLING_BACK,
    /** Nothing of what it has written is anybody's caption any more. */
    ROLLED_BACK;

    /** Whether that makes sense. To stay as it is always does. */
    public boolean mayBecome(CampaignState next) {
        return this == next
                || switch (next) {
                    case RUNNING -> this == PAUSED;
                    case PAUSED, DONE -> this == RUNNING;
                    case CANCELLED -> isOpen();
                    case ROLLING_BACK -> this != ROLLED_BACK;
                    case ROLLED_BACK -> this == ROLLING_BACK;
                };
    }

    /** Whether images that wait for their turn may still get it. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
