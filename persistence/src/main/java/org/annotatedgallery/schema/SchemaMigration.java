package org.annotatedgallery.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database's schema up to what this version of the code expects. */
public final class SchemaMigration {
    private SchemaMigration() {}

    /**
     * Runs the migrations that the database has not seen. Several processes may call this at once: Flyway locks.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database is away or a migration fails
     */
    public static void run(DataSource dataSource) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
