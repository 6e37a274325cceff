package org.annotatedgallery.annotate.model;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.image.TaskReason;

/**
 * Leaves a service alone that has just refused everything: with a key that is not valid, or a quota that is used up, the next image
 * would fare no better. Images that come meanwhile wait as if they had been refused themselves.
 */
public final class PausingModel implements VisionModel {
    private static final Logger LOG = System.getLogger(PausingModel.class.getName());

    /** Long enough to be no storm, and short enough for whoever has just put it right. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final VisionModel model;
    private final InstantSource clock;
    private Instant until = Instant.MIN;
    private AnnotationException refusal;

    public PausingModel(VisionModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Answer ask(Question question, Duration timeout) throws AnnotationException {
        requireNoPause();
        try {
            Answer answer = model.ask(question, timeout);
            open();
            return answer;
        } catch (AnnotationException e) {
            remember(e);
            throw e;
        }
    }

    private synchronized void requireNoPause() throws AnnotationException {
        if (clock.instant().isBefore(until)) {
            throw refusal;
        }
    }

    private synchronized void open() {
        refusal = null;
        until = Instant.MIN;
    }

    private synchronized void remember(AnnotationException e) {
        Duration pause = switch (e.reason()) {
            case NOT_CONFIGURED -> LONGEST;
            case QUOTA -> e.retryAfter().map(PausingModel::atMostTheLongest).orElse(Duration.ZERO);
            default -> Duration.ZERO;
        };
        if (e.reason() == TaskReason.NOT_CONFIGURED && !isKnown(e)) {
            LOG.log(
                    Level.ERROR,
                    "No captions until somebody puts this right: the service refuses the key or the model {0}: {1}",
                    model.name(),
                    e.detail());
        }
        Instant end = clock.instant().plus(pause);
        // Else others are left alone for another reason, which stays theirs.
        if (end.isAfter(until)) {
            until = end;
            refusal = e;
        }
    }

    private static Duration atMostTheLongest(Duration asked) {
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }

    private boolean isKnown(AnnotationException e) {
        return refusal != null
                && refusal.reason() == e.reason()
                && refusal.detail().equals(e.detail());
    }
}
