package org.annotatedgallery.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.image.AttentionRepository;
import org.annotatedgallery.image.Cursor;

/** The captions that no person has reviewed, newest image first. */
@ApplicationScoped
@Transactional
public class ReviewQueue {
    private AttentionRepository attention;
    private ImageBrowser browser;

    /** For the container's proxies. */
    protected ReviewQueue() {}

    @Inject
    public ReviewQueue(AttentionRepository attention, ImageBrowser browser) {
        this.attention = attention;
        this.browser = browser;
    }

    /**
     * @param after the place to go on from, or null for the beginning
     * @return empty when there is none behind it
     */
    public Optional<ImageView> next(Cursor after) {
        return attention.unreviewed(after, 1).stream().findFirst().flatMap(browser::find);
    }

    /** How many there are, before and behind whatever place. */
    public long size() {
        return attention.countUnreviewed();
    }
}
