package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where originals and derivatives are kept. Where S3 is and who may use it comes from the SDK's standard environment. */
@ApplicationScoped
public class StorageConfig {
    private String bucket;
    private String derivativePrefix;

    /** For the container's proxies. */
    protected StorageConfig() {}

    /**
     * @param bucket its name
     * @param derivativePrefix what derivatives' keys begin with: the functions' {@code TARGET_S3_PREFIX}
     */
    @Inject
    public StorageConfig(
            @ConfigProperty(name = "gallery.s3.bucket") String bucket,
            @ConfigProperty(name = "gallery.s3.derivative-prefix", defaultValue = "thumbnails/")
                    String derivativePrefix) {
        this.bucket = bucket;
        this.derivativePrefix = derivativePrefix;
    }

    public String bucket() {
        return bucket;
    }

    public String derivativePrefix() {
        return derivativePrefix;
    }
}
