package org.annotatedgallery.thumbnail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.annotatedgallery.worker.ObjectStore;
import org.annotatedgallery.worker.UploadWorker;
import org.annotatedgallery.worker.WorkerConfig;
import org.annotatedgallery.worker.WorkerDatabase;

/** Lambda's entry to the thumbnail function: every upload that the event announces gets its derivatives. */
public class ThumbnailHandler implements RequestStreamHandler {
    private final UploadWorker<Derivatives> worker;

    /** Settings come from the environment, see {@link WorkerConfig#from}. */
    public ThumbnailHandler() {
        WorkerConfig config = WorkerConfig.from(System::getenv);
        ObjectStore store = new ObjectStore(config.bucket());
        worker = new UploadWorker<>(
                config.bucket(),
                store,
                new WorkerDatabase(config.database()),
                new DerivativeMaker(store, config.derivativePrefix()));
        worker.rehearse();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        worker.handle(event, Duration.ofMillis(context.getRemainingTimeInMillis()));
    }
}
