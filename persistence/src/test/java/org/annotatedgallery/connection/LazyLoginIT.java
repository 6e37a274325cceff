package org.annotatedgallery.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.conf.HostInfo;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class LazyLoginIT {
    /** A database that is away until it is told to come. */
    private static final class Absent extends RotatingDataSource {
        private boolean away = true;

        Absent(DatabaseSettings settings) {
            super(settings);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("Communications link failure", "08S01");
            }
            return super.getConnection();
        }
    }

    @Test
    void aUnitThatStartedWithoutItsDatabaseWorksWhenItComesAndAgainAfterItWasAway() throws SQLException {
        HostInfo address = TestDatabase.address();
        Absent dataSource = new Absent(new DatabaseSettings(
                address.getHost(),
                address.getPort(),
                address.getDatabase(),
                false,
                new FixedCredentials(new Credentials(address.getUser(), address.getPassword()))));
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "gallery", Map.of("jakarta.persistence.nonJtaDataSource", dataSource));
                EntityManager entityManager = factory.createEntityManager()) {
            ImageRepository images = new ImageRepository(entityManager);
            assertThatThrownBy(() -> images.find(UUID.randomUUID()))
                    .hasMessageContaining("Communications link failure");
            dataSource.away = false;
            assertThat(images.find(UUID.randomUUID())).isEmpty();
            dataSource.away = true;
            assertThatThrownBy(() -> images.find(UUID.randomUUID()))
                    .hasMessageContaining("Communications link failure");
            dataSource.away = false;
            assertThat(images.find(UUID.randomUUID())).isEmpty();
        }
    }
}
