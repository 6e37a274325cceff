package org.annotatedgallery.annotate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.time.Duration;
import java.time.InstantSource;
import org.annotatedgallery.worker.ObjectStore;
import org.annotatedgallery.worker.UploadWorker;
import org.annotatedgallery.worker.WorkerConfig;
import org.annotatedgallery.worker.WorkerDatabase;

/** Lambda's entry to the annotation function: every upload that the event announces gets a caption. */
public class AnnotateHandler implements RequestHandler<SNSEvent, Void> {
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
    }

    @Override
    public Void handleRequest(SNSEvent event, Context context) {
        worker.handle(event, Duration.ofMillis(context.getRemainingTimeInMillis()));
        return null;
    }
}
