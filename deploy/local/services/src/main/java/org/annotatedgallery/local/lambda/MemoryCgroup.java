package org.annotatedgallery.local.lambda;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A control group of Linux, version 1 or 2, that ends a process which takes more memory than it was given. Only where this process
 * may make one: as root, and not in most containers.
 *
 * @param folder the group's own
 */
record MemoryCgroup(Path folder) implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MemoryCgroup.class.getName());
    private static final Path VERSION_1 = Path.of("/sys/fs/cgroup/memory");
    private static final Path VERSION_2 = Path.of("/sys/fs/cgroup");
    private static final String MEMBERS = "cgroup.procs";

    /** Puts itself into the group and then becomes the command, which so never runs outside of it. */
    private static final List<String> ENTER = List.of("/bin/sh", "-c", "echo $$ >\"$0\" && exec \"$@\"");

    /**
     * @param name used again, the group is made anew
     * @return empty where no group can be made
     */
    static Optional<MemoryCgroup> of(String name, int megabytes) {
        String bytes = Long.toString((long) megabytes << 20);
        try {
            if (Files.isWritable(VERSION_1.resolve(MEMBERS))) {
                return Optional.of(limited(
                        VERSION_1.resolve(name), "memory.limit_in_bytes", bytes, "memory.memsw.limit_in_bytes", bytes));
            }
            if (Files.isWritable(VERSION_2.resolve(MEMBERS))
                    && Files.readString(VERSION_2.resolve("cgroup.subtree_control"))
                            .contains("memory")) {
                return Optional.of(limited(VERSION_2.resolve(name), "memory.max", bytes, "memory.swap.max", "0"));
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "{0} is not held to its memory: {1}", name, e);
        }
        return Optional.empty();
    }

    /** Without what a killed run left: version 1 takes no memory above the limit that it has for memory and swap. */
    private static MemoryCgroup limited(Path folder, String memory, String bytes, String swap, String most)
            throws IOException {
        Files.deleteIfExists(folder);
        MemoryCgroup group = new MemoryCgroup(Files.createDirectory(folder));
        try {
            group.limit(memory, bytes);
            group.limit(swap, most);
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }

    /** A limit that this kernel does not have (swap, in many) limits nothing that could be used. */
    private void limit(String file, String value) throws IOException {
        Path limit = folder.resolve(file);
        if (Files.exists(limit)) {
            Files.writeString(limit, value);
        }
    }

    /** The command that runs this one in the group. */
    List<String> entering(List<String> command) {
        List<String> whole = new ArrayList<>(ENTER);
        whole.add(folder.resolve(MEMBERS).toString());
        whole.addAll(command);
        return whole;
    }

    /** Removes the group, whose process must have ended. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} stays behind: {1}", folder, e);
        }
    }
}
