package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What formats that carry EXIF must do as well. */
abstract class OrientedFormatContractTest extends ImageFormatContractTest {
    /** A file of the format with an EXIF orientation, which may be an impossible one. */
    abstract byte[] file(BufferedImage stored, int orientation) throws Exception;

    @Override
    final byte[] file(BufferedImage image) throws Exception {
        return file(image, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationIsShownUpright(int orientation) throws Exception {
        byte[] file = file(Grid.stored(orientation), orientation);

        ImageHeader header = uploads.probe(file);
        BufferedImage scaled = uploads.scale(file, 36);

        assertThat(header.orientation().exifValue()).isEqualTo(orientation);
        assertThat(header.width()).isEqualTo(Grid.WIDTH);
        assertThat(header.height()).isEqualTo(Grid.HEIGHT);
        assertThat(scaled.getWidth()).isEqualTo(36);
        assertThat(scaled.getHeight()).isEqualTo(24);
        Grid.assertShownBy(scaled, tolerance());
    }

    @Test
    void impossibleOrientationMeansUpright() throws Exception {
        byte[] file = file(Grid.upright(), 9);

        assertThat(uploads.probe(file).orientation()).isEqualTo(Orientation.UPRIGHT);
        Grid.assertShownBy(uploads.scale(file, 36), tolerance());
    }
}
