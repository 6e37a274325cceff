package org.annotatedgallery.annotate.model;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Notes, until it is closed, every host and port that a connection of this JVM is opened to: each asks for its proxy before. */
final class AskedAddresses extends ProxySelector implements AutoCloseable {
    private final ProxySelector before = ProxySelector.getDefault();
    private final Set<String> addresses = new ConcurrentSkipListSet<>();

    AskedAddresses() {
        ProxySelector.setDefault(this);
    }

    Set<String> seen() {
        return addresses;
    }

    @Override
    public List<Proxy> select(URI uri) {
        addresses.add(uri.getAuthority());
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        addresses.add(uri.getAuthority());
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
    }
}
