package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import org.annotatedgallery.imaging.UnreadableImageException;

/** The tables that hold at a place in the file; later segments replace them (T.81, section B.2.4). */
final class Tables {
    /** A hundred scans, each with tables of its own. */
    private static final int MOST = 1_000;

    /** Of differences in lossless images (T.81, table H.2); in others, where nobody writes it, it is read as 0. */
    private static final int LARGEST_DC_SIZE = 16;

    private final int[][] quantisation = new int[4][];
    private final HuffmanTable[] dc = new HuffmanTable[4];
    private final HuffmanTable[] ac = new HuffmanTable[4];
    private int count;
    int restartInterval;

    /** Steps in zig-zag order; null when the file has not defined the table. */
    int[] quantisation(int destination) {
        return quantisation[destination];
    }

    /** Null when the file has not defined the table and the standard does not either, as {@link #ac}. */
    HuffmanTable dc(int destination) {
        if (dc[destination] == null) {
            dc[destination] = switch (destination) {
                case 0 -> standard(JPEGHuffmanTable.StdDCLuminance);
                case 1 -> standard(JPEGHuffmanTable.StdDCChrominance);
                default -> null;
            };
        }
        return dc[destination];
    }

    HuffmanTable ac(int destination) {
        if (ac[destination] == null) {
            ac[destination] = switch (destination) {
                case 0 -> standard(JPEGHuffmanTable.StdACLuminance);
                case 1 -> standard(JPEGHuffmanTable.StdACChrominance);
                default -> null;
            };
        }
        return ac[destination];
    }

    /** Frames of Motion JPEG leave out the tables of T.81, annex K.3. */
    private static HuffmanTable standard(JPEGHuffmanTable table) {
        return new HuffmanTable(bytes(table.getLengths()), bytes(table.getValues()));
    }

    private static byte[] bytes(short[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    void readQuantisation(Segments segments) throws IOException, UnreadableImageException {
        while (segments.remaining() > 0) {
            countTable();
            int precisionAndDestination = segments.u8();
            int precision = precisionAndDestination >> 4;
            int destination = precisionAndDestination & 0xF;
            require(precision <= 1 && destination < 4 && segments.remaining() >= 64 * (precision + 1));
            int[] steps = new int[64];
            for (int i = 0; i < 64; i++) {
                steps[i] = precision == 0 ? segments.u8() : segments.u16();
            }
            quantisation[destination] = steps;
        }
    }

    void readHuffman(Segments segments) throws IOException, UnreadableImageException {
        while (segments.remaining() > 0) {
            countTable();
            int classAndDestination = segments.u8();
            int destination = classAndDestination & 0xF;
            require(classAndDestination >> 4 <= 1 && destination < 4);
            require(segments.remaining() >= HuffmanTable.LONGEST_CODE);
            byte[] counts = segments.bytes(HuffmanTable.LONGEST_CODE);
            int codes = 0;
            for (byte number : counts) {
                codes += number & 0xFF;
            }
            require(codes <= 256 && segments.remaining() >= codes);
            boolean isDc = classAndDestination >> 4 == 0;
            (isDc ? dc : ac)[destination] = huffman(counts, segments.bytes(codes), isDc);
        }
    }

    private static HuffmanTable huffman(byte[] counts, byte[] symbols, boolean isDc) throws UnreadableImageException {
        if (isDc) {
            for (byte size : symbols) {
                require((size & 0xFF) <= LARGEST_DC_SIZE);
            }
        }
        try {
            return new HuffmanTable(counts, symbols);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    void readRestartInterval(Segments segments) throws IOException, UnreadableImageException {
        require(segments.remaining() == 2);
        restartInterval = segments.u16();
    }

    /** A segment has room for thousands of tables, which files that want to be a burden use. */
    private void countTable() throws UnreadableImageException {
        if (++count > MOST) {
            throw new UnreadableImageException("it has too many JPEG tables");
        }
    }

    private static void require(boolean right) throws UnreadableImageException {
        if (!right) {
            throw damaged();
        }
    }

    private static UnreadableImageException damaged() {
        return new UnreadableImageException("its JPEG tables are damaged");
    }
}
