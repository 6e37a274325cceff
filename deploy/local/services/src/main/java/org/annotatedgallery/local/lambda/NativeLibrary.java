package org.annotatedgallery.local.lambda;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The native part of the Lambda runtime client, in a file for each function. The client itself unpacks it to one file in /tmp for
 * all, as each process on Lambda has a /tmp of its own; here processes that start at once overwrite it under each other and crash.
 */
final class NativeLibrary {

    /** Names the file to the client, which then unpacks nothing. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeLibrary() {}

    /**
     * Unpacks the library for this processor.
     *
     * @param classPath the runtime client's jar is on it
     * @param file is replaced, so that a process that has the old one open keeps it
     */
    static void unpack(List<Path> classPath, Path file) throws IOException {
        String name = "jni/libaws-lambda-jni.linux-" + processor() + ".so";
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader jars = new URLClassLoader(urls.toArray(URL[]::new), null);
                InputStream library = jars.getResourceAsStream(name)) {
            if (library == null) {
                throw new FileNotFoundException(name + " is not in " + classPath);
            }
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }
}
