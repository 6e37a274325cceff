package org.annotatedgallery.local.lambda;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annotatedgallery.local.process.ChildProcesses;

/** A process of a function with the interface that it takes events from: what Lambda calls an execution environment. */
final class ExecutionEnvironment implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

    /** On top of the time-out, for a process that has to start before it can take the event. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** The variable by which a function has a program of its own started, with the runtime's command line as its arguments. */
    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

    private final FunctionSettings function;
    private final RuntimeApi api;
    private final Optional<MemoryCgroup> memory;
    private final Process process;
    private boolean hasTakenEvents;

    private ExecutionEnvironment(
            FunctionSettings function, RuntimeApi api, Optional<MemoryCgroup> memory, Process process) {
        this.function = function;
        this.api = api;
        this.memory = memory;
        this.process = process;
    }

    static ExecutionEnvironment start(FunctionSettings function, RuntimeClient client, ChildProcesses processes)
            throws IOException {
        RuntimeApi api = new RuntimeApi(function);
        Optional<MemoryCgroup> memory = MemoryCgroup.of(groupName(function, processes), function.memoryMb());
        try {
            List<String> command = command(function, client, processes.folder());
            ProcessBuilder builder =
                    builder(memory.map(group -> group.entering(command)).orElse(command), function, api.address());
            // The client takes classes and jars from the folder that it runs in: it must be one without any.
            builder.directory(processes.folder().toFile());
            Process process = processes.start(function.name(), builder);
            return new ExecutionEnvironment(function, api, memory, process);
        } catch (IOException | RuntimeException e) {
            memory.ifPresent(MemoryCgroup::close);
            api.close();
            throw e;
        }
    }

    /** The same in every run on a folder, so that a killed one's group is found again. */
    private static String groupName(FunctionSettings function, ChildProcesses processes) {
        return "gallery-" + function.name() + "-"
                + Integer.toHexString(processes.folder().hashCode());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Whether the process would be ended if it took more memory than the function has. */
    boolean isHeldToItsMemory() {
        return memory.isPresent();
    }

    boolean awaitReady(Duration limit) throws InterruptedException {
        return api.awaitFirstRequest(limit);
    }

    /** Whether the process has got past its start before. */
    boolean hasTakenEvents() {
        return hasTakenEvents;
    }

    /** Waits for the end of the attempt. A process that did not keep to its time is killed, as Lambda does it. */
    Outcome invoke(Invocation invocation) throws InterruptedException {
        CompletableFuture<Outcome> outcome = api.offer(invocation);
        Duration limit = function.timeout().plus(START_LIMIT);
        outcome.completeOnTimeout(Outcome.TIMED_OUT, limit.toMillis(), TimeUnit.MILLISECONDS);
        process.onExit().thenRun(() -> outcome.complete(afterExit(invocation)));
        try {
            Outcome result = outcome.get();
            hasTakenEvents |= result != Outcome.NOT_TAKEN;
            if (result == Outcome.TIMED_OUT) {
                process.destroyForcibly().waitFor();
            }
            return result;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome afterExit(Invocation invocation) {
        return api.wasTaken(invocation) ? Outcome.CRASHED : Outcome.NOT_TAKEN;
    }

    private static List<String> command(FunctionSettings function, RuntimeClient client, Path folder)
            throws IOException {
        List<String> command = new ArrayList<>();
        Optional.ofNullable(function.environment().get(WRAPPER)).ifPresent(command::add);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + function.heapMb() + "m"));
        command.add("-XX:ErrorFile=" + function.log().toAbsolutePath().resolveSibling(function.name() + "-crash.log"));
        if (client == RuntimeClient.AWS) {
            Path library = folder.resolve(function.name() + "-jni.so");
            NativeLibrary.unpack(function.classPath(), library);
            command.add("-D" + NativeLibrary.PROPERTY + "=" + library);
        }
        command.addAll(List.of("-cp", classPath(function, client), client.mainClass(), function.handler()));
        return command;
    }

    private static ProcessBuilder builder(List<String> command, FunctionSettings function, String apiAddress) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(lambdaEnvironment(function, apiAddress));
        builder.environment().putAll(function.environment());
        return builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(function.log().toFile()));
    }

    private static Map<String, String> lambdaEnvironment(FunctionSettings function, String apiAddress) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                apiAddress,
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(function.memoryMb()),
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/" + function.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "local");
    }

    private static String classPath(FunctionSettings function, RuntimeClient client) {
        Stream<Path> jars = function.classPath().stream();
        if (client == RuntimeClient.PORTABLE) {
            jars = Stream.concat(jars, Stream.of(home()));
        }
        return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the classes of this module are: a jar or a folder. */
    private static Path home() {
        try {
            return Path.of(PortableRuntime.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ChildProcesses.stop(process.toHandle(), STOP_LIMIT);
        memory.ifPresent(MemoryCgroup::close);
        api.close();
    }
}
