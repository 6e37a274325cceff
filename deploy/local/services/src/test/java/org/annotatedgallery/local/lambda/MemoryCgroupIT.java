package org.annotatedgallery.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.annotatedgallery.local.process.ChildProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class MemoryCgroupIT {

    private final String name = "gallery-test-" + UUID.randomUUID();
    private Path parent;

    @BeforeEach
    void findWhereGroupsAre() {
        Optional<MemoryCgroup> group = MemoryCgroup.of(name, 64);
        assumeThat(group).isPresent();
        parent = group.orElseThrow().folder().getParent();
        group.orElseThrow().close();
    }

    @Test
    void aGroupThatAKilledRunLeftIsWidened() throws IOException {
        MemoryCgroup.of(name, 64).orElseThrow();

        try (MemoryCgroup wider = MemoryCgroup.of(name, 96).orElseThrow()) {
            List<String> limits = Stream.of("memory.limit_in_bytes", "memory.max")
                    .map(wider.folder()::resolve)
                    .filter(Files::exists)
                    .map(MemoryCgroupIT::read)
                    .toList();
            assertThat(limits).containsExactly(Long.toString(96L << 20));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLimitThatTheKernelRefusesLeavesNoGroup() {
        assertThat(MemoryCgroup.of(name, -2)).isEmpty();

        assertThat(parent.resolve(name)).doesNotExist();
    }

    @Test
    void aProcessThatCannotBeStartedLeavesNoGroup(@TempDir Path folder) throws IOException {
        Path noFile = Files.createDirectory(folder.resolve("log"));
        FunctionSettings settings = new FunctionSettings(
                name, "Handler", List.of(), 128, Duration.ofSeconds(1), Duration.ZERO, Map.of(), noFile);

        try (ChildProcesses processes = ChildProcesses.claim(folder.resolve("processes"))) {
            assertThatThrownBy(() -> LambdaFunction.start(settings, RuntimeClient.PORTABLE, processes))
                    .hasRootCauseInstanceOf(IOException.class);
        }
        try (Stream<Path> groups = Files.list(parent)) {
            assertThat(groups).noneMatch(group -> group.toString().contains(name));
        }
    }
}
