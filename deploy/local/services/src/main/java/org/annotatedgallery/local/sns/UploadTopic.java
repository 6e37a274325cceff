package org.annotatedgallery.local.sns;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.annotatedgallery.local.s3.ObjectCreated;
import org.annotatedgallery.local.s3.ObjectListener;

/** Tells every subscriber of each object created under one prefix, as the bucket's notification and SNS do together. */
public final class UploadTopic implements ObjectListener {

    private final String prefix;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final EventJson json = new EventJson(Clock.systemUTC());

    /** @param prefix of the keys that are announced, such as {@code uploads/} */
    public UploadTopic(String prefix) {
        this.prefix = prefix;
    }

    public void subscribe(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    @Override
    public void objectCreated(ObjectCreated event) {
        if (event.key().startsWith(prefix)) {
            byte[] message = json.snsEvent(event);
            subscribers.forEach(subscriber -> subscriber.deliver(message));
        }
    }
}
