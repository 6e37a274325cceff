package org.annotatedgallery.testbed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annotatedgallery.local.lambda.FunctionMemory;
import org.annotatedgallery.local.lambda.FunctionSettings;
import org.annotatedgallery.local.lambda.LambdaFunction;
import org.annotatedgallery.local.process.ChildProcesses;

/** The jar of the module under test, run as on Lambda by its own runtime client, and told of every upload. */
public final class FunctionJar implements AutoCloseable {
    private static final Path TARGET = Path.of("target");

    private final ChildProcesses processes;
    private final LoggedFunction function;

    private FunctionJar(ChildProcesses processes, LoggedFunction function) {
        this.processes = processes;
        this.function = function;
    }

    /**
     * @param name of the module, which the jar's name begins with
     * @param environment beside the database's and the bucket's
     */
    public static FunctionJar start(String name, String handler, int memoryMb, Map<String, String> environment) {
        Path folder = TARGET.resolve("functions");
        ChildProcesses processes = ChildProcesses.claim(folder);
        LoggedFunction function = LoggedFunction.start(
                new FunctionSettings(
                        name,
                        handler,
                        classPath(jar(name)),
                        memoryMb,
                        Duration.ofSeconds(60),
                        Duration.ofMillis(200),
                        withServices(memoryMb, environment),
                        folder.resolve(name + ".log")),
                processes);
        TestBucket.subscribe(function);
        return new FunctionJar(processes, function);
    }

    private static Map<String, String> withServices(int memoryMb, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>();
        all.put(FunctionMemory.VARIABLE, new FunctionMemory(memoryMb).javaOptions());
        all.putAll(environment);
        all.putAll(TestDatabase.environment());
        all.putAll(TestBucket.environment());
        all.put("TARGET_S3_BUCKET", TestBucket.NAME);
        return all;
    }

    /** A function's jar with the jars of Lambda's runtime client, as {@link FunctionSettings} want them. */
    public static List<Path> classPath(Path jar) {
        List<Path> classPath = new ArrayList<>(List.of(jar));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(aws-lambda-java-|utils-lite)[^/\\\\]*\\.jar"))
                .map(Path::of)
                .forEach(classPath::add);
        return classPath;
    }

    private static Path jar(String name) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(TARGET, name + "-*.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param event JSON as SNS sends it */
    public void deliver(byte[] event) {
        function.deliver(event);
    }

    public LambdaFunction function() {
        return function.function();
    }

    /** What the function has written so far. */
    public String log() {
        return function.log();
    }

    @Override
    public void close() {
        function.close();
        processes.close();
    }
}
