package org.annotatedgallery.local.lambda;

/** How an attempt ended. */
enum Outcome {
    /** The handler returned. */
    SUCCEEDED,
    /** The handler threw. */
    FAILED,
    /** The handler had the event for longer than the function's time-out. */
    TIMED_OUT,
    /** The process ended while it had the event. */
    CRASHED,
    /** The process ended before it took the event. */
    NOT_TAKEN
}
