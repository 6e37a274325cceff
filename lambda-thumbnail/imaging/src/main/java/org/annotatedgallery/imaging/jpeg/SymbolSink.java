package org.annotatedgallery.imaging.jpeg;

/** What a scan consists of: symbols that get Huffman codes, and bits as they are. */
interface SymbolSink {
    /**
     * @param table of several that the symbol belongs to
     * @param bits what follows its code, in the lowest bits
     * @param count how many these are, 0 to 16
     */
    void put(int table, int symbol, int bits, int count);

    void putBit(int bit);
}
