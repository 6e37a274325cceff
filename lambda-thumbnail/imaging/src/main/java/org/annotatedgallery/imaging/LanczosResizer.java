package org.annotatedgallery.imaging;

import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.Resizer;

/** Has Thumbnailator shrink by the filters that files are scaled with; into images of type INT_RGB. */
final class LanczosResizer implements Resizer {
    @Override
    public void resize(BufferedImage image, BufferedImage resized) {
        Canvas.of(image).scale(UprightImage.over(resized), null);
    }
}
