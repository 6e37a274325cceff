package org.annotatedgallery.imaging.jpeg;

/** A component while one scan of it is decoded. */
final class CodedComponent {
    final Plane plane;
    final HuffmanTable dcTable;
    final HuffmanTable acTable;
    /** The DC coefficient of the last block. */
    int prediction;

    CodedComponent(Plane plane, ScanComponent component) {
        this.plane = plane;
        this.dcTable = component.dcTable();
        this.acTable = component.acTable();
    }
}
