package org.annotatedgallery.browse.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImagePage;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.InvalidQueryException;
import org.annotatedgallery.browse.ListParameters;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.TaskState;

/** gallery.xhtml: a page of images, everything about it in its URL. */
@Named
@RequestScoped
public class GalleryBacking {
    private ImageBrowser browser;

    private String text;
    private String state;
    private String after;
    private ImagePage page = new ImagePage(List.of(), null);

    /** For the container's proxies. */
    protected GalleryBacking() {}

    @Inject
    public GalleryBacking(ImageBrowser browser) {
        this.browser = browser;
    }

    /** View action.
     *
     * @throws NotFoundException when the URL asks for something that cannot be
     */
    public void load() {
        try {
            page = browser.list(ListParameters.query(text, state, after, ListParameters.DEFAULT_LIMIT));
        } catch (InvalidQueryException e) {
            throw new NotFoundException();
        }
    }

    public List<ImageView> getImages() {
        return page.images();
    }

    /** The cursor of the next page, or null when this is the last. */
    public String getNext() {
        return page.next() == null ? null : page.next().encode();
    }

    /** Whether the visitor has asked for less than everything. */
    public boolean isFiltered() {
        return isGiven(text) || isGiven(state);
    }

    public boolean isFirstPage() {
        return !isGiven(after);
    }

    public TaskState[] getStates() {
        return TaskState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    private static boolean isGiven(String parameter) {
        return parameter != null && !parameter.isBlank();
    }
}
