package org.annotatedgallery.browse.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.annotatedgallery.browse.Highlights;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.ImageView;

/** tiles.xhtml: the tiles of given images, for pages that are open while pictures and captions are being made. */
@Named
@RequestScoped
public class TilesBacking {
    /** Bounds what one request costs; live.js asks for no more. */
    private static final int MOST = 50;

    private ImageBrowser browser;

    private List<ImageView> images = List.of();
    private Highlights highlights;

    /** For the container's proxies. */
    protected TilesBacking() {}

    @Inject
    public TilesBacking(ImageBrowser browser) {
        this.browser = browser;
    }

    /**
     * View action.
     *
     * @param ids may be null; what is no id, and what is no longer there, is left out
     * @param search what was searched for on the page that shows the tiles, or null
     */
    public void load(String[] ids, String search) {
        highlights = Highlights.of(search);
        images = browser.find(Stream.ofNullable(ids)
                .flatMap(Stream::of)
                .limit(MOST)
                .map(ImageIds::parse)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Null when nothing was searched for. */
    public Highlights getHighlights() {
        return highlights;
    }

    public List<ImageView> getImages() {
        return images;
    }
}
