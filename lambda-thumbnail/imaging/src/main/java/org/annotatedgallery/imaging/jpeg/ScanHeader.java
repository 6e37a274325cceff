package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.annotatedgallery.imaging.UnreadableImageException;

/** Reads and judges scan headers (T.81, sections B.2.3 and G.1.1.1). */
final class ScanHeader {
    private static final int LAST_COEFFICIENT = 63;
    private static final int MOST_LOW_BITS = 13;

    private ScanHeader() {}

    static Scan read(Segments segments, Frame frame, Tables tables) throws IOException, UnreadableImageException {
        int count = segments.u8();
        require(count >= 1 && count <= frame.components().size() && segments.remaining() == 2 * count + 3);
        List<FrameComponent> components = new ArrayList<>();
        int[] destinations = new int[count];
        for (int i = 0; i < count; i++) {
            components.add(component(frame, segments.u8(), components));
            destinations[i] = segments.u8();
        }
        int start = segments.u8();
        int end = segments.u8();
        int approximation = segments.u8();
        long position = segments.position();
        return switch (frame.process()) {
            case SEQUENTIAL -> sequential(components, destinations, tables, position);
            case PROGRESSIVE -> progressive(components, destinations, start, end, approximation, tables, position);
            case LOSSLESS -> lossless(components, destinations, tables, position);
        };
    }

    /** There are files in which components share an id: then each is meant once. */
    private static FrameComponent component(Frame frame, int id, List<FrameComponent> taken)
            throws UnreadableImageException {
        for (FrameComponent component : frame.components()) {
            if (component.id() == id && !taken.contains(component)) {
                return component;
            }
        }
        throw damaged();
    }

    /** What the header says of coefficients and bits must be all of them here, and is not looked at. */
    private static Scan sequential(List<FrameComponent> components, int[] destinations, Tables tables, long position)
            throws UnreadableImageException {
        List<ScanComponent> mine = with(components, destinations, tables, true, true);
        return new Scan(mine, 0, LAST_COEFFICIENT, 0, 0, tables.restartInterval, position);
    }

    /** Differences of samples have tables as DC coefficients have. */
    private static Scan lossless(List<FrameComponent> components, int[] destinations, Tables tables, long position)
            throws UnreadableImageException {
        List<ScanComponent> mine = with(components, destinations, tables, true, false);
        return new Scan(mine, 0, 0, 0, 0, tables.restartInterval, position);
    }

    private static Scan progressive(
            List<FrameComponent> components,
            int[] destinations,
            int start,
            int end,
            int approximation,
            Tables tables,
            long position)
            throws UnreadableImageException {
        int high = approximation >> 4;
        int low = approximation & 0xF;
        require(start == 0 ? end == 0 : components.size() == 1 && start <= end && end <= LAST_COEFFICIENT);
        require(low <= MOST_LOW_BITS && (high == 0 || high == low + 1));
        List<ScanComponent> mine = with(components, destinations, tables, start == 0 && high == 0, start > 0);
        return new Scan(mine, start, end, high, low, tables.restartInterval, position);
    }

    private static List<ScanComponent> with(
            List<FrameComponent> components, int[] destinations, Tables tables, boolean dc, boolean ac)
            throws UnreadableImageException {
        List<ScanComponent> mine = new ArrayList<>();
        for (int i = 0; i < destinations.length; i++) {
            int dcDestination = destinations[i] >> 4;
            int acDestination = destinations[i] & 0xF;
            require(dcDestination < 4 && acDestination < 4);
            HuffmanTable dcTable = dc ? tables.dc(dcDestination) : null;
            HuffmanTable acTable = ac ? tables.ac(acDestination) : null;
            if (dc && dcTable == null || ac && acTable == null) {
                throw new UnreadableImageException("its JPEG tables are missing");
            }
            mine.add(new ScanComponent(components.get(i), dcTable, acTable));
        }
        return List.copyOf(mine);
    }

    private static void require(boolean right) throws UnreadableImageException {
        if (!right) {
            throw damaged();
        }
    }

    private static UnreadableImageException damaged() {
        return new UnreadableImageException("the header of a JPEG scan is damaged");
    }
}
