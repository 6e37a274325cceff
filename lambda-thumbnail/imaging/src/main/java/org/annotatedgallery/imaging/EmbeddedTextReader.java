package org.annotatedgallery.imaging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the texts that a file carries about its image, from XMP, IPTC and EXIF. Nothing in them can spoil an image: what
 * is broken, longer than a megabyte or hostile counts as absent.
 */
public final class EmbeddedTextReader {
    private static final int ALT_TEXT_LENGTH = 1_000;
    private static final int DESCRIPTION_LENGTH = 10_000;
    private static final int CAPTION_LENGTH = 1_000;
    private static final int MAX_BLOCK_BYTES = 1 << 20;

    /**
     * @param preferredLanguage BCP 47 tag of the language to take where a text is there in several
     * @throws IOException when the file cannot be read from disk
     */
    public EmbeddedTexts read(Path file, ImageFormat format, String preferredLanguage) throws IOException {
        Objects.requireNonNull(preferredLanguage);
        try (ImageBytes bytes = ImageBytes.open(file)) {
            MetadataRanges metadata = ImageLayout.read(format, bytes).metadata();
            return read(bytes, format, metadata, preferredLanguage);
        } catch (ImageException | EOFException e) {
            return EmbeddedTexts.NONE;
        }
    }

    private static EmbeddedTexts read(ImageBytes bytes, ImageFormat format, MetadataRanges metadata, String language)
            throws IOException {
        XmpTexts xmp = XmpTexts.parse(packet(format, block(bytes, metadata.xmp())));
        IptcTexts iptc = IptcTexts.parse(block(bytes, metadata.iptc()));
        byte[] exif = block(bytes, Exif.description(bytes, metadata.exif()));
        return new EmbeddedTexts(
                cut(xmp.text(XmpTexts.ALT_TEXT, language), ALT_TEXT_LENGTH),
                cut(xmp.text(XmpTexts.EXTENDED_DESCRIPTION, language), DESCRIPTION_LENGTH),
                captions(xmp, iptc, exif, language));
    }

    private static byte[] packet(ImageFormat format, byte[] block) {
        return format == ImageFormat.PNG ? PngText.unpack(block, MAX_BLOCK_BYTES) : block;
    }

    private static List<String> captions(XmpTexts xmp, IptcTexts iptc, byte[] exif, String language) {
        Set<String> captions = new LinkedHashSet<>();
        XmpTexts.CAPTIONS.forEach(property -> {
            EmbeddedText text = xmp.text(property, language);
            captions.add(text == null ? "" : PlainText.cut(text.text(), CAPTION_LENGTH));
        });
        captions.add(PlainText.clean(iptc.caption(), CAPTION_LENGTH));
        captions.add(PlainText.clean(iptc.headline(), CAPTION_LENGTH));
        captions.add(PlainText.clean(PlainText.upToNul(PlainText.decode(exif)), CAPTION_LENGTH));
        captions.remove("");
        return List.copyOf(captions);
    }

    private static EmbeddedText cut(EmbeddedText text, int length) {
        return text == null ? null : new EmbeddedText(PlainText.cut(text.text(), length), text.language());
    }

    /** A range's bytes; none where there is no range, or where it is too long or ends beyond the file. */
    private static byte[] block(ImageBytes bytes, ByteRange range) throws IOException {
        if (range == null || range.length() < 0 || range.length() > MAX_BLOCK_BYTES || range.end() > bytes.length()) {
            return new byte[0];
        }
        return bytes.bytes(range.start(), (int) range.length());
    }
}
