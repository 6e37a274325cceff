package org.annotatedgallery.upload.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.annotatedgallery.config.CaptionsConfig;
import org.annotatedgallery.config.UploadConfig;
import org.annotatedgallery.imaging.ImageFormat;

/**
 * index.xhtml: the form, and what came of it when it was sent. The load balancer asks for this page to see whether the
 * server is well, so it must do without the database.
 */
@Named
@RequestScoped
public class UploadBacking {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MEGAPIXEL = 1_000_000;

    private UploadConfig uploads;
    private CaptionsConfig captions;
    private UploadReport report;

    /** For the container's proxies. */
    protected UploadBacking() {}

    @Inject
    public UploadBacking(UploadConfig uploads, CaptionsConfig captions) {
        this.uploads = uploads;
        this.captions = captions;
    }

    /** Called by the servlet that has read the form, before the page is made. */
    void show(UploadReport report) {
        this.report = report;
    }

    /** Null when no form was sent. */
    public UploadReport getReport() {
        return report;
    }

    public CaptionsConfig.Annotator getAnnotator() {
        return captions.annotator();
    }

    public long getMaxMebibytes() {
        return uploads.maxBytes() / MEBIBYTE;
    }

    public long getMaxMegapixels() {
        return uploads.maxPixels() / MEGAPIXEL;
    }

    /** For a file input's {@code accept}. */
    public String getContentTypes() {
        return Arrays.stream(ImageFormat.values()).map(ImageFormat::contentType).collect(Collectors.joining(","));
    }
}
