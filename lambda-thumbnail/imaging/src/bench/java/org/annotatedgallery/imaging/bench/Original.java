package org.annotatedgallery.imaging.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** A JPEG that thumbnails are made of. */
record Original(Path file, int megapixels, boolean progressive) {
    /** Cameras and phones write with something like it; the JDK's writer samples colours 4:2:0. */
    private static final float QUALITY = 0.87f;

    /**
     * Baseline and progressive of each size, in the shape of 4 to 3; made once and kept in the folder. Like those of most
     * cameras their sides are multiples of 8.
     */
    static List<Original> generated(Path folder, List<Integer> megapixels) throws IOException {
        Files.createDirectories(folder);
        List<Original> originals = new ArrayList<>();
        for (int size : megapixels) {
            Original baseline = new Original(folder.resolve(size + "-baseline.jpg"), size, false);
            Original progressive = new Original(folder.resolve(size + "-progressive.jpg"), size, true);
            if (Files.notExists(progressive.file)) {
                int unit = 8 * (int) Math.round(Math.sqrt(size * 1e6 / 12) / 8);
                BufferedImage scene = new Scene(4 * unit, 3 * unit).paint();
                baseline.write(scene);
                progressive.write(scene);
            }
            originals.add(baseline);
            originals.add(progressive);
        }
        return originals;
    }

    /** Of sides that are multiples of nothing, as they come from cutting. */
    static Original cut(Path folder) throws IOException {
        Original original = new Original(folder.resolve("7-cut.jpg"), 7, false);
        if (Files.notExists(original.file)) {
            original.write(new Scene(3_001, 2_251).paint());
        }
        return original;
    }

    private void write(BufferedImage image) throws IOException {
        Path unfinished = file.resolveSibling("unfinished.jpg");
        Files.deleteIfExists(unfinished);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (FileImageOutputStream stream = new FileImageOutputStream(unfinished.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        Files.move(unfinished, file);
    }

    @Override
    public String toString() {
        return megapixels + " MP " + (progressive ? "progressive" : "baseline");
    }
}
