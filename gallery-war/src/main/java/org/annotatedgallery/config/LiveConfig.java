package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many open pages are told of changes. */
@ApplicationScoped
public class LiveConfig {
    private int mostListeners;

    /** For the container's proxies. */
    protected LiveConfig() {}

    /**
     * @param mostListeners connections that one instance holds open; further pages ask for what is being made by themselves
     * @throws IllegalArgumentException naming the setting that is out of range
     */
    @Inject
    public LiveConfig(@ConfigProperty(name = "gallery.live.most-listeners", defaultValue = "500") int mostListeners) {
        this.mostListeners = (int) Ranges.atLeastOne("gallery.live.most-listeners", mostListeners);
    }

    public int mostListeners() {
        return mostListeners;
    }
}
