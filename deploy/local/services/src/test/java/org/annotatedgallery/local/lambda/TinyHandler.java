package org.annotatedgallery.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A function that does what its event says, and writes down first that it was asked. */
public final class TinyHandler implements RequestStreamHandler {

    private static final int MEGABYTES = 120;

    private final Path notes = Path.of(System.getenv("NOTES"));

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
        note(event);
        switch (event) {
            case "throw" -> throw new IllegalStateException("as told");
            case "exit" -> Runtime.getRuntime().halt(3);
            case "hang" -> LockSupport.park();
            case "devour" -> devour();
            case "describe" -> note(describe(context));
            default -> output.write("{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As much as the heap may have, and outside of it as much again. */
    private void devour() throws IOException {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < MEGABYTES; i++) {
            buffers.add(filled(ByteBuffer.allocate(1 << 20)));
            buffers.add(filled(ByteBuffer.allocateDirect(1 << 20)));
        }
        note("devoured" + buffers.size());
    }

    private static ByteBuffer filled(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            buffer.putLong(-1);
        }
        return buffer;
    }

    private static String describe(Context context) {
        return context.getFunctionName() + " " + context.getMemoryLimitInMB() + " MB, heap "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB, time " + context.getRemainingTimeInMillis() / 1000
                + " s, inherited " + System.getenv("PATH");
    }

    private void note(String line) throws IOException {
        Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
