package org.annotatedgallery.imaging.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.ImageHeader;
import org.annotatedgallery.imaging.ImageLimits;
import org.annotatedgallery.imaging.ImageProbe;
import org.annotatedgallery.imaging.ImageScaler;
import org.annotatedgallery.imaging.JpegEncoder;

/** This project's, as its function does it: judging the file, scaling, encoding. */
final class GalleryThumbnailer implements Thumbnailer {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ImageProbe probe = new ImageProbe(new ImageLimits(Long.MAX_VALUE));
    private final ImageScaler scaler = new ImageScaler();
    private long scalingNanos;

    @Override
    public byte[] thumbnail(Path file, int box) throws IOException, ImageException {
        return JpegEncoder.encode(pixels(file, box), QUALITY);
    }

    @Override
    public BufferedImage pixels(Path file, int box) throws IOException, ImageException {
        ImageHeader header = probe.probe(file);
        long begun = threads.getCurrentThreadCpuTime();
        BufferedImage pixels = scaler.scale(file, header, box);
        scalingNanos += threads.getCurrentThreadCpuTime() - begun;
        return pixels;
    }

    @Override
    public long scalingNanos() {
        return scalingNanos;
    }
}
