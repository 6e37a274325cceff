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
            case JPEG -> jpeg();
            case TIFF -> new TIFFImageReaderSpi().createReaderInstance();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            case PNG -> fromJdk("png");
            case GIF -> fromJdk("gif");
            case BMP -> fromJdk("bmp");
        };
    }

    /** TwelveMonkeys' provider finds the JDK's reader, which it delegates to, when it is registered. */
    private static ImageReader jpeg() throws IOException {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        JPEGImageReaderSpi provider = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
        if (provider == null) {
            provider = new JPEGImageReaderSpi();
            registry.registerServiceProvider(provider);
        }
        return provider.createReaderInstance();
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
