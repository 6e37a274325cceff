package org.annotatedgallery.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.annotatedgallery.local.database.LocalDatabase;
import org.annotatedgallery.local.lambda.FunctionMemory;
import org.annotatedgallery.local.lambda.FunctionSettings;
import org.annotatedgallery.local.lambda.LambdaFunction;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.local.process.FolderInUseException;
import org.annotatedgallery.local.s3.LocalS3;
import org.annotatedgallery.local.s3.ObjectListener;
import org.annotatedgallery.local.sns.UploadTopic;

/**
 * Database, S3, the topic, both functions and the server of the pages, on 127.0.0.1. They stop in the opposite order: first whoever
 * gives work, then who does it, last what keeps it. {@link #close} may be called at any time, also during the start.
 */
public final class GalleryStack implements AutoCloseable {

    private static final String BUCKET = "gallery-local";
    private static final String UPLOADS = "uploads/";
    private static final int ANNOTATE_MEMORY_MB = 512;
    private static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(150);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

    private final StackSettings settings;
    private final BuiltParts built;
    private final UnaryOperator<ObjectListener> announcements;
    private final StartedParts parts = new StartedParts();
    private final int managementPort = Loopback.freePort();
    private LocalDatabase database;
    private PageServer pages;

    public GalleryStack(StackSettings settings, BuiltParts built) {
        this(settings, built, UnaryOperator.identity());
    }

    /** @param announcements what stands between S3 and the topic: a test can lose, repeat or delay events there */
    public GalleryStack(StackSettings settings, BuiltParts built, UnaryOperator<ObjectListener> announcements) {
        this.settings = settings;
        this.built = built;
        this.announcements = announcements;
    }

    /**
     * Starts everything and returns when the gallery is ready. If that fails, what was started is stopped.
     *
     * @throws StackException saying what is in the way
     */
    public void start() {
        try {
            startParts();
        } catch (StackException e) {
            close();
            throw e;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackException("The start of the gallery was interrupted.", e);
        } catch (Exception e) {
            close();
            throw new StackException("The gallery could not start: " + e.getMessage(), e);
        }
    }

    private void startParts() throws Exception {
        Files.createDirectories(logs());
        ChildProcesses processes = parts.start(this::claimFolder);
        // Only now: what a killed run had left has given its ports back.
        requireFree(settings.port(), "gallery.port");
        requireFree(settings.s3Port(), "gallery.s3.port");
        database = parts.start(
                () -> LocalDatabase.start(settings.data().resolve("mariadb"), Loopback.freePort(), log("mariadb")));
        UploadTopic topic = new UploadTopic(UPLOADS);
        LocalS3 s3 = parts.start(() ->
                LocalS3.start(settings.data().resolve("s3"), settings.s3Port(), BUCKET, announcements.apply(topic)));
        ProcessEnvironment environment =
                new ProcessEnvironment(settings, BUCKET, database.environment(), s3.environment());
        LambdaFunction thumbnail = parts.start(() -> LambdaFunction.cold(thumbnailFunction(environment), processes));
        LambdaFunction annotate = parts.start(() -> LambdaFunction.cold(annotateFunction(environment), processes));
        topic.subscribe(thumbnail);
        topic.subscribe(annotate);
        Path work = settings.data().resolve("payara");
        pages = parts.start(() -> PageServer.start(
                built.startScript(), environment.forPages(managementPort, work), log("payara"), processes));
        pages.awaitReady(pages(), management().resolve("/health/ready"));
        // Functions try their statements when they start: by now the gallery has made the tables.
        thumbnail.warm();
        annotate.warm();
    }

    private ChildProcesses claimFolder() {
        try {
            return ChildProcesses.claim(settings.data().resolve("processes"));
        } catch (FolderInUseException e) {
            throw new StackException(
                    "A gallery already runs with the data in " + settings.data()
                            + ": stop it, or choose another folder with -Dgallery.data.",
                    e);
        }
    }

    private static void requireFree(int port, String setting) {
        if (!Loopback.isFree(port)) {
            throw new StackException("Port " + port + " is taken: choose another with -D" + setting + ".");
        }
    }

    private FunctionSettings thumbnailFunction(ProcessEnvironment environment) {
        return function(
                "thumbnail",
                "org.annotatedgallery.thumbnail.ThumbnailHandler::handleRequest",
                settings.thumbnailMemoryMb(),
                environment.forThumbnails());
    }

    private FunctionSettings annotateFunction(ProcessEnvironment environment) {
        return function(
                "annotate",
                "org.annotatedgallery.annotate.AnnotateHandler::handleRequest",
                ANNOTATE_MEMORY_MB,
                environment.forAnnotation());
    }

    private FunctionSettings function(String name, String handler, int memoryMb, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put(FunctionMemory.VARIABLE, new FunctionMemory(memoryMb).javaOptions());
        return new FunctionSettings(
                name,
                handler,
                built.functionClassPath("lambda-" + name),
                memoryMb,
                FUNCTION_TIMEOUT,
                RETRY_PAUSE,
                variables,
                log(name));
    }

    /** Where the pages are. */
    public URI pages() {
        return URI.create("http://" + Loopback.HOST + ":" + settings.port() + "/");
    }

    /** Where health and metrics are. */
    public URI management() {
        return URI.create("http://" + Loopback.HOST + ":" + managementPort + "/");
    }

    /** Where the gallery's rows are. */
    public LocalDatabase database() {
        return database;
    }

    /** Blocks until the server of the pages has ended, for whatever reason. */
    public void awaitEnd() throws InterruptedException {
        pages.awaitEnd();
    }

    private Path log(String name) {
        return logs().resolve(name + ".log");
    }

    private Path logs() {
        return settings.data().resolve("logs");
    }

    @Override
    public void close() {
        parts.close();
    }
}
