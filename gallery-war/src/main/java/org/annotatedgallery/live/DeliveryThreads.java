package org.annotatedgallery.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** The threads on which listeners are told: so many of them may be stuck at the same time without holding up others. */
@ApplicationScoped
@ManagedExecutorDefinition(name = DeliveryThreads.NAME, maxAsync = 20)
public class DeliveryThreads implements Executor {
    static final String NAME = "java:app/concurrent/deliveries";

    @Resource(lookup = NAME)
    private ManagedExecutorService threads;

    @Override
    public void execute(Runnable delivery) {
        threads.execute(delivery);
    }
}
