package org.annotatedgallery.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The gallery with all defaults, created once for all tests that only look at it. */
final class DefaultGallery {
    private static final Path FOLDER = Path.of("target", "default-gallery");

    private static Deployment deployment;

    private DefaultGallery() {}

    /** Skips the test where it cannot be created. */
    static synchronized Deployment get() throws IOException, InterruptedException {
        MotoServer.assumeInstalled();
        if (deployment == null) {
            Files.createDirectories(FOLDER);
            MotoServer moto = MotoServer.start(FOLDER.resolve("moto.log"));
            Runtime.getRuntime().addShutdownHook(new Thread(moto::stop));
            deployment = Deployment.create(moto, FOLDER, Map.of());
        }
        return deployment;
    }
}
