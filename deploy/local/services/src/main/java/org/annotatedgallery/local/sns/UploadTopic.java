package org.annotatedgallery.local.sns;

import java.time.Clock;
import java.util.List;
import org.annotatedgallery.local.s3.ObjectCreated;
import org.annotatedgallery.local.s3.ObjectListener;

/** Tells every subscriber of each object created under one prefix, as the bucket's notification and SNS do together. */
public final class UploadTopic implements ObjectListener {

    private final String prefix;
    private final List<Subscriber> subscribers;
    private final EventJson json;

    /** @param prefix of the keys that are announced, such as {@code uploads/} */
    public UploadTopic(String prefix, List<? extends Subscriber> subscribers) {
        this.prefix = prefix;
        this.subscribers = List.copyOf(subscribers);
        this.json = new EventJson(Clock.systemUTC());
    }

    @Override
    public void objectCreated(ObjectCreated event) {
        if (event.key().startsWith(prefix)) {
            byte[] message = json.snsEvent(event);
            subscribers.forEach(subscriber -> subscriber.deliver(message));
        }
    }
}
