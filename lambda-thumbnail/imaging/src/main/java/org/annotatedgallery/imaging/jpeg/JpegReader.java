package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.annotatedgallery.imaging.ImageException;
import org.annotatedgallery.imaging.MetadataRanges;
import org.annotatedgallery.imaging.TooLargeToDecodeException;
import org.annotatedgallery.imaging.TooManyPixelsException;
import org.annotatedgallery.imaging.UnreadableImageException;
import org.annotatedgallery.imaging.UnsupportedTypeException;

/**
 * Reads JPEG (ITU-T T.81) of 8 bits with Huffman coding, sequential or progressive, at its full size or at a half, a quarter
 * or an eighth of it, and computes no more than that takes.
 *
 * <p>An image is decoded in bands from top to bottom, each as high as a minimum coded unit. All scans go on side by side,
 * each where it stands in the file: so a band is all that is held in memory, of a progressive image as well. Whatever a file
 * contains, reading it ends within the limits, with rows or with an {@link ImageException}.
 */
public final class JpegReader {
    private final JpegSource source;
    private final JpegLimits limits;
    private final JpegStructure structure;
    private final Frame frame;

    private JpegReader(JpegSource source, JpegLimits limits, JpegStructure structure) {
        this.source = source;
        this.limits = limits;
        this.structure = structure;
        this.frame = structure.frame();
    }

    /**
     * Reads the headers: up to the pixels of an image that is stored in one scan, else to its end.
     *
     * @throws IOException when the source throws it
     * @throws ImageException when this is no JPEG that can be read, or not within the limits
     */
    public static JpegReader open(JpegSource source, JpegLimits limits) throws IOException, ImageException {
        return new JpegReader(source, limits, new StructureParser(source, limits).parse());
    }

    /** Stored width in pixels, 1 to 65535. */
    public int width() {
        return frame.width();
    }

    /** Stored height in pixels, 1 to 65535. */
    public int height() {
        return frame.height();
    }

    /** How it is coded. */
    public JpegProcess process() {
        return frame.process();
    }

    /** Where it says something about itself. */
    public MetadataRanges metadata() {
        return structure.metadata();
    }

    /** What a decoder takes that holds all coefficients until it has read the last scan; 0 where one scan is the image. */
    public long coefficientBytes() {
        return frame.progressive() || structure.scans().size() > 1 ? frame.coefficientBytes() : 0;
    }

    /** What rows consist of. */
    public JpegColours colours() {
        return structure.transform().colours();
    }

    /**
     * Reads the ICC profile that the colours are meant in.
     *
     * @return its bytes, as the file claims; null without
     * @throws IOException when the source throws it
     */
    public byte[] profile() throws IOException {
        return structure.profile().assemble(source);
    }

    /**
     * Refuses an image that is not within the limits, at whatever scale.
     *
     * @throws ImageException why it cannot be decoded
     */
    public void judge() throws ImageException {
        if (process() == JpegProcess.LOSSLESS) {
            throw UnsupportedTypeException.variant("A lossless JPEG");
        }
        long pixels = (long) frame.width() * frame.height();
        if (pixels > limits.pixels()) {
            throw new TooManyPixelsException(frame.width(), frame.height(), limits.pixels());
        }
        if (structure.scans().stream().mapToLong(scan -> scan.visits(frame)).sum() > limits.blocks()) {
            throw new UnreadableImageException("it is cut into too many scans");
        }
    }

    /**
     * Decodes the image, or as much of it as there is.
     *
     * @throws IOException when the source throws it
     * @throws ImageException when it is not within the limits; no row was handed on then
     */
    public JpegOutcome read(JpegScale scale, JpegRows rows) throws IOException, ImageException {
        judge();
        requireMemory(scale);
        Plane[] planes = planes(scale);
        ScanDecoder[] scans = scans(planes);
        RowAssembly assembly = new RowAssembly(frame, structure.transform(), planes, scale);
        int band = 0;
        while (band < frame.mcusDown() && !Arrays.stream(scans).allMatch(ScanDecoder::ended)) {
            decode(band, planes, scans);
            assembly.emit(band++, rows);
        }
        assembly.emitLast(band, rows);
        boolean right = Arrays.stream(scans).noneMatch(ScanDecoder::damaged);
        int decoded = Math.min(scale.of(frame.height()), band * assembly.bandHeight());
        return new JpegOutcome(decoded, band == frame.mcusDown() && right && structure.whole());
    }

    private void decode(int band, Plane[] planes, ScanDecoder[] scans) throws IOException {
        for (Plane plane : planes) {
            plane.next();
        }
        for (ScanDecoder scan : scans) {
            scan.decode(band);
        }
        if (frame.progressive()) {
            for (Plane plane : planes) {
                plane.reconstruct();
            }
        }
    }

    private Plane[] planes(JpegScale scale) {
        return frame.components().stream()
                .map(component -> new Plane(frame, component, structure.steps(component), scale))
                .toArray(Plane[]::new);
    }

    private ScanDecoder[] scans(Plane[] planes) {
        List<Scan> chosen = structure.scans();
        if (frame.progressive()) {
            chosen = ScanSelection.choose(chosen, planes);
        }
        return chosen.stream()
                .map(scan -> new ScanDecoder(source, frame, scan, planes))
                .toArray(ScanDecoder[]::new);
    }

    /** Before anything is allocated. */
    private void requireMemory(JpegScale scale) throws TooLargeToDecodeException {
        long bytes =
                structure.scans().stream().mapToLong(ScanDecoder::mostBytes).sum();
        for (FrameComponent component : frame.components()) {
            bytes += Plane.mostBytes(frame, component, scale);
        }
        if (bytes > limits.bytes()) {
            long pixels = (long) frame.width() * frame.height();
            throw new TooLargeToDecodeException("This JPEG", pixels, (long) ((double) pixels * limits.bytes() / bytes));
        }
    }
}
