package org.annotatedgallery.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has put together, as it is deployed to AWS too.
 *
 * @param folder with {@code functions/*.jar}, {@code lambda-runtime/*.jar} and {@code app/}
 */
public record BuiltParts(Path folder) {

    public BuiltParts {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The function's own jar, then the Lambda runtime's. */
    List<Path> functionClassPath(String artifact) {
        List<Path> classPath = new ArrayList<>();
        classPath.add(folder.resolve("functions").resolve(artifact + ".jar"));
        try (Stream<Path> jars = Files.list(folder.resolve("lambda-runtime"))) {
            jars.sorted().forEach(classPath::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classPath;
    }

    /** Starts Payara Micro with the gallery. */
    Path startScript() {
        return folder.resolve("app").resolve("bin").resolve("gallery");
    }
}
