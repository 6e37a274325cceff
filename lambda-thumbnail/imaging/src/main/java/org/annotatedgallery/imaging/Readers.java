package org.annotatedgallery.imaging;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;

/** Picks the reader of each format by name, whatever else happens to be on the class path. */
final class Readers {
    private Readers() {}

    static ImageReader of(ImageFormat format) throws IOException {
        return switch (format) {
            case TIFF -> new TIFFImageReaderSpi().createReaderInstance();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            case PNG -> fromJdk("png");
            case GIF -> fromJdk("gif");
            case BMP -> fromJdk("bmp");
            case JPEG -> lossless();
        };
    }

    /** For the only JPEGs that our own reader leaves out. It cannot be made without being registered. */
    private static ImageReader lossless() throws IOException {
        return IIORegistry.getDefaultInstance()
                .getServiceProviderByClass(JPEGImageReaderSpi.class)
                .createReaderInstance();
    }

    private static ImageReader fromJdk(String format) {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("this JDK reads no " + format);
    }
}
