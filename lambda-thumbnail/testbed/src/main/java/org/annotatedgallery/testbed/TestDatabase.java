package org.annotatedgallery.testbed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.annotatedgallery.connection.DatabaseSettings;
import org.annotatedgallery.connection.RotatingDataSource;
import org.annotatedgallery.connection.Transactions;
import org.annotatedgallery.local.database.LocalDatabase;
import org.annotatedgallery.schema.SchemaMigration;

/** One migrated database for all tests of a module, and a way into it beside the function's own. */
public final class TestDatabase {
    private static final Map<String, String> ENVIRONMENT = start();
    private static final Transactions TRANSACTIONS = new Transactions(migrated());

    private TestDatabase() {}

    private static Map<String, String> start() {
        LocalDatabase database = LocalDatabase.startEncrypting(Path.of("target", "mariadb"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return Map.of(
                "DB_HOST", database.host(),
                "DB_PORT", Integer.toString(database.port()),
                "DB_NAME", database.database(),
                "DB_USER", database.user(),
                "DB_PASSWORD", database.password());
    }

    private static EntityManagerFactory migrated() {
        RotatingDataSource dataSource = new RotatingDataSource(settings());
        SchemaMigration.run(dataSource);
        return Persistence.createEntityManagerFactory(
                "testbed", Map.of("jakarta.persistence.nonJtaDataSource", dataSource));
    }

    /** The variables from which a function finds the database. */
    public static Map<String, String> environment() {
        return ENVIRONMENT;
    }

    public static DatabaseSettings settings() {
        return DatabaseSettings.from(ENVIRONMENT::get);
    }

    /** In a transaction of its own, committed at the end. */
    public static <T> T call(Function<EntityManager, T> work) {
        return TRANSACTIONS.call(work);
    }

    /** In a transaction of its own, committed at the end. */
    public static void run(Consumer<EntityManager> work) {
        TRANSACTIONS.run(work);
    }
}
