package org.annotatedgallery.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.annotatedgallery.local.lambda.FunctionSettings;
import org.annotatedgallery.local.lambda.LambdaFunction;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.local.sns.Subscriber;
import org.annotatedgallery.testbed.FunctionJar;

/** A function as the stacks have configured it, its jar and its layer run on this machine. */
final class DeployedFunction implements Subscriber, AutoCloseable {
    private static final Path LAYER = Path.of("function-layer");

    private final LambdaFunction function;
    private final Path log;

    private DeployedFunction(LambdaFunction function, Path log) {
        this.function = function;
        this.log = log;
    }

    /**
     * @param name in the template
     * @param surroundings variables that say where this machine has what the function needs
     */
    static DeployedFunction start(
            Deployment gallery, String name, Map<String, String> surroundings, ChildProcesses processes)
            throws IOException, InterruptedException {
        CreatedStack stack = gallery.stacks().get("Functions");
        Part configuration = gallery.aws(
                "lambda",
                "get-function-configuration",
                "--function-name",
                stack.resources().get(name));
        String code = (String) Template.named("functions").resource(name).property("Code");
        Path log = Files.writeString(processes.folder().resolve(name + ".log"), "");
        FunctionSettings settings = new FunctionSettings(
                name,
                (String) configuration.get("Handler"),
                FunctionJar.classPath(Template.FOLDER.resolve(code)),
                (int) configuration.get("MemorySize"),
                Duration.ofSeconds((int) configuration.get("Timeout")),
                Duration.ofSeconds(1),
                environment(configuration.part("Environment").part("Variables"), surroundings),
                log);
        return new DeployedFunction(LambdaFunction.start(settings, processes), log);
    }

    private static Map<String, String> environment(Part variables, Map<String, String> surroundings) {
        Map<String, String> environment = new HashMap<>();
        variables.content().forEach((name, value) -> environment.put(name, value.toString()));
        environment.putAll(surroundings);
        // What a layer holds is in /opt there.
        environment.computeIfPresent(
                "AWS_LAMBDA_EXEC_WRAPPER",
                (name, program) -> LAYER.toAbsolutePath()
                        .resolve(Path.of("/opt").relativize(Path.of(program)))
                        .toString());
        return environment;
    }

    @Override
    public void deliver(byte[] event) {
        function.deliver(event);
    }

    /** What it has written so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        function.close();
    }
}
