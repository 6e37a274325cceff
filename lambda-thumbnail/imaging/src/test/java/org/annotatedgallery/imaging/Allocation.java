package org.annotatedgallery.imaging;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a piece of work takes from the heap, whether it is given back or not. */
final class Allocation {
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private Allocation() {}

    /** Bytes allocated by this thread meanwhile. */
    static long of(Work work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
