package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What uploads are accepted. */
@ApplicationScoped
public class UploadConfig {
    private long maxBytes;
    private long maxPixels;
    private int concurrent;
    private Duration deadline;

    /** For the container's proxies. */
    protected UploadConfig() {}

    /**
     * @param maxBytes of one file, at least 1
     * @param maxPixels of one image, at least 1
     * @param concurrent how many requests may upload at once, at least 1
     * @param deadline how long one file may take to arrive, longer than zero
     * @throws IllegalArgumentException naming the setting that is out of range
     */
    @Inject
    public UploadConfig(
            @ConfigProperty(name = "gallery.upload.max-bytes", defaultValue = "52428800") long maxBytes,
            @ConfigProperty(name = "gallery.upload.max-pixels", defaultValue = "100000000") long maxPixels,
            @ConfigProperty(name = "gallery.upload.concurrent", defaultValue = "16") int concurrent,
            @ConfigProperty(name = "gallery.upload.deadline", defaultValue = "PT10M") Duration deadline) {
        this.maxBytes = Ranges.atLeastOne("gallery.upload.max-bytes", maxBytes);
        this.maxPixels = Ranges.atLeastOne("gallery.upload.max-pixels", maxPixels);
        this.concurrent = (int) Ranges.atLeastOne("gallery.upload.concurrent", concurrent);
        this.deadline = Ranges.positive("gallery.upload.deadline", deadline);
    }

    public long maxBytes() {
        return maxBytes;
    }

    public long maxPixels() {
        return maxPixels;
    }

    public int concurrent() {
        return concurrent;
    }

    public Duration deadline() {
        return deadline;
    }
}
