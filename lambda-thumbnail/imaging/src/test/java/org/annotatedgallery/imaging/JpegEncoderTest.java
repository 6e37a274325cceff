package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegEncoderTest {
    @Test
    void encodedImageShowsTheSameColours() throws Exception {
        byte[] jpeg = JpegEncoder.encode(Grid.upright(), 0.9f);

        Grid.assertShownBy(ImageIO.read(new ByteArrayInputStream(jpeg)), 12);
    }

    @Test
    void lowerQualityTakesFewerBytes() {
        assertThat(JpegEncoder.encode(Grid.upright(), 0.3f))
                .hasSizeLessThan(JpegEncoder.encode(Grid.upright(), 0.95f).length);
    }

    @Test
    void nothingButPixelsIsWritten() {
        String jpeg = new String(JpegEncoder.encode(Grid.upright(), 0.8f), StandardCharsets.ISO_8859_1);

        assertThat(jpeg)
                .startsWith("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF")
                .doesNotContain("Exif", "ICC_PROFILE", "Adobe");
    }
}
