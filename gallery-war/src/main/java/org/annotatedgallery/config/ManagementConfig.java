package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where operators' tools look. */
@ApplicationScoped
public class ManagementConfig {
    private int port;

    /** For the container's proxies. */
    protected ManagementConfig() {}

    /**
     * @param port on the loopback interface; the server's start script opens it
     */
    @Inject
    public ManagementConfig(@ConfigProperty(name = "gallery.management.port", defaultValue = "5080") int port) {
        this.port = (int) Ranges.atLeastOne("gallery.management.port", port);
    }

    public int port() {
        return port;
    }
}
