package org.annotatedgallery.imaging.jpeg;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.UnreadableImageException;

/**
 * Reads a file's markers: all of them when several scans make the image, and only those in front of the scan when one does.
 * Damage behind the beginning of the first scan ends the structure there.
 */
final class StructureParser {
    /** Extended XMP and profiles take a few hundred in the largest honest files. */
    private static final int MAX_SEGMENTS = 2_000;
    /** Between segments decoders skip what is no marker; cameras leave a few bytes there. */
    private static final int MAX_GARBAGE = 4_096;

    private final JpegSource source;
    private final JpegLimits limits;
    private final Segments segments;
    private final Tables tables = new Tables();
    private final List<Scan> scans = new ArrayList<>();
    private final ColourSigns colours = new ColourSigns();
    private final ProfileChunks profile = new ProfileChunks();
    private final MetadataSegments metadata = new MetadataSegments();
    private Frame frame;
    private int[][] quantisation;
    private int count;

    StructureParser(JpegSource source, JpegLimits limits) {
        this.source = source;
        this.limits = limits;
        this.segments = new Segments(source);
    }

    JpegStructure parse() throws IOException, ImageException {
        boolean whole = false;
        try {
            whole = walk();
        } catch (EOFException | UnreadableImageException e) {
            if (scans.isEmpty()) {
                throw e instanceof UnreadableImageException unreadable ? unreadable : endsTooSoon();
            }
        }
        if (scans.isEmpty()) {
            throw new UnreadableImageException("it is no complete JPEG");
        }
        if (scans.size() > limits.scans()) {
            throw new UnreadableImageException("it is cut into too many scans");
        }
        return new JpegStructure(
                frame, colours.transform(frame), scans, Arrays.asList(quantisation), metadata.ranges(), profile, whole);
    }

    private static UnreadableImageException endsTooSoon() {
        return new UnreadableImageException("the file ends too soon");
    }

    /** Whether it came to the end of the image, or to the one scan that has all of it. */
    private boolean walk() throws IOException, ImageException {
        if (segments.u16() != (0xFF00 | Markers.SOI)) {
            throw new UnreadableImageException("it is no JPEG");
        }
        while (true) {
            int marker = segments.nextMarker(scans.isEmpty() ? MAX_GARBAGE : Long.MAX_VALUE / 2);
            if (marker == 0) {
                throw new UnreadableImageException("it is no JPEG behind its first bytes");
            }
            if (marker == Markers.EOI) {
                return true;
            }
            boolean alone = marker == Markers.TEM || marker == Markers.SOI || Markers.isRestart(marker);
            if (!alone && segment(marker)) {
                return true;
            }
        }
    }

    /** Whether nothing behind this segment matters. */
    private boolean segment(int marker) throws IOException, ImageException {
        if (++count > MAX_SEGMENTS) {
            throw new UnreadableImageException("it is cut into too many segments");
        }
        if (segments.open() < 0) {
            throw new UnreadableImageException("a JPEG segment has no length");
        }
        if (marker == Markers.SOS) {
            return scan();
        }
        content(marker);
        if (segments.remaining() < 0) {
            throw new UnreadableImageException("a JPEG segment is too short");
        }
        segments.close();
        return false;
    }

    private void content(int marker) throws IOException, ImageException {
        switch (marker) {
            case Markers.DQT, Markers.DHT, Markers.DRI -> table(marker);
            case Markers.APP0, Markers.APP14 -> colours.read(marker, segments);
            case Markers.APP1, Markers.APP13 -> metadata.read(segments);
            case Markers.APP2 -> profile.read(segments);
            default -> {
                if (Markers.isFrame(marker)) {
                    frame(marker);
                }
            }
        }
    }

    private void table(int marker) throws IOException, ImageException {
        switch (marker) {
            case Markers.DQT -> tables.readQuantisation(segments);
            case Markers.DHT -> tables.readHuffman(segments);
            default -> tables.readRestartInterval(segments);
        }
    }

    private void frame(int marker) throws IOException, ImageException {
        if (frame != null) {
            throw new UnreadableImageException("it has two JPEG frames");
        }
        frame = FrameHeader.read(marker, segments);
        quantisation = new int[frame.components().size()][];
    }

    private boolean scan() throws IOException, ImageException {
        if (frame == null) {
            throw new UnreadableImageException("its JPEG frame is missing");
        }
        Scan scan = ScanHeader.read(segments, frame, tables);
        if (frame.height() == 0) {
            frame = frame.withHeight(heightBehindScan());
        }
        for (ScanComponent mine : scan.components()) {
            latchQuantisation(mine.component());
        }
        scans.add(scan);
        boolean complete = !frame.progressive()
                && scan.components().size() == frame.components().size();
        return complete || scans.size() > limits.scans();
    }

    /** T.81, section B.2.5. */
    private int heightBehindScan() throws IOException, ImageException {
        int marker = segments.nextMarker(Long.MAX_VALUE / 2);
        while (Markers.isRestart(marker)) {
            marker = segments.nextMarker(Long.MAX_VALUE / 2);
        }
        int lines = marker == Markers.DNL && segments.open() == 2 ? segments.u16() : 0;
        if (lines == 0) {
            throw new UnreadableImageException("its header promises no pixels");
        }
        return lines;
    }

    /** The table that holds at a component's first scan holds for all of them. */
    private void latchQuantisation(FrameComponent component) throws UnreadableImageException {
        if (quantisation[component.index()] == null && frame.process() != JpegProcess.LOSSLESS) {
            int[] steps = tables.quantisation(component.quantisationTable());
            if (steps == null) {
                throw new UnreadableImageException("its JPEG tables are missing");
            }
            quantisation[component.index()] = steps;
        }
    }
}
