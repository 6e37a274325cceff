package org.annotatedgallery.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port on the loopback interface that resets every connection, as an overloaded server may. */
final class BreakingPort implements AutoCloseable {
    private final ServerSocket socket;

    private BreakingPort(ServerSocket socket) {
        this.socket = socket;
    }

    static BreakingPort open() throws IOException {
        BreakingPort port = new BreakingPort(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        new Thread(port::breakConnections, "breaking-port").start();
        return port;
    }

    int number() {
        return socket.getLocalPort();
    }

    private void breakConnections() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().read();
                // What closes it resets it.
                connection.setSoLinger(true, 0);
            } catch (IOException e) {
                // The client was faster, or the port is closed.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
