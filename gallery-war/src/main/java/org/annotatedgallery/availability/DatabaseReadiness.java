package org.annotatedgallery.availability;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.annotatedgallery.config.DataSourceConfig;
import org.annotatedgallery.reconciler.Schedule;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers and its schema is what this version needs. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final int TIMEOUT_SECONDS = 2;

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource dataSource;

    @Inject
    private Schedule schedule;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder()
                .name("database")
                .status(schedule.migrated() && answers())
                .build();
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
