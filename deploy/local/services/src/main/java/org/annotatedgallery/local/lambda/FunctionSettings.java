package org.annotatedgallery.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What Lambda is told of a function.
 *
 * @param name names the process and shows in the log
 * @param handler such as {@code org.example.Handler::handleRequest}
 * @param classPath the function's jar, then the jars of the Lambda runtime client
 * @param memoryMb the function's memory; the heap gets 85 % of it, as Lambda's own Java runtimes do it, unless the environment says
 *     otherwise ({@link FunctionMemory})
 * @param timeout for one attempt, from the moment the function takes the event
 * @param retryPause before the second attempt; twice as long before the third
 * @param environment all variables that it gets beside Lambda's own: nothing is inherited; {@code AWS_LAMBDA_EXEC_WRAPPER} has its
 *     program started before the JVM
 * @param log the function's output is appended to it
 */
public record FunctionSettings(
        String name,
        String handler,
        List<Path> classPath,
        int memoryMb,
        Duration timeout,
        Duration retryPause,
        Map<String, String> environment,
        Path log) {

    public FunctionSettings {
        // The function's process works in a folder of its own.
        classPath = classPath.stream().map(Path::toAbsolutePath).toList();
        environment = Map.copyOf(environment);
    }

    int heapMb() {
        return memoryMb * 85 / 100;
    }
}
