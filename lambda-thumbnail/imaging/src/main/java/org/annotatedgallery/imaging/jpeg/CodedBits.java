package org.annotatedgallery.imaging.jpeg;

/** Writes symbols by their codes. */
final class CodedBits implements SymbolSink {
    private final FileBytes file;
    private final HuffmanCode[] codes;

    CodedBits(FileBytes file, HuffmanCode[] codes) {
        this.file = file;
        this.codes = codes;
    }

    @Override
    public void put(int table, int symbol, int bits, int count) {
        HuffmanCode code = codes[table];
        file.bits((long) code.code(symbol) << count | bits, code.length(symbol) + count);
    }

    @Override
    public void putBit(int bit) {
        file.bits(bit, 1);
    }
}
