package org.annotatedgallery.testbed;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.util.List;

/** Events as the Lambda runtime hands them to a handler. */
public final class Announcement {
    private Announcement() {}

    /** @param key as S3 writes it, which leaves the characters of our keys as they are */
    public static SNSEvent of(String bucket, String key) {
        return withMessage("""
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",
                 "s3":{"bucket":{"name":"%s"},"object":{"key":"%s","size":1024}}}]}""".formatted(bucket, key));
    }

    /** @param message what S3 says, or anybody else */
    public static SNSEvent withMessage(String message) {
        SNSEvent.SNS sns =
                new SNSEvent.SNS().withMessageId("e8aedefd-6a5e-5c1f").withMessage(message);
        return new SNSEvent().withRecords(List.of(new SNSEvent.SNSRecord().withSns(sns)));
    }
}
