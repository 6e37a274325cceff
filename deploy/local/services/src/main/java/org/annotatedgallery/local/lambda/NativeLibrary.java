package org.annotatedgallery.local.lambda;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

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
        // As on any class path, what is not there is passed over.
        for (Path entry : classPath.stream().filter(Files::isRegularFile).toList()) {
            // Not by a class loader: those share open jars, and one that closes ends what another reads.
            try (JarFile jar = new JarFile(entry.toFile())) {
                JarEntry library = jar.getJarEntry(name);
                if (library != null) {
                    Files.copy(jar.getInputStream(library), file, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new FileNotFoundException(name + " is not in " + classPath);
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }
}
