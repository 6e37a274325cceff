package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageProbeTest {
    @TempDir
    Path directory;

    private Uploads uploads;

    @BeforeEach
    void createUploads() {
        uploads = new Uploads(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                " <html><script>alert(1)</script></html>",
                "%PDF-1.7 ...............",
                "8BPS\0\u0001............",
                "PK\u0003\u0004............",
                "x"
            })
    void otherTypesAreRefusedWithTheListOfAcceptedOnes(String content) {
        assertThatThrownBy(() -> uploads.probe(Samples.ascii(content)))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("JPEG, PNG, GIF, WebP, BMP or TIFF");
    }

    @Test
    void photographOfATelephoneIsNamed() {
        byte[] heic = Samples.ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");

        assertThatThrownBy(() -> uploads.probe(heic))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageStartingWith("A HEIC picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00FF\u00D8\u00FF",
                "\u00FF\u00D8\u00FF\u00D9",
                "\u0089PNG\r\n\u001A\n",
                "GIF89a",
                "RIFF\0\0\0\0WEBP",
                "II*\0"
            })
    void firstBytesAloneAreNoImage(String content) {
        assertThatThrownBy(() -> uploads.probe(Samples.ascii(content))).isInstanceOf(UnreadableImageException.class);
    }

    @Test
    void limitIsWhatTheCallerSays() throws Exception {
        Path file = uploads.file(Samples.png(1_000, 1_000));

        assertThat(new ImageProbe(new ImageLimits(1_000_000)).probe(file).pixels())
                .isEqualTo(1_000_000);
        assertThatThrownBy(() -> new ImageProbe(new ImageLimits(999_999)).probe(file))
                .isInstanceOf(TooManyPixelsException.class)
                .hasMessage("The picture is too large with 1000 x 1000 pixels;"
                        + " upload one of at most 0.9 megapixels and 65535 pixels a side.");
    }

    @Test
    void fileThatIsNotThereIsNoImageProblem() {
        assertThatThrownBy(() -> new ImageProbe(Uploads.LIMITS).probe(directory.resolve("absent")))
                .isInstanceOf(IOException.class);
    }
}
