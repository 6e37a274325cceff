package org.annotatedgallery.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.conf.HostInfo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotatingDataSourceIT {
    private final HostInfo address = TestDatabase.address();
    private final Credentials original = new Credentials(address.getUser(), address.getPassword());
    private final Secret secret = new Secret(original);
    private DataSource dataSource;

    /** A source that has read the password before it was rotated. */
    private static final class Secret implements CredentialsSource {
        private Credentials known;
        private Credentials newest;
        private int refreshes;

        Secret(Credentials credentials) {
            known = credentials;
            newest = credentials;
        }

        @Override
        public Credentials current() {
            return known;
        }

        @Override
        public Credentials refreshed(Credentials refused) {
            refreshes++;
            known = newest;
            return known;
        }
    }

    @BeforeEach
    void aDataSource() throws SQLException {
        dataSource = new RotatingDataSource(
                new DatabaseSettings(address.getHost(), address.getPort(), address.getDatabase(), false, secret));
    }

    @AfterEach
    void theOriginalPasswordIsBack() throws SQLException {
        changePassword(original.password());
    }

    @Test
    void aRotatedPasswordCostsOneRefreshAndNoConnection() throws SQLException {
        dataSource.getConnection().close();
        changePassword("rotated");
        dataSource.getConnection().close();
        dataSource.getConnection().close();
        assertThat(secret.refreshes).isEqualTo(1);
    }

    @Test
    void credentialsThatStayWrongAreReportedAfterOneRefresh() {
        secret.known = new Credentials(original.user(), "wrong");
        secret.newest = secret.known;
        assertThatThrownBy(dataSource::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
        assertThat(secret.refreshes).isEqualTo(1);
        secret.known = original;
    }

    @Test
    void otherTroubleIsNoReasonToRefresh() throws SQLException {
        DataSource nobodyListens =
                new RotatingDataSource(new DatabaseSettings("127.0.0.1", 1, "gallery", false, secret));
        assertThatThrownBy(nobodyListens::getConnection).isInstanceOf(SQLException.class);
        assertThat(secret.refreshes).isZero();
    }

    @Test
    void sessionsKeepUtc() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet zone = statement.executeQuery("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())")) {
            zone.next();
            assertThat(zone.getInt(1)).isZero();
        }
    }

    private void changePassword(String password) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            boolean mariaDb =
                    connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
            statement.execute("SET PASSWORD = " + (mariaDb ? "PASSWORD('%s')" : "'%s'").formatted(password));
        }
        secret.newest = new Credentials(original.user(), password);
    }
}
