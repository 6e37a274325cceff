package org.annotatedgallery.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.local.sns.Subscriber;

/**
 * A function behind a queue. It works on one event at a time; an event whose attempt fails comes back after a pause, three times in
 * all, and is then dropped. The queue is in memory: what waits when the function is closed is lost, as events may be.
 */
public final class LambdaFunction implements Subscriber, AutoCloseable {

    private static final Logger LOG = System.getLogger(LambdaFunction.class.getName());

    /** For the event in work when the function is closed. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final FunctionSettings settings;
    private final RuntimeClient client;
    private final ChildProcesses processes;
    private final ScheduledThreadPoolExecutor worker;
    private volatile ExecutionEnvironment environment;

    private LambdaFunction(FunctionSettings settings, RuntimeClient client, ChildProcesses processes) {
        this.settings = settings;
        this.client = client;
        this.processes = processes;
        this.worker = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "lambda-" + settings.name()));
        worker.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * A function that takes events, and whose process starts with the first of them or when {@link #warm} is called.
     *
     * @param processes remembers the process
     */
    public static LambdaFunction cold(FunctionSettings settings, ChildProcesses processes) {
        return new LambdaFunction(settings, RuntimeClient.forThisSystem(), processes);
    }

    /** Has the process started, so that the next event finds it warm. */
    public void warm() {
        worker.execute(() -> {
            try {
                ensureEnvironment();
            } catch (IOException e) {
                LOG.log(Level.ERROR, settings.name() + " cannot be started", e);
            }
        });
    }

    /**
     * Starts the function's process, so that the first event finds it warm.
     *
     * @param processes remembers the process
     */
    public static LambdaFunction start(FunctionSettings settings, ChildProcesses processes) {
        return start(settings, RuntimeClient.forThisSystem(), processes);
    }

    static LambdaFunction start(FunctionSettings settings, RuntimeClient client, ChildProcesses processes) {
        LambdaFunction function = new LambdaFunction(settings, client, processes);
        try {
            function.ensureEnvironment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return function;
    }

    /** The process that takes the events now; another one after it has ended. */
    public ProcessHandle process() {
        return environment.process();
    }

    /** Whether the process is ended when it takes more memory than the function has, as on Lambda. */
    public boolean isHeldToItsMemory() {
        return environment.isHeldToItsMemory();
    }

    /** Waits until the process has started and asks for events; false when it does not within the time given. */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return environment.awaitReady(limit);
    }

    @Override
    public void deliver(byte[] event) {
        worker.execute(() -> attempt(Invocation.first(event)));
    }

    private void attempt(Invocation invocation) {
        try {
            Outcome outcome = invoke(invocation);
            if (outcome != Outcome.SUCCEEDED) {
                retry(invocation, outcome);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.ERROR, settings.name() + " cannot be started", e);
            retry(invocation, Outcome.NOT_TAKEN);
        }
    }

    private Outcome invoke(Invocation invocation) throws IOException, InterruptedException {
        ensureEnvironment();
        boolean warm = environment.hasTakenEvents();
        Outcome outcome = environment.invoke(invocation);
        if (outcome == Outcome.NOT_TAKEN && warm) {
            // It was just ending, because of an earlier event: this one is not to blame.
            replaceEnvironment();
            return environment.invoke(invocation);
        }
        return outcome;
    }

    private void retry(Invocation invocation, Outcome outcome) {
        if (invocation.isLast()) {
            LOG.log(Level.ERROR, "{0} gave up on event {1}: {2}", settings.name(), invocation.id(), outcome);
            return;
        }
        LOG.log(
                Level.WARNING,
                "{0} did not do event {1} in attempt {2}: {3}",
                settings.name(),
                invocation.id(),
                invocation.attempt(),
                outcome);
        long pause = settings.retryPause().toMillis() * invocation.attempt();
        worker.schedule(() -> attempt(invocation.next()), pause, TimeUnit.MILLISECONDS);
    }

    private void ensureEnvironment() throws IOException {
        if (environment == null) {
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            environment = newEnvironment();
        } else if (!environment.isAlive()) {
            replaceEnvironment();
        }
    }

    private void replaceEnvironment() throws IOException {
        environment.close();
        environment = newEnvironment();
    }

    private ExecutionEnvironment newEnvironment() throws IOException {
        return ExecutionEnvironment.start(settings, client, processes);
    }

    /** Lets the event in work end, for a short time, and stops the process. */
    @Override
    public void close() {
        worker.shutdown();
        if (!endsWithin(DRAIN_LIMIT)) {
            worker.shutdownNow();
            endsWithin(DRAIN_LIMIT);
        }
        if (environment != null) {
            environment.close();
        }
    }

    private boolean endsWithin(Duration limit) {
        try {
            return worker.awaitTermination(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
