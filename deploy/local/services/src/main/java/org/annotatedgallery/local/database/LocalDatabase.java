package org.annotatedgallery.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.local.process.FolderInUseException;

/**
 * A MariaDB server on 127.0.0.1 with a database and a user for it. It keeps its tables in one folder; a second start on that folder finds the tables again, also after this JVM or the server was killed.
 */
public final class LocalDatabase implements AutoCloseable {

    /** Recovery after a kill reads the redo log first. */
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int GREETING_LIMIT_MS = 5000;

    private static final String DATABASE = "image_annotations_db";
    private static final String USER = "gallery";
    private static final String PASSWORD = "gallery-local";
    private static final String SET_UP = """
            CREATE DATABASE IF NOT EXISTS `%1$s`;
            CREATE OR REPLACE USER '%2$s'@'%%' IDENTIFIED BY '%3$s';
            GRANT ALL ON `%1$s`.* TO '%2$s'@'%%';
            """.formatted(DATABASE, USER, PASSWORD);

    private final ChildProcesses processes;
    private final Process server;
    private final int port;

    private LocalDatabase(ChildProcesses processes, Process server, int port) {
        this.processes = processes;
        this.server = server;
        this.port = port;
    }

    /** Starts on a free port with the log in the same folder, otherwise as {@link #start(Path, int, Path)}. */
    public static LocalDatabase start(Path folder) {
        return start(folder, Loopback.freePort(), folder.resolve("mariadb.log"));
    }

    /** As {@link #start(Path)}, but who asks for TLS gets it, as from RDS. */
    public static LocalDatabase startEncrypting(Path folder) {
        return start(folder, Loopback.freePort(), folder.resolve("mariadb.log"), true);
    }

    /**
     * Starts the server, without TLS, and returns when it takes connections.
     *
     * @param folder created when absent; a server that a killed run left on it is ended first
     * @param port 1 to 65535
     * @param log the server's output is appended to it; its folder exists, or is the first one
     * @throws FolderInUseException when a run that has not ended uses the folder
     * @throws IllegalStateException when the server does not start
     */
    public static LocalDatabase start(Path folder, int port, Path log) {
        return start(folder, port, log, false);
    }

    private static LocalDatabase start(Path folder, int port, Path log, boolean encrypting) {
        if (!Loopback.isFree(port)) {
            throw new IllegalStateException("Port " + port + " is taken: the database cannot listen on it.");
        }
        Path home = folder.toAbsolutePath().normalize();
        ChildProcesses processes = ChildProcesses.claim(home);
        try {
            MariaDbFolder files = new MariaDbFolder(home, log, MariaDbBinaries.unpacked(), encrypting);
            Process server = files.start(processes, port, SET_UP);
            return new LocalDatabase(processes, server, port).whenReady(log);
        } catch (IOException e) {
            processes.close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            processes.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }

    /** The environment variables from which our own processes find it. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_HOST", host(),
                "DB_PORT", Integer.toString(port),
                "DB_NAME", database(),
                "DB_USER", user(),
                "DB_PASSWORD", password());
    }

    public String url() {
        return "jdbc:mysql://" + host() + ":" + port + "/" + database();
    }

    public String host() {
        return Loopback.HOST;
    }

    public int port() {
        return port;
    }

    public String database() {
        return DATABASE;
    }

    /** The application's user, who may do everything in the database and nothing outside of it. */
    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    private LocalDatabase whenReady(Path log) throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        try {
            while (!greets()) {
                if (server.waitFor(50, TimeUnit.MILLISECONDS) || Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("The database did not start: see " + log);
                }
            }
            return this;
        } catch (InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The server speaks first, and only when it has executed its set-up: a port that is open says less. */
    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.address(port), GREETING_LIMIT_MS);
            socket.setSoTimeout(GREETING_LIMIT_MS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops the server in good order: what was committed is on disk. */
    @Override
    public void close() {
        ChildProcesses.stop(server.toHandle(), STOP_LIMIT);
        processes.close();
    }
}
