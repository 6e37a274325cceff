package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where originals and derivatives are kept. Where S3 is and who may use it comes from the SDK's standard environment. */
@ApplicationScoped
public class StorageConfig {
    private String bucket;

    /** For the container's proxies. */
    protected StorageConfig() {}

    /**
     * @param bucket its name
     */
    @Inject
    public StorageConfig(@ConfigProperty(name = "gallery.s3.bucket") String bucket) {
        this.bucket = bucket;
    }

    public String bucket() {
        return bucket;
    }
}
