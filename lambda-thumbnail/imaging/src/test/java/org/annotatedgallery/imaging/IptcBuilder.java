package org.annotatedgallery.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes IIM datasets, and the Photoshop resources that JPEG puts around them. */
final class IptcBuilder {
    static final int CAPTION = 120;
    static final int HEADLINE = 105;

    private byte[] datasets = new byte[0];

    IptcBuilder utf8() {
        return dataset(1, 90, Samples.ascii("\u001B%G"));
    }

    IptcBuilder text(int number, String text) {
        return text(number, text, StandardCharsets.UTF_8);
    }

    IptcBuilder text(int number, String text, Charset charset) {
        return dataset(2, number, text.getBytes(charset));
    }

    IptcBuilder dataset(int record, int number, byte[] value) {
        byte[] header = ByteBuffer.allocate(5)
                .put((byte) 0x1C)
                .put((byte) record)
                .put((byte) number)
                .putShort((short) value.length)
                .array();
        datasets = Samples.join(datasets, header, value);
        return this;
    }

    byte[] build() {
        return datasets;
    }

    /** Behind a resource with a name and a body of odd lengths. */
    byte[] resources() {
        return Samples.join(resource(0x03E8, "\u0004abcd\0", new byte[] {1, 2, 3}), resource(0x0404, "\0\0", datasets));
    }

    static byte[] resource(int id, String name, byte[] body) {
        ByteBuffer resource = ByteBuffer.allocate(4 + 2 + name.length() + 4 + body.length + (body.length & 1));
        return resource.put(Samples.ascii("8BIM"))
                .putShort((short) id)
                .put(Samples.ascii(name))
                .putInt(body.length)
                .put(body)
                .array();
    }
}
