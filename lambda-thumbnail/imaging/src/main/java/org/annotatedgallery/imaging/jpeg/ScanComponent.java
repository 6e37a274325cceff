package org.annotatedgallery.imaging.jpeg;

/** A component in a scan, with the tables that hold there; null where the scan has no coefficients of that kind. */
record ScanComponent(FrameComponent component, HuffmanTable dcTable, HuffmanTable acTable) {}
