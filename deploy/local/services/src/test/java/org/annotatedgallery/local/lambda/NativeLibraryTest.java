package org.annotatedgallery.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    private static final int FUNCTIONS = 40;

    @TempDir
    Path folder;

    @Test
    void functionsThatStartAtOnceAllGetAWholeOne() throws Exception {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("aws-lambda-java-runtime-interface-client"))
                .map(Path::of)
                .toList();
        ExecutorService starters = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Path>> starts = IntStream.range(0, FUNCTIONS)
                    .<Callable<Path>>mapToObj(n -> () -> {
                        Path library = folder.resolve(n + ".so");
                        NativeLibrary.unpack(classPath, library);
                        return library;
                    })
                    .toList();
            for (Future<Path> started : starters.invokeAll(starts)) {
                assertThat(Files.mismatch(started.get(), folder.resolve("0.so")))
                        .isEqualTo(-1);
            }
            assertThat(folder.resolve("0.so")).isNotEmptyFile();
        } finally {
            starters.shutdownNow();
        }
    }
}
