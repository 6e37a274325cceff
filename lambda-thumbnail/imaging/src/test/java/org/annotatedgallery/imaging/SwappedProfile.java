package org.annotatedgallery.imaging;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;

/** A colour profile in which red and green have changed places, so that nobody can miss whether it was applied. */
final class SwappedProfile {
    private static final int TAG_TABLE = 128;

    private SwappedProfile() {}

    static byte[] bytes() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData().clone();
        ByteBuffer tags = ByteBuffer.wrap(profile);
        int count = tags.getInt(TAG_TABLE);
        for (int i = 0; i < count; i++) {
            int at = TAG_TABLE + 4 + 12 * i;
            if (tags.getInt(at) == signature("rXYZ")) {
                tags.putInt(at, signature("gXYZ"));
            } else if (tags.getInt(at) == signature("gXYZ")) {
                tags.putInt(at, signature("rXYZ"));
            }
        }
        return profile;
    }

    static byte[] pngChunkBody(byte[] profile) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(Samples.ascii("swapped\0\0"));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(body)) {
            deflater.write(profile);
        }
        return body.toByteArray();
    }

    private static int signature(String name) {
        return ByteBuffer.wrap(Samples.ascii(name)).getInt();
    }
}
