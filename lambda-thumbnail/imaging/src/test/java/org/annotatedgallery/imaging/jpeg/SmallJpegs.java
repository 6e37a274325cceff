package org.annotatedgallery.imaging.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One small file of each kind that the reader knows, from which damaged ones are made. */
public final class SmallJpegs {
    private SmallJpegs() {}

    public static List<byte[]> all() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (boolean progressive : new boolean[] {false, true}) {
            files.add(TestImages.jpeg(TestImages.colours(40, 33), progressive, 0x22, 0.8f));
            files.add(TestImages.jpeg(TestImages.colours(33, 40), progressive, 0x11, 0.5f));
            files.add(TestImages.jpeg(TestImages.grey(31, 31), progressive, 0x11, 0.9f));
        }
        for (int restartInterval = 0; restartInterval < 3; restartInterval++) {
            TestEncoder encoder = new TestEncoder(40, 40)
                    .component(1, 3, 2, (x, y) -> 3 * x + y)
                    .component(2, 2, 1, (x, y) -> 5 * y)
                    .component(3, 1, 1, (x, y) -> x * y & 0xFF)
                    .component(4, 3, 2, (x, y) -> 200 - x)
                    .restartInterval(restartInterval)
                    .adobe(restartInterval);
            files.add(restartInterval == 2 ? encoder.scanPerComponent().encode() : encoder.encode());
        }
        return files;
    }
}
