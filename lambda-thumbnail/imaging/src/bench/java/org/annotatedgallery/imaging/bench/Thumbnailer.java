package org.annotatedgallery.imaging.bench;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.annotatedgallery.imaging.ImageException;

/** One way to make a thumbnail of a JPEG. */
interface Thumbnailer extends AutoCloseable {
    /** Of the thumbnails' JPEG, from 0 to 1. */
    float QUALITY = 0.8f;

    /** The thumbnail as a JPEG. */
    byte[] thumbnail(Path file, int box) throws IOException, ImageException;

    /** The same pixels, before they are made a JPEG. */
    BufferedImage pixels(Path file, int box) throws IOException, ImageException;

    /** All that the process which does the work has used so far, with its collector and compiler, in nanoseconds. */
    default long cpuNanos() throws IOException {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** How much of that the work's own thread has used for scaling alone; 0 where it cannot be told apart. */
    default long scalingNanos() {
        return 0;
    }

    @Override
    default void close() throws IOException {}
}
