package org.annotatedgallery.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.annotatedgallery.reconciler.Schedule;
import org.annotatedgallery.storage.StorageException;

/** Tells the absence of the database or of S3, which passes, from errors, which do not. */
@ApplicationScoped
public class Outage {
    /** SQLSTATE class of connection exceptions. */
    private static final String CONNECTION_EXCEPTION = "08";

    private Schedule schedule;

    /** For the container's proxies. */
    protected Outage() {}

    @Inject
    public Outage(Schedule schedule) {
        this.schedule = schedule;
    }

    public boolean explains(Throwable trouble) {
        return !schedule.migrated()
                || Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                        .anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof StorageException
                || cause instanceof ResourceException
                || cause instanceof SQLException sql
                        && (sql.getSQLState() == null || sql.getSQLState().startsWith(CONNECTION_EXCEPTION));
    }
}
