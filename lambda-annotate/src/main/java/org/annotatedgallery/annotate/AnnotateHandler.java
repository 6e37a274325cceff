package org.annotatedgallery.annotate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import org.annotatedgallery.worker.ObjectStore;
import org.annotatedgallery.worker.UploadWorker;
import org.annotatedgallery.worker.WorkerConfig;
import org.annotatedgallery.worker.WorkerDatabase;

/** Lambda's entry to the annotation function: every upload that the event announces gets a caption. */
public class AnnotateHandler implements RequestStreamHandler {
    private final UploadWorker<Annotation> worker;

    /** Settings come from the environment, see {@link AnnotateConfig#from}. */
    public AnnotateHandler() {
        AnnotateConfig config = AnnotateConfig.from(System::getenv);
        WorkerConfig shared = config.worker();
        InstantSource clock = InstantSource.system();
        WorkerDatabase database = new WorkerDatabase(shared.database());
        ImageAnnotator annotator = AnnotatorChoice.of(config, new FunctionAccount(database, clock), clock);
        worker = new UploadWorker<>(
                shared.bucket(),
                new ObjectStore(shared.bucket()),
                database,
                new CaptionWork(annotator, config.captions().language(), clock));
        worker.rehearse();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        worker.handle(event, Duration.ofMillis(context.getRemainingTimeInMillis()));
    }
}
