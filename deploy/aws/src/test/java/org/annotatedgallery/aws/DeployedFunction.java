package org.annotatedgallery.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.annotatedgallery.local.lambda.FunctionSettings;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.testbed.FunctionJar;
import org.annotatedgallery.testbed.LoggedFunction;

/**
 * A function as the stacks have configured it.
 *
 * @param name in the template
 */
record DeployedFunction(Deployment gallery, String name) {
    private static final Path LAYER = Path.of("function-layer");

    /**
     * Runs its jar and its layer on this machine.
     *
     * @param surroundings variables that say where this machine has what the function needs
     */
    LoggedFunction start(Map<String, String> surroundings, ChildProcesses processes)
            throws IOException, InterruptedException {
        CreatedStack stack = gallery.stacks().get("Functions");
        Part configuration = gallery.aws(
                "lambda",
                "get-function-configuration",
                "--function-name",
                stack.resources().get(name));
        String code = (String) Template.named("functions").resource(name).property("Code");
        FunctionSettings settings = new FunctionSettings(
                name,
                (String) configuration.get("Handler"),
                FunctionJar.classPath(Template.FOLDER.resolve(code)),
                (int) configuration.get("MemorySize"),
                Duration.ofSeconds((int) configuration.get("Timeout")),
                Duration.ofSeconds(1),
                environment(configuration.part("Environment").part("Variables"), surroundings),
                processes.folder().resolve(name + ".log"));
        return LoggedFunction.start(settings, processes);
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
}
