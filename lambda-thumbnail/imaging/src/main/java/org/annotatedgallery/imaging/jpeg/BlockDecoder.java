package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;

/** Decodes what one kind of scan says of a block. */
abstract class BlockDecoder {
    final EntropyBits bits;

    BlockDecoder(EntropyBits bits) {
        this.bits = bits;
    }

    /**
     * @param x the block's column
     * @param y the block's row in the band
     */
    abstract void decode(CodedComponent coded, int x, int y) throws IOException, CorruptScanException;

    /** Forgets what it knows of the blocks before. */
    void restart() {}
}
