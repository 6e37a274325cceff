package org.annotatedgallery.schema;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.annotatedgallery.connection.Transactions;
import org.annotatedgallery.local.database.LocalDatabase;

/**
 * One migrated database for all tests of this module: the MySQL at GALLERY_TEST_DB_URL (a JDBC URL with its user, whose
 * rights include creating users), else an embedded MariaDB. Tests use images of their own and never expect to be alone.
 */
public final class TestDatabase {
    private static final String URL = url();
    private static final Transactions TRANSACTIONS = new Transactions(start());

    private TestDatabase() {}

    private static String url() {
        String given = System.getenv("GALLERY_TEST_DB_URL");
        if (given != null && !given.isBlank()) {
            return given;
        }
        LocalDatabase database = LocalDatabase.start(Path.of("target", "mariadb"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database.url() + "?user=" + database.user() + "&password=" + database.password();
    }

    private static EntityManagerFactory start() {
        SchemaMigration.run(dataSource());
        return Persistence.createEntityManagerFactory(
                "gallery", Map.of("jakarta.persistence.nonJtaDataSource", dataSource()));
    }

    public static DataSource dataSource() {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setURL(URL);
        return dataSource;
    }

    /** Host, port, database, user and password of the database. */
    public static HostInfo address() {
        return ConnectionUrl.getConnectionUrlInstance(URL, null).getMainHost();
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
