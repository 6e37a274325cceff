package org.annotatedgallery.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annotatedgallery.local.lambda.FunctionSettings;
import org.annotatedgallery.local.lambda.LambdaFunction;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.local.sns.Subscriber;

/** A function whose log tests read. */
public final class LoggedFunction implements Subscriber, AutoCloseable {
    private final LambdaFunction function;
    private final Path log;

    private LoggedFunction(LambdaFunction function, Path log) {
        this.function = function;
        this.log = log;
    }

    /** Starts the function with an empty log. */
    public static LoggedFunction start(FunctionSettings settings, ChildProcesses processes) {
        try {
            Files.writeString(settings.log(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LoggedFunction(LambdaFunction.start(settings, processes), settings.log());
    }

    @Override
    public void deliver(byte[] event) {
        function.deliver(event);
    }

    LambdaFunction function() {
        return function;
    }

    /** What it has written so far. */
    public String log() {
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
