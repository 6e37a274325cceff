package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.util.Arrays;

/**
 * Decodes one scan, a row of minimum coded units at a time, and finds its way back at restarts (T.81, sections B.1.1.5 and
 * F.2.1.3): damage costs the units up to there. Where there are no restarts, a sequential scan goes on with whatever comes,
 * since codes soon fall into step again, as libjpeg does; a progressive one ends.
 */
final class ScanDecoder {

    private final Frame frame;
    private final Scan scan;
    private final CodedComponent[] components;
    private final boolean interleaved;
    private final EntropyBits bits;
    private final BlockDecoder blocks;
    private int unitsLeft;
    private int restarts;
    private int intervalsLost;
    private boolean lost;
    private boolean damaged;
    private boolean ended;

    /**
     * @param planes of all components of the frame
     */
    ScanDecoder(JpegSource source, Frame frame, Scan scan, Plane[] planes) {
        this.frame = frame;
        this.scan = scan;
        this.components = scan.components().stream()
                .map(mine -> new CodedComponent(planes[mine.component().index()], mine))
                .toArray(CodedComponent[]::new);
        this.interleaved = scan.interleaved();
        this.bits = new EntropyBits(source, scan.start());
        this.blocks = blocks();
        this.unitsLeft = scan.restartInterval() == 0 ? Integer.MAX_VALUE : scan.restartInterval();
    }

    /** What decoding a scan takes: the window on the file, and tables to look codes up in. */
    static long mostBytes(Scan scan) {
        return EntropyBits.CHUNK + scan.components().size() * 2L * HuffmanTable.MOST_BYTES;
    }

    private BlockDecoder blocks() {
        if (!frame.progressive()) {
            return new SequentialDecoder(bits);
        }
        if (scan.isDc()) {
            return new DcDecoder(bits, scan);
        }
        return scan.refines() ? new AcRefinementDecoder(bits, scan) : new AcDecoder(bits, scan);
    }

    /** Whether anything was missing or wrong up to now. */
    boolean damaged() {
        return damaged;
    }

    /** Whether there is nothing more to come though there should be. */
    boolean ended() {
        return ended;
    }

    void decode(int band) throws IOException {
        if (interleaved) {
            int across = frame.mcusAcross();
            for (int x = 0; x < across && !ended; x++) {
                unit(x, 0);
            }
        } else {
            rowsOfBlocks(band);
        }
    }

    private void rowsOfBlocks(int band) throws IOException {
        FrameComponent component = components[0].plane.component;
        int across = frame.blocksAcross(component);
        int rows = Math.min(component.vertical(), frame.blocksDown(component) - band * component.vertical());
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < across && !ended; x++) {
                unit(x, y);
            }
        }
    }

    /** A minimum coded unit, which is a single block where components are not interleaved. */
    private void unit(int x, int y) throws IOException {
        if (unitsLeft == 0) {
            restart();
        }
        unitsLeft--;
        if (lost || ended) {
            return;
        }
        try {
            if (interleaved) {
                interleaved(x);
            } else {
                blocks.decode(components[0], x, y);
            }
        } catch (CorruptScanException e) {
            lose();
        }
        if (bits.overrun()) {
            damaged = true;
            lost = true;
            ended = scan.restartInterval() == 0;
        }
    }

    private void interleaved(int unit) throws IOException, CorruptScanException {
        for (CodedComponent coded : components) {
            int across = coded.plane.component.horizontal();
            for (int y = 0; y < coded.plane.component.vertical(); y++) {
                for (int x = 0; x < across; x++) {
                    blocks.decode(coded, unit * across + x, y);
                }
            }
        }
    }

    private void lose() throws IOException {
        damaged = true;
        boolean restarts = scan.restartInterval() > 0;
        lost = restarts || frame.progressive();
        ended = lost && !restarts;
        for (CodedComponent coded : components) {
            Arrays.fill(coded.plane.block, 0);
        }
        // Past the bits that are no code.
        bits.read(1);
    }

    private void restart() throws IOException {
        unitsLeft = scan.restartInterval();
        blocks.restart();
        for (CodedComponent coded : components) {
            coded.prediction = 0;
        }
        if (intervalsLost == 0) {
            intervalsLost = intervalsToNextMarker();
        } else {
            intervalsLost--;
        }
        lost = intervalsLost > 0;
        if (!lost && !ended) {
            bits.passMarker();
        }
        damaged |= lost || ended;
        restarts++;
    }

    /**
     * How many intervals are missing in front of the next restart marker. They are counted from 0 to 7; one that seems to be
     * far ahead is a late one from before.
     */
    private int intervalsToNextMarker() throws IOException {
        while (true) {
            int marker = bits.nextMarker();
            if (!Markers.isRestart(marker)) {
                ended = true;
                return 0;
            }
            int ahead = marker - Markers.RST0 - restarts & 7;
            if (ahead <= 4) {
                return ahead;
            }
            bits.passMarker();
            damaged = true;
        }
    }
}
