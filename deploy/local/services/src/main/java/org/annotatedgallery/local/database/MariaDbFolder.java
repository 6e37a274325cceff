package org.annotatedgallery.local.database;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.annotatedgallery.local.process.ChildProcesses;

/**
 * The folder of one server: its tables in {@code data}, its temporary files in {@code tmp}.
 *
 * @param encrypting whether connections get TLS that ask for it, with a certificate that the server makes at each start
 */
record MariaDbFolder(Path home, Path log, MariaDbBinaries binaries, boolean encrypting) {

    private static final Duration INSTALL_LIMIT = Duration.ofSeconds(60);
    private static final String NAME = "mariadb";

    /** Behaves as RDS for MySQL does where the two differ: sorting, strictness and the time zone. */
    private static final List<String> AS_MYSQL = List.of(
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_0900_ai_ci",
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            "--default-time-zone=+00:00");

    /**
     * Starts the server on the tables in the folder, which are created when there are none.
     *
     * @param setUp SQL that the server executes before it takes its first connection
     */
    Process start(ChildProcesses processes, int port, String setUp) throws IOException, InterruptedException {
        if (!Files.isDirectory(tables())) {
            install(processes);
        }
        Path setUpFile = Files.writeString(home.resolve("set-up.sql"), setUp);
        return processes.start(NAME, process(serverCommand(port, setUpFile)));
    }

    private Path tables() {
        return home.resolve("data");
    }

    /** Installs beside and renames, so that an interrupted installation is never taken for a finished one. */
    private void install(ChildProcesses processes) throws IOException, InterruptedException {
        Path unfinished = home.resolve("data.unfinished");
        deleteTree(unfinished);
        Process installer = processes.start("mariadb-install", process(installCommand(unfinished)));
        try {
            if (!installer.waitFor(INSTALL_LIMIT.toSeconds(), TimeUnit.SECONDS) || installer.exitValue() != 0) {
                throw new IOException("MariaDB could not create its tables: see " + log);
            }
        } finally {
            installer.destroyForcibly();
        }
        Files.move(unfinished, tables());
    }

    private List<String> installCommand(Path target) {
        List<String> command = new ArrayList<>(List.of(binaries.installer().toString(), "--datadir=" + target));
        if (!binaries.isWindows()) {
            command.addAll(1, List.of("--no-defaults", "--basedir=" + binaries.home()));
            command.addAll(List.of("--skip-name-resolve", "--skip-test-db", "--force"));
            addUser(command);
        }
        return command;
    }

    private List<String> serverCommand(int port, Path setUpFile) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + binaries.home(),
                "--datadir=" + tables(),
                "--tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                encrypting ? "--ssl" : "--skip-ssl",
                "--init-file=" + setUpFile));
        command.addAll(AS_MYSQL);
        if (!binaries.isWindows()) {
            // Relative to the tables' folder: a path of a socket ends at 107 characters.
            command.add("--socket=mariadb.sock");
            addUser(command);
        }
        return command;
    }

    /** As root MariaDB starts only when told so. */
    private static void addUser(List<String> command) {
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
    }

    private ProcessBuilder process(List<String> command) {
        return binaries.process(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
