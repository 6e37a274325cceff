package org.annotatedgallery.browse.view;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annotatedgallery.browse.PictureView;

/** The files that a browser may choose from for one picture. */
public final class PictureSources {
    private PictureSources() {}

    /**
     * For {@code srcset}: each with its width, and the preview only where it shows more than the thumbnail.
     *
     * @param thumbnail null when there is none yet
     * @param preview null when there is none yet
     */
    public static String of(PictureView thumbnail, PictureView preview) {
        boolean larger = preview != null && (thumbnail == null || preview.width() > thumbnail.width());
        return Stream.of(
                        Optional.ofNullable(thumbnail),
                        Optional.ofNullable(preview).filter(file -> larger))
                .flatMap(Optional::stream)
                .map(file -> file.url() + " " + file.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
