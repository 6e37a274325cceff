package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EmbeddedTextReaderTest {
    @TempDir
    Path directory;

    private Uploads uploads;

    @BeforeEach
    void createUploads() {
        uploads = new Uploads(directory);
    }

    private EmbeddedTexts read(ImageFormat format, byte[] file) throws IOException {
        return new EmbeddedTextReader().read(uploads.file(file), format, "en");
    }

    private EmbeddedTexts readPng(XmpBuilder xmp) throws IOException {
        return read(ImageFormat.PNG, TextCarriers.png(xmp.build()));
    }

    private static XmpBuilder packet() {
        return new XmpBuilder()
                .alternatives(
                        XmpBuilder.ALT_TEXT, "x-default", "Ein Leuchtturm", "de", "Ein Leuchtturm", "en", "A tower")
                .alternatives(XmpBuilder.EXTENDED_DESCRIPTION, "x-default", "Waves & rocks".replace("&", "&amp;"))
                .alternatives("dc:description", "x-default", "Brittany, 2024")
                .plain("photoshop:Headline", "Storm Ciarán")
                .alternatives("dc:title", "x-default", "Phare");
    }

    private static byte[] file(ImageFormat format) {
        IptcBuilder iptc =
                new IptcBuilder().utf8().text(IptcBuilder.HEADLINE, "Tempête").text(IptcBuilder.CAPTION, "La côte");
        return TextCarriers.file(format, packet().build(), iptc, "Seen from the ferry");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BMP")
    void everyFormatsTextsAreRead(ImageFormat format) throws Exception {
        byte[] file = file(format);

        EmbeddedTexts texts = read(format, file);

        assertThat(uploads.probe(file).format()).isEqualTo(format);
        assertThat(texts.altText()).isEqualTo(new EmbeddedText("A tower", "en"));
        assertThat(texts.extendedDescription()).isEqualTo(new EmbeddedText("Waves & rocks", null));
        assertThat(texts.captions()).isEqualTo(captionsOf(format));
    }

    private static List<String> captionsOf(ImageFormat format) {
        return switch (format) {
            case JPEG, TIFF ->
                List.of("Brittany, 2024", "Storm Ciarán", "Phare", "La côte", "Tempête", "Seen from the ferry");
            case PNG, WEBP -> List.of("Brittany, 2024", "Storm Ciarán", "Phare", "Seen from the ferry");
            default -> List.of("Brittany, 2024", "Storm Ciarán", "Phare");
        };
    }

    @Test
    void bitmapCarriesNoTexts() throws Exception {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);

        assertThat(read(ImageFormat.BMP, Samples.write(image, "bmp"))).isEqualTo(EmbeddedTexts.NONE);
    }

    @Test
    void compressedPacketOfAPngIsUnpacked() throws Exception {
        byte[] file = TextCarriers.compressedPng(packet().build());

        assertThat(read(ImageFormat.PNG, file).altText().text()).isEqualTo("A tower");
    }

    @Test
    void packetThatInflatesWithoutEndIsAbsent() throws Exception {
        byte[] file =
                TextCarriers.compressedPng(packet().raw(" ".repeat(64 << 20)).build());

        assertThat(read(ImageFormat.PNG, file)).isEqualTo(EmbeddedTexts.NONE);
    }

    @Test
    void packetOfMoreThanAMegabyteIsAbsent() throws Exception {
        assertThat(readPng(packet().raw(" ".repeat(1_000_000))).altText()).isNotNull();
        assertThat(readPng(packet().raw(" ".repeat(1_050_000)))).isEqualTo(EmbeddedTexts.NONE);
    }

    @Test
    void longTextsAreCutBetweenCharacters() throws Exception {
        EmbeddedTexts texts = readPng(new XmpBuilder()
                .alternatives(XmpBuilder.ALT_TEXT, "en", "a".repeat(999) + "\uD83C\uDF0A")
                .alternatives(XmpBuilder.EXTENDED_DESCRIPTION, "en", "b".repeat(10_001))
                .alternatives("dc:description", "en", "c".repeat(1_001)));

        assertThat(texts.altText()).isEqualTo(new EmbeddedText("a".repeat(999), "en"));
        assertThat(texts.extendedDescription().text()).isEqualTo("b".repeat(10_000));
        assertThat(texts.captions()).containsExactly("c".repeat(1_000));
    }

    @Test
    void textsOfFullLengthAreHandedOnAsTheyAre() throws Exception {
        EmbeddedTexts texts = readPng(new XmpBuilder()
                .alternatives(XmpBuilder.ALT_TEXT, "en", "a".repeat(1_000))
                .alternatives(XmpBuilder.EXTENDED_DESCRIPTION, "en", "b".repeat(10_000)));

        assertThat(texts.altText().text()).isEqualTo("a".repeat(1_000));
        assertThat(texts.extendedDescription().text()).isEqualTo("b".repeat(10_000));
    }

    @Test
    void sameWordsAreOneCaption() throws Exception {
        XmpBuilder xmp = new XmpBuilder()
                .alternatives("dc:description", "x-default", "A  pier")
                .alternatives("dc:title", "x-default", " ");
        IptcBuilder iptc = new IptcBuilder().text(IptcBuilder.CAPTION, "A pier\r");

        EmbeddedTexts texts = read(ImageFormat.JPEG, TextCarriers.file(ImageFormat.JPEG, xmp.build(), iptc, "A pier"));

        assertThat(texts.captions()).containsExactly("A pier");
    }

    @Test
    void descriptionOfACameraIsReadInItsCodePage() throws Exception {
        byte[] file = TextCarriers.file(ImageFormat.WEBP, new byte[0], new IptcBuilder(), "Caf\u00E9\0garbage");

        assertThat(read(ImageFormat.WEBP, file).captions()).containsExactly("Café");
    }

    @Test
    void descriptionThatClaimsMoreEndsWithItsBlock() throws Exception {
        byte[] exif = new TiffBuilder()
                .bytes(0x010E, 2, 10_000, Samples.ascii("A pier"))
                .build();
        byte[] file = Samples.insertPngChunk(Samples.png(20, 10), "eXIf", exif);

        assertThat(read(ImageFormat.PNG, file).captions()).containsExactly("A pier");
    }

    @Test
    void brokenXmpLeavesTheOtherTexts() throws Exception {
        IptcBuilder iptc = new IptcBuilder().text(IptcBuilder.CAPTION, "A pier");
        byte[] file = TextCarriers.file(ImageFormat.TIFF, Samples.ascii("<x:xmpmeta"), iptc, "A boat");

        assertThat(read(ImageFormat.TIFF, file)).isEqualTo(new EmbeddedTexts(null, null, List.of("A pier", "A boat")));
    }

    @Test
    void blocksBeyondTheFilesEndSpoilNoImage() throws Exception {
        byte[] file = new TiffBuilder()
                .number(256, 10)
                .number(257, 10)
                .bytes(0x010E, 2, Integer.MAX_VALUE, new byte[8])
                .bytes(273, 4, 1, new byte[300])
                .bytes(700, 1, -1, new byte[8])
                .bytes(33723, 4, Integer.MAX_VALUE, new byte[8])
                .build();

        assertThat(uploads.probe(file).width()).isEqualTo(10);
        assertThat(read(ImageFormat.TIFF, file)).isEqualTo(EmbeddedTexts.NONE);
    }

    @Test
    void emptyInternationalTextOfAPngIsAbsent() throws Exception {
        for (String text : List.of("", "\0", "\0\0", "\u0001\0\0\0", "\u0001\0en")) {
            assertThat(read(ImageFormat.PNG, TextCarriers.pngWithText(Samples.ascii(text))))
                    .isEqualTo(EmbeddedTexts.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BMP")
    void fileCutOffAnywhereIsRead(ImageFormat format) throws Exception {
        byte[] whole = file(format);
        for (int length = 1; length < whole.length; length += 7) {
            assertThat(read(format, Samples.slice(whole, 0, length))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BMP")
    void fileWithFlippedBytesIsRead(ImageFormat format) throws Exception {
        byte[] whole = file(format);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) 0xFF;
            assertThat(read(format, flipped)).isNotNull();
        }
    }

    @Test
    void fileOfAnotherFormatCarriesNoTexts() throws Exception {
        assertThat(read(ImageFormat.PNG, file(ImageFormat.JPEG))).isEqualTo(EmbeddedTexts.NONE);
    }

    @Test
    void fileThatIsNotThereIsNoLackOfTexts() {
        assertThatThrownBy(() -> new EmbeddedTextReader().read(directory.resolve("absent"), ImageFormat.JPEG, "en"))
                .isInstanceOf(IOException.class);
    }
}
