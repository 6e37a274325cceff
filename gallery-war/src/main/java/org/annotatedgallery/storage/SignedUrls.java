package org.annotatedgallery.storage;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers the URLs of one signing, the last that was asked for. A page of the gallery shows dozens, the same ones to each
 * visitor, and signing them was a sixth of what it cost.
 */
final class SignedUrls {
    /** With a session's token in it a URL takes some 2 kB. */
    static final int MOST = 2_000;

    private volatile Remembered remembered = new Remembered(null, Map.of());

    private record Remembered(Signing signing, Map<String, URI> urls) {}

    /** The object's URL by this signing, made only when it is not remembered. */
    URI get(Signing signing, String key, Supplier<URI> sign) {
        Remembered current = remembered;
        if (!signing.equals(current.signing()) || current.urls().size() >= MOST) {
            current = new Remembered(signing, new ConcurrentHashMap<>());
            remembered = current;
        }
        return current.urls().computeIfAbsent(key, unknown -> sign.get());
    }
}
