package org.annotatedgallery.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.local.process.FolderInUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedOverARestart() throws SQLException {
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            execute(database, "CREATE TABLE note (text VARCHAR(100))", "INSERT INTO note VALUES ('größer 🦊')");
        }
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            assertThat(query(database, "SELECT text FROM note")).isEqualTo("größer 🦊");
        }
    }

    @Test
    void endsTheServerOfAKilledRunAndRecoversItsTables() throws Exception {
        Process run = startInAJvmOfItsOwn();
        int port = Integer.parseInt(run.inputReader().readLine());
        try (Connection connection = connect(port)) {
            connection.createStatement().execute("CREATE TABLE note (text VARCHAR(100))");
            connection.createStatement().execute("INSERT INTO note VALUES ('kept')");
        }
        run.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(Loopback.isFree(port)).as("the server outlives a killed JVM").isFalse();

        try (LocalDatabase database = LocalDatabase.start(folder)) {
            assertThat(Loopback.isFree(port)).as("the left server is gone").isTrue();
            assertThat(query(database, "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void refusesAFolderThatARunUses() {
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            assertThatThrownBy(() -> LocalDatabase.start(folder))
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessageContaining(folder.toString());
            assertThat(Loopback.isFree(database.port()))
                    .as("the first still runs")
                    .isFalse();
        }
    }

    @Test
    void givesTheUserHisDatabaseAndNothingElse() throws SQLException {
        try (LocalDatabase database = LocalDatabase.start(folder)) {
            assertThat(query(database, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
            assertThatThrownBy(() -> execute(database, "CREATE DATABASE another"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(1045));
        }
    }

    @Test
    void encryptsForWhoWantsNothingElse() throws SQLException {
        try (LocalDatabase database = LocalDatabase.startEncrypting(folder);
                Connection connection = DriverManager.getConnection(
                        database.url() + "?sslMode=REQUIRED", database.user(), database.password());
                ResultSet rows = connection.createStatement().executeQuery("SHOW STATUS LIKE 'Ssl_version'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("Value")).startsWith("TLS");
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (LocalDatabase database = LocalDatabase.start(folder.resolve("one"))) {
            assertThatThrownBy(() ->
                            LocalDatabase.start(folder.resolve("two"), database.port(), folder.resolve("two.log")))
                    .hasMessageContaining("Port " + database.port() + " is taken");
        }
        assertThat(Files.exists(folder.resolve("two"))).isFalse();
    }

    private Process startInAJvmOfItsOwn() throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(List.of(
                        java, "-cp", System.getProperty("java.class.path"), Run.class.getName(), folder.toString()))
                .redirectError(folder.resolve("run.log").toFile())
                .start();
    }

    private static void execute(LocalDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database.port());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database.port());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/image_annotations_db", "gallery", "gallery-local");
    }

    /** A run that is killed: it starts a database, says on which port, and waits for its end. */
    static final class Run {
        public static void main(String[] arguments) throws Exception {
            System.out.println(LocalDatabase.start(Path.of(arguments[0])).port());
            Thread.currentThread().join();
        }
    }
}
