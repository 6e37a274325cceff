package org.annotatedgallery.imaging;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Random access to a file's numbers through one small window, so that judging a file of any size costs a few kilobytes.
 * Every read takes an offset from the file's beginning; reading past its end throws {@link EOFException}.
 */
final class ImageBytes implements Closeable {
    private static final int WINDOW = 16 * 1024;

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    private ImageBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    static ImageBytes open(Path file) throws IOException {
        return new ImageBytes(FileChannel.open(file, StandardOpenOption.READ));
    }

    long length() {
        return length;
    }

    ByteRange all() {
        return new ByteRange(0, length);
    }

    int u8(long at) throws IOException {
        long index = at - windowStart;
        if (index < 0 || index >= window.limit()) {
            load(at);
            index = 0;
        }
        return window.get((int) index) & 0xFF;
    }

    int u16be(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(long at) throws IOException {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24le(long at) throws IOException {
        return u16le(at) | u8(at + 2) << 16;
    }

    long u32be(long at) throws IOException {
        return (long) u16be(at) << 16 | u16be(at + 2);
    }

    long u32le(long at) throws IOException {
        return u16le(at) | (long) u16le(at + 2) << 16;
    }

    /** Whether the bytes at an offset are these characters of ISO 8859-1; false, too, where the file ends before. */
    boolean has(long at, String characters) throws IOException {
        if (at < 0 || at + characters.length() > length) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if (u8(at + i) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text(long at, int count) throws IOException {
        return new String(bytes(at, count), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes(long at, int count) throws IOException {
        if (at < 0 || at + count > length) {
            throw new EOFException();
        }
        byte[] bytes = new byte[count];
        copy(at, bytes, 0, count);
        return bytes;
    }

    /** Copies {@code count} bytes, or as many as there are before the file's end, and says how many; -1 for none. */
    int copy(long at, byte[] target, int offset, int count) throws IOException {
        if (at >= length) {
            return -1;
        }
        int copied = 0;
        int wanted = (int) Math.min(count, length - at);
        while (copied < wanted) {
            u8(at + copied);
            int index = (int) (at + copied - windowStart);
            int part = Math.min(wanted - copied, window.limit() - index);
            window.get(index, target, offset + copied, part);
            copied += part;
        }
        return copied;
    }

    private void load(long at) throws IOException {
        if (at < 0 || at >= length) {
            throw new EOFException();
        }
        window.clear();
        int count = channel.read(window, at);
        window.position(0).limit(Math.max(0, count));
        windowStart = at;
        if (count <= 0) {
            throw new EOFException();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
