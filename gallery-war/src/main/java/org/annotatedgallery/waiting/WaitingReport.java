package org.annotatedgallery.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.annotatedgallery.image.TaskKind;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Says the age of the oldest tasks: as gauges on the management port, and as a line in the log, from which CloudWatch makes
 * metrics (deploy/aws/templates/web.yaml knows the line by heart). Each server says it, whoever reconciles.
 */
@ApplicationScoped
public class WaitingReport {
    private static final System.Logger LOG = System.getLogger(WaitingReport.class.getName());

    private static final Metadata AGE = Metadata.builder()
            .withName("gallery_oldest_task_age")
            .withDescription("For how long somebody has been waiting for the oldest task of this kind")
            .withUnit(MetricUnits.SECONDS)
            .build();

    private OldestTasks oldest;

    /** For the container's proxies. */
    protected WaitingReport() {}

    @Inject
    public WaitingReport(OldestTasks oldest) {
        this.oldest = oldest;
    }

    void register(@Observes @Initialized(ApplicationScoped.class) Object event, MetricRegistry metrics) {
        for (TaskKind kind : TaskKind.values()) {
            metrics.gauge(AGE, () -> seconds(kind), new Tag("kind", kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    public void say() {
        oldest.look();
        LOG.log(System.Logger.Level.INFO, line());
    }

    /** Put together by hand: a formatter writes digits as the server's language has them. */
    private String line() {
        return "Oldest waiting: thumbnail " + seconds(TaskKind.THUMBNAIL) + " s, caption " + seconds(TaskKind.CAPTION)
                + " s";
    }

    private long seconds(TaskKind kind) {
        return oldest.age(kind).toSeconds();
    }
}
