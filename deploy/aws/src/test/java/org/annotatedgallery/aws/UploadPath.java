package org.annotatedgallery.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annotatedgallery.local.process.ChildProcesses;
import org.annotatedgallery.testbed.LoggedFunction;
import org.annotatedgallery.testbed.TestDatabase;
import org.annotatedgallery.testbed.UploadedImage;
import org.annotatedgallery.testbed.model.FakeModelServer;
import tools.jackson.databind.json.JsonMapper;

/** All that an upload passes on AWS, on this machine: the stacks on moto, the functions' jars, MariaDB and a fake of Gemini. */
final class UploadPath implements AutoCloseable {
    static final String GEMINI_KEY = "a-key-that-only-its-secret-knows";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Deque<Runnable> closers = new ArrayDeque<>();
    private final Map<String, LoggedFunction> functions = new LinkedHashMap<>();
    private final FakeModelServer gemini;
    private MotoServer moto;
    private Deployment gallery;
    private TopicEndpoint topic;
    private MotoBucket bucket;

    private UploadPath() {
        gemini = FakeModelServer.start();
        closers.push(gemini::close);
    }

    /** @param folder for what moto and the functions write; created when absent */
    static UploadPath create(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        UploadPath path = new UploadPath();
        try {
            path.createStacks(folder);
            path.startFunctions(folder);
            new SkippedParts(path.gallery).create(path.topic::address);
            return path;
        } catch (IOException | InterruptedException | RuntimeException e) {
            path.close();
            throw e;
        }
    }

    private void createStacks(Path folder) throws IOException, InterruptedException {
        moto = MotoServer.start(folder.resolve("moto.log"));
        closers.push(moto::stop);
        String key = JSON.writeValueAsString(Map.of("apiKey", GEMINI_KEY));
        Part secret = moto.aws("secretsmanager", "create-secret", "--name", "gemini", "--secret-string", key);
        gallery = Deployment.create(moto, folder, Map.of("GeminiSecretArn", (String) secret.get("ARN")));
        bucket = new MotoBucket(moto, gallery.output("Data", "BucketName"));
        closers.push(bucket::close);
        letTheDatabaseIn();
    }

    /** Has the database's secret hold what the real one takes, as RDS writes it. */
    private void letTheDatabaseIn() throws IOException, InterruptedException {
        Map<String, String> database = TestDatabase.environment();
        String credentials = JSON.writeValueAsString(
                Map.of("username", database.get("DB_USER"), "password", database.get("DB_PASSWORD")));
        moto.aws(
                "secretsmanager",
                "put-secret-value",
                "--secret-id",
                gallery.output("Data", "DatabaseSecretArn"),
                "--secret-string",
                credentials);
    }

    private void startFunctions(Path folder) throws IOException, InterruptedException {
        ChildProcesses processes = ChildProcesses.claim(folder.resolve("functions"));
        closers.push(processes::close);
        for (String name : SkippedParts.subscribedFunctions()) {
            LoggedFunction function = new DeployedFunction(gallery, name).start(surroundings(), processes);
            closers.push(function::close);
            functions.put(name, function);
        }
        topic = TopicEndpoint.start(functions);
        closers.push(topic::close);
    }

    /** Where this machine has AWS, the database and Gemini. */
    private Map<String, String> surroundings() {
        Map<String, String> surroundings = new HashMap<>(moto.environment());
        surroundings.put("DB_HOST", TestDatabase.environment().get("DB_HOST"));
        surroundings.put("DB_PORT", TestDatabase.environment().get("DB_PORT"));
        surroundings.put("GEMINI_BASE_URL", gemini.baseUrl().toString());
        return surroundings;
    }

    /** As the gallery does it: the row first, then the original. */
    UploadedImage upload(byte[] jpeg) {
        UploadedImage image = UploadedImage.withoutOriginal();
        bucket.put(image.objectKey(), jpeg);
        return image;
    }

    /** Publishes what the bucket has published of the image, which goes to every subscriber. */
    void announceAgain(UploadedImage image) throws IOException, InterruptedException {
        String announcement = announcements().stream()
                .filter(message -> message.contains(image.id().toString()))
                .findFirst()
                .orElseThrow();
        String arn = gallery.output("Data", "UploadTopicArn");
        moto.aws("sns", "publish", "--topic-arn", arn, "--message", announcement);
    }

    /** What the bucket has published, once for each function that it went to. */
    List<String> announcements() {
        return topic.messages();
    }

    Deployment gallery() {
        return gallery;
    }

    FakeModelServer gemini() {
        return gemini;
    }

    MotoBucket bucket() {
        return bucket;
    }

    Map<String, LoggedFunction> functions() {
        return functions;
    }

    /** What both functions have written. */
    String logs() {
        return functions.values().stream().map(LoggedFunction::log).collect(Collectors.joining());
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
    }
}
