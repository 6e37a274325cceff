package org.annotatedgallery.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes that work on one folder. They are remembered in it, so that the next run finds and ends what a killed run (kill -9,
 * power cut of the JVM alone) left behind; a lock in it, which the system releases with the JVM, tells a killed run from a running one.
 */
public final class ChildProcesses implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ChildProcesses.class.getName());
    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(20);

    /** Replaces itself by the command, which so keeps the id of the process. */
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

    private static final String SUFFIX = ".process";

    private final Path folder;
    private final FileChannel lock;

    private ChildProcesses(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Claims the folder and ends what an earlier run left there.
     *
     * @param folder created when absent
     * @throws FolderInUseException when a run that has not ended holds it
     */
    public static ChildProcesses claim(Path folder) {
        try {
            Files.createDirectories(folder);
            ChildProcesses processes = new ChildProcesses(folder.toAbsolutePath(), lock(folder));
            processes.endLeftovers();
            return processes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The same JVM holds it: as much in use as by any other.
        }
        channel.close();
        throw new FolderInUseException(folder);
    }

    /** Absolute; for files that no other run must touch meanwhile. */
    public Path folder() {
        return folder;
    }

    /**
     * Starts a process and remembers it under the name. Where the system can, it gets a session of its own: Ctrl-C in the terminal
     * reaches only the JVM, which then stops its processes in the right order.
     */
    public Process start(String name, ProcessBuilder builder) throws IOException {
        if (Files.isExecutable(NEW_SESSION)) {
            List<String> command = new ArrayList<>(builder.command());
            command.add(0, NEW_SESSION.toString());
            builder.command(command);
        }
        Process process = builder.start();
        Path file = folder.resolve(name + SUFFIX);
        Optional<ProcessRecord> record = ProcessRecord.of(process.toHandle());
        if (record.isPresent()) {
            record.get().write(file);
        }
        return process;
    }

    /** Asks the process to end, insists after the time given, and returns when it is gone. */
    public static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!endsWithin(process.onExit(), grace)) {
            LOG.log(Level.WARNING, "Process {0} did not end within {1}: killed", process.pid(), grace);
            process.destroyForcibly();
            endsWithin(process.onExit(), grace);
        }
    }

    private static boolean endsWithin(CompletableFuture<ProcessHandle> exit, Duration time) {
        try {
            exit.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                ProcessRecord.read(file).flatMap(ProcessRecord::find).ifPresent(process -> {
                    LOG.log(Level.INFO, "Ending {0}, left by an earlier run", file.getFileName());
                    stop(process, LEFTOVER_GRACE);
                });
                Files.delete(file);
            }
        }
    }

    /** Gives the folder back. Processes that still run stay remembered and are ended by whoever claims the folder next. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
