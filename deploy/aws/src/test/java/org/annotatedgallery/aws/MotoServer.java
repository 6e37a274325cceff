package org.annotatedgallery.aws;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yaml.snakeyaml.Yaml;

/** AWS as moto plays it, on the loopback interface, and the AWS CLI that talks to nothing else. */
final class MotoServer {
    static final String REGION = "eu-central-1";

    private static final String PROGRAM = "tests/moto_server.py";
    private static final Duration START = Duration.ofMinutes(2);

    private final int port;
    private final Process process;

    private MotoServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Skips the test where it cannot be started. */
    static void assumeInstalled() {
        assumeThat(List.of("moto_server", "python3", "aws"))
                .as("stacks are created where moto and the AWS CLI are installed: pip install 'moto[server]' awscli")
                .allMatch(Command::isInstalled);
    }

    /** @param log gets what the server says */
    static MotoServer start(Path log) throws IOException, InterruptedException {
        int port = freePort();
        Process process = new ProcessBuilder("python3", PROGRAM, "-H", "127.0.0.1", "-p", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        MotoServer server = new MotoServer(port, process);
        try {
            server.awaitAnswer(log);
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IOException("moto_server does not answer, see " + log);
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Calls the AWS CLI.
     *
     * @return what it answered
     * @throws IOException when it failed, with what it said
     */
    Part aws(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws", "--output", "json"));
        command.addAll(List.of(arguments));
        // Only from localhost, by that name, does moto fetch nested templates.
        Command.Result result = Command.run(environment("http://localhost:" + port), command.toArray(String[]::new));
        if (result.exitCode() != 0) {
            throw new IOException(String.join(" ", arguments) + ": " + result.output());
        }
        // Some commands answer nothing, and `package` in prose.
        return result.output().startsWith("{") ? Part.of(new Yaml().load(result.output())) : new Part(Map.of());
    }

    /** An address of numbers, at which the SDKs do not look for a bucket's own host. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The variables from which an SDK finds this server. */
    Map<String, String> environment() {
        return environment(endpoint().toString());
    }

    private static Map<String, String> environment(String endpoint) {
        return Map.of(
                "AWS_ENDPOINT_URL",
                endpoint,
                "AWS_DEFAULT_REGION",
                REGION,
                "AWS_REGION",
                REGION,
                "AWS_ACCESS_KEY_ID",
                "nobody",
                "AWS_SECRET_ACCESS_KEY",
                "nothing",
                "AWS_EC2_METADATA_DISABLED",
                "true",
                "AWS_CONFIG_FILE",
                "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE",
                "/dev/null",
                "AWS_PAGER",
                "");
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
