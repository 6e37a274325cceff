package org.annotatedgallery.live.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.UUID;
import org.annotatedgallery.live.ChangeListener;

/** A browser at the other end of a connection that stays open. */
final class SinkListener implements ChangeListener {
    private final SseEventSink sink;
    private final Sse sse;

    SinkListener(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    @Override
    public void changed(Set<UUID> images) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        images.forEach(id -> ids.add(id.toString()));
        send(sse.newEvent(ids.build().toString()));
    }

    @Override
    public void manyChanged() {
        send(sse.newEvent("null"));
    }

    @Override
    public void idle() {
        send(sse.newEventBuilder().comment("nothing new").build());
    }

    /** Who has left is noticed by what can no longer be sent. */
    private void send(OutboundSseEvent event) {
        try {
            sink.send(event).exceptionally(failure -> {
                sink.close();
                return null;
            });
        } catch (IllegalStateException e) {
            // Closed already, which gone() says.
        }
    }

    @Override
    public boolean gone() {
        return sink.isClosed();
    }

    @Override
    public void end() {
        sink.close();
    }
}
