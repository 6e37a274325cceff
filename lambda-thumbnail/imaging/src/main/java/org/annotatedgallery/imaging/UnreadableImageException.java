package org.annotatedgallery.imaging;

/** The file is damaged, cut off, or built to be a burden. */
public final class UnreadableImageException extends ImageException {
    /**
     * @param problem the reason, to stand after "because", such as "its header is cut off"
     */
    public UnreadableImageException(String problem) {
        this(problem, null);
    }

    UnreadableImageException(String problem, Throwable cause) {
        super("The picture cannot be opened because " + problem + "; upload an intact copy.", cause);
    }
}
