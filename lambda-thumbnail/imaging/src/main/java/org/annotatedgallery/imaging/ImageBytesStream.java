package org.annotatedgallery.imaging;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Lets ImageIO's readers read from {@link ImageBytes}: buffered, which {@code FileImageInputStream} is not, and without the
 * temporary files that {@code ImageIO.createImageInputStream} makes unless a setting of the whole process is changed.
 */
final class ImageBytesStream extends ImageInputStreamImpl {
    private final ImageBytes bytes;

    /** The bytes stay open when this stream is closed. */
    ImageBytesStream(ImageBytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return streamPos < bytes.length() ? bytes.u8(streamPos++) : -1;
    }

    /** Reads fewer bytes than asked for at the end only: ImageIO's readInt takes anything less for the end. */
    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        int copied = bytes.copy(streamPos, target, offset, count);
        streamPos += Math.max(0, copied);
        return copied;
    }

    @Override
    public long length() {
        return bytes.length();
    }
}
