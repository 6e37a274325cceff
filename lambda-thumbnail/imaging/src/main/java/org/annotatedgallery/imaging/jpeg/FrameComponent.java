package org.annotatedgallery.imaging.jpeg;

/**
 * A component as the frame header declares it (T.81, sections A.1.1 and B.2.2).
 *
 * @param index its place in the frame
 * @param horizontal its horizontal sampling factor, 1 to 4
 * @param vertical its vertical sampling factor, 1 to 4
 * @param quantisationTable where its table stands when the component's first scan begins, 0 to 3
 */
record FrameComponent(int index, int id, int horizontal, int vertical, int quantisationTable) {}
