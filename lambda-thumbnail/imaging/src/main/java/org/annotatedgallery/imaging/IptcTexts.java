package org.annotatedgallery.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Caption and headline of IPTC's older format (IIM 4.2). A block may be the datasets themselves, as TIFF keeps them, or
 * Photoshop's image resources around them, as JPEG does.
 */
final class IptcTexts {
    private static final int DATASET = 0x1C;
    private static final int HEADER_BYTES = 5;
    private static final int CHARACTER_SET = dataset(1, 90);
    private static final int HEADLINE = dataset(2, 105);
    private static final int CAPTION = dataset(2, 120);
    private static final String UTF_8 = "\u001B%G";
    private static final int RESOURCE = 0x3842494D;
    private static final int RESOURCE_HEADER_BYTES = 12;
    private static final int IPTC_RESOURCE = 0x0404;

    /** The first of each kind. */
    private final Map<Integer, byte[]> datasets = new HashMap<>();

    private IptcTexts() {}

    static IptcTexts parse(byte[] block) {
        IptcTexts texts = new IptcTexts();
        ByteBuffer buffer = ByteBuffer.wrap(block);
        boolean resources = block.length >= Integer.BYTES && buffer.getInt(0) == RESOURCE;
        texts.load(resources ? datasetsIn(buffer) : buffer);
        return texts;
    }

    /** Each resource has a signature, an id, a padded name, a length and a padded body (Photoshop file format, 2003). */
    private static ByteBuffer datasetsIn(ByteBuffer resources) {
        while (resources.remaining() >= RESOURCE_HEADER_BYTES && resources.getInt() == RESOURCE) {
            int id = resources.getShort();
            int name = resources.get(resources.position()) & 0xFF;
            skip(resources, name + 2 & ~1);
            int length = resources.remaining() < Integer.BYTES ? 0 : resources.getInt();
            if (length < 0 || length > resources.remaining()) {
                break;
            }
            if (id == IPTC_RESOURCE) {
                return resources.slice(resources.position(), length);
            }
            skip(resources, length + (length & 1));
        }
        return ByteBuffer.allocate(0);
    }

    private static void skip(ByteBuffer buffer, int count) {
        buffer.position(Math.min(buffer.limit(), buffer.position() + count));
    }

    /** Up to the first dataset that is broken or longer than 32 kB, which no text is allowed to be. */
    private void load(ByteBuffer buffer) {
        while (buffer.remaining() >= HEADER_BYTES && buffer.get() == DATASET) {
            int dataset = buffer.getShort();
            int length = buffer.getShort();
            if (length < 0 || length > buffer.remaining()) {
                return;
            }
            byte[] value = new byte[length];
            buffer.get(value);
            datasets.putIfAbsent(dataset, value);
        }
    }

    private static int dataset(int record, int number) {
        return record << 8 | number;
    }

    /** The caption (2:120) as the file has it; empty without. */
    String caption() {
        return text(CAPTION);
    }

    /** The headline (2:105) as the file has it; empty without. */
    String headline() {
        return text(HEADLINE);
    }

    /** Declared UTF-8 is that even where a writer cut it within a character; what is not declared has to be guessed. */
    private String text(int dataset) {
        byte[] value = datasets.getOrDefault(dataset, new byte[0]);
        byte[] characterSet = datasets.getOrDefault(CHARACTER_SET, new byte[0]);
        boolean utf8 = new String(characterSet, StandardCharsets.ISO_8859_1).equals(UTF_8);
        return utf8 ? new String(value, StandardCharsets.UTF_8) : PlainText.decode(value);
    }
}
