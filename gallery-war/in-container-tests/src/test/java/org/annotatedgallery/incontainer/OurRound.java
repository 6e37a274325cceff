package org.annotatedgallery.incontainer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.annotatedgallery.reconciler.Reconciler;

/** A round of the reconciler, whoever had its lease: the servers of earlier tests are gone, their leases are not. */
@ApplicationScoped
public class OurRound {
    @Resource(lookup = "java:app/jdbc/gallery")
    private DataSource dataSource;

    @Inject
    private Reconciler reconciler;

    public void run() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE lease SET expires_at = '2000-01-01'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        reconciler.round();
    }
}
