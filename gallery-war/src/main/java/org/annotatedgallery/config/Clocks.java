package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The time, as something that tests can set. */
@ApplicationScoped
public class Clocks {
    @Produces
    InstantSource now() {
        return InstantSource.system();
    }
}
