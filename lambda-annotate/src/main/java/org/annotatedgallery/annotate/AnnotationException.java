package org.annotatedgallery.annotate;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.annotatedgallery.image.TaskReason;

/** An annotator wrote no caption. The message is the detail: for operators, short, without the image's contents. */
public class AnnotationException extends Exception {
    private static final int MAX_DETAIL = 300;

    private final TaskReason reason;
    private final boolean isTransient;
    private final Duration retryAfter;
    private final boolean mayBeCharged;

    /**
     * Nothing came of it that anybody could charge for.
     *
     * @param isTransient whether the same request may succeed later
     * @param retryAfter how long the service asks to be left alone; null when it did not say
     * @param detail cut to {@value #MAX_DETAIL} characters, on one line
     */
    public AnnotationException(TaskReason reason, boolean isTransient, Duration retryAfter, String detail) {
        this(reason, isTransient, retryAfter, detail, false);
    }

    /**
     * As the other one.
     *
     * @param mayBeCharged whether a service was asked, and may have answered though nothing arrived
     */
    public AnnotationException(
            TaskReason reason, boolean isTransient, Duration retryAfter, String detail, boolean mayBeCharged) {
        super(oneLine(detail));
        this.reason = Objects.requireNonNull(reason, "reason");
        this.isTransient = isTransient;
        this.retryAfter = retryAfter;
        this.mayBeCharged = mayBeCharged;
    }

    public TaskReason reason() {
        return reason;
    }

    public boolean isTransient() {
        return isTransient;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean mayBeCharged() {
        return mayBeCharged;
    }

    public String detail() {
        return getMessage();
    }

    private static String oneLine(String detail) {
        String line = detail.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() <= MAX_DETAIL ? line : line.substring(0, MAX_DETAIL - 1) + "…";
    }
}
