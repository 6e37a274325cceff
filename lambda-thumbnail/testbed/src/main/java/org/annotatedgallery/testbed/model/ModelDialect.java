package org.annotatedgallery.testbed.model;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The language of a kind of service: its replies, and where in a request what is found. */
public interface ModelDialect {
    /** What every answer says of itself. */
    String MODEL_VERSION = "fake-model-001";

    String REQUEST_ID = "answer-abc";

    /** What every answer says that it cost, for the question and for the answer with the thinking. */
    int INPUT_TOKENS = 264;

    int OUTPUT_TOKENS = 35;

    AskedQuestion question(ModelRequest request);

    /** What the model has to say, all of it. */
    Reply answer(String text);

    /** Where the room for the answer ended. */
    Reply cut(String text);

    /** The model, or what guards it, will not talk about the image. */
    Reply declined();

    /** An answer, charged, in which nobody says anything. */
    Reply withoutAnswers();

    /** An answer that ended in a way of which nobody has heard yet. */
    Reply strangelyEnded(String text);

    Reply error(ServiceError error);

    /** @param message in the service's form of an error */
    Reply error(int status, String message);

    /** Too many requests, or none left for today. */
    Reply quotaFor(Duration time);

    /** Without fault, and another one each time. */
    default Reply captions() {
        AtomicInteger count = new AtomicInteger();
        return exchange -> answer(CaptionJson.numbered(count.incrementAndGet())).to(exchange);
    }
}
