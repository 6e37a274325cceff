package org.annotatedgallery.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.testbed.FunctionJar;
import org.annotatedgallery.testbed.UploadedImage;

/** The thumbnail function's jar in a new process, for one original. */
final class ColdFunction implements AutoCloseable {

    private static final String HANDLER = "org.annotatedgallery.thumbnail.ThumbnailHandler::handleRequest";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KILLED = "KILLED";

    private final FunctionJar jar;
    private final ProcessHandle process;

    private ColdFunction(FunctionJar jar) {
        this.jar = jar;
        this.process = jar.function().process();
    }

    static ColdFunction start(int memoryMb) {
        return new ColdFunction(FunctionJar.start("lambda-thumbnail", HANDLER, memoryMb, Map.of()));
    }

    /** Whether the system ends the process when it takes more than its memory. */
    boolean isHeldToItsMemory() {
        return jar.function().isHeldToItsMemory();
    }

    /** Uploads the original when the function is ready, and waits for what becomes of it. */
    Run run(byte[] original) throws InterruptedException {
        if (!jar.function().awaitReady(PATIENCE)) {
            throw new AssertionError("The function does not start:\n" + jar.log());
        }
        ProcessUsage start = ProcessUsage.of(process).orElseThrow();
        ProcessUsage usage = start;
        Instant upload = Instant.now();
        UploadedImage image = UploadedImage.of(original);
        String result = "";
        while (result.isEmpty()) {
            if (Instant.now().isAfter(upload.plus(PATIENCE))) {
                throw new AssertionError("The task has not ended:\n" + jar.log());
            }
            TimeUnit.MILLISECONDS.sleep(20);
            result = result(image);
            // Afterwards, so that nothing of the work is missed; of a process that was killed, what was seen last.
            usage = ProcessUsage.of(process).orElse(usage);
        }
        return new Run(result, start, usage, Duration.between(upload, Instant.now()));
    }

    /** Empty as long as the function is at work. */
    private String result(UploadedImage image) {
        Task task = image.task(TaskKind.THUMBNAIL);
        if (task.state() == TaskState.DONE) {
            return TaskState.DONE.name();
        }
        if (task.state() == TaskState.FAILED) {
            return TaskState.FAILED + " " + task.reason().map(Enum::name).orElse("");
        }
        return process.isAlive() ? "" : KILLED;
    }

    @Override
    public void close() {
        jar.close();
    }
}
