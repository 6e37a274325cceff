package org.annotatedgallery.imaging;

/** The formats that are accepted, told apart by a file's content and never by its name. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg", "JPEG"),
    PNG("image/png", "png", "PNG"),
    GIF("image/gif", "gif", "GIF"),
    WEBP("image/webp", "webp", "WebP"),
    BMP("image/bmp", "bmp", "BMP"),
    TIFF("image/tiff", "tif", "TIFF");

    private final String contentType;
    private final String extension;
    private final String label;

    ImageFormat(String contentType, String extension, String label) {
        this.contentType = contentType;
        this.extension = extension;
        this.label = label;
    }

    /** The IANA media type, such as {@code image/jpeg}. */
    public String contentType() {
        return contentType;
    }

    /** The usual file name extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
