package org.annotatedgallery.imaging.bench;

import java.io.IOException;

/** Who makes thumbnails here. */
public enum Contender {
    GALLERY("this project"),
    THUMBNAILATOR("Thumbnailator"),
    SUBSAMPLING("ImageIO, subsampled"),
    PILLOW("Pillow"),
    /** Its slower way. For quality alone. */
    CAREFUL_PILLOW("Pillow, decoding twice the size");

    /** The interpreter that has Pillow. */
    static final String PYTHON = System.getProperty("bench.python", "python3");

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isPillow() {
        return this == PILLOW || this == CAREFUL_PILLOW;
    }

    Thumbnailer open() throws IOException {
        return switch (this) {
            case GALLERY -> new GalleryThumbnailer();
            case THUMBNAILATOR -> new PlainThumbnailator();
            case SUBSAMPLING -> new SubsamplingThumbnailator();
            case PILLOW -> new PillowThumbnailer(PYTHON, PillowThumbnailer.Way.DRAFT);
            case CAREFUL_PILLOW -> new PillowThumbnailer(PYTHON, PillowThumbnailer.Way.THUMBNAIL);
        };
    }
}
