package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When the reconciler takes things into its own hands. */
@ApplicationScoped
public class ReconcilerConfig {
    private Duration interval;
    private Duration announceAfter;
    private long captionsPerMinute;

    /** For the container's proxies. */
    protected ReconcilerConfig() {}

    /**
     * @param interval time between two rounds
     * @param announceAfter how long a task may be PENDING before its upload is announced again; longer than a queue
     *     before the functions usually takes
     * @param captionsPerMinute how many captions the model's service is asked for again at most; new uploads, which
     *     announce themselves, come on top
     * @throws IllegalArgumentException naming the setting that is out of range
     */
    @Inject
    public ReconcilerConfig(
            @ConfigProperty(name = "gallery.reconciler.interval", defaultValue = "PT1M") Duration interval,
            @ConfigProperty(name = "gallery.reconciler.announce-after", defaultValue = "PT5M") Duration announceAfter,
            @ConfigProperty(name = "gallery.reconciler.captions-per-minute", defaultValue = "100")
                    long captionsPerMinute) {
        this.interval = Ranges.positive("gallery.reconciler.interval", interval);
        this.announceAfter = Ranges.positive("gallery.reconciler.announce-after", announceAfter);
        this.captionsPerMinute = Ranges.atLeastOne("gallery.reconciler.captions-per-minute", captionsPerMinute);
    }

    public Duration interval() {
        return interval;
    }

    public Duration announceAfter() {
        return announceAfter;
    }

    /** How many captions are handed over in one round at most, in the mean: less than one where rounds are frequent. */
    public double captionsPerRound() {
        return (double) captionsPerMinute
                * interval.toMillis()
                / Duration.ofMinutes(1).toMillis();
    }
}
