package org.annotatedgallery.browse.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annotatedgallery.browse.Highlights;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImagePage;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.InvalidQueryException;
import org.annotatedgallery.browse.ListParameters;
import org.annotatedgallery.image.ImageFilter;
import org.annotatedgallery.image.ImageOrder;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.imaging.ImageFormat;

/** gallery.xhtml: a page of images, everything about it in its URL. */
@Named
@RequestScoped
public class GalleryBacking {
    private ImageBrowser browser;

    private ListParameters given = ListParameters.of(name -> null);
    private final List<String> ignored = new ArrayList<>();
    private ImagePage page = new ImagePage(List.of(), null);

    /** For the container's proxies. */
    protected GalleryBacking() {}

    @Inject
    public GalleryBacking(ImageBrowser browser) {
        this.browser = browser;
    }

    /**
     * View action.
     *
     * @param parameters of the URL; those that mean nothing are left out, and the page says so
     */
    public void load(Map<String, String> parameters) {
        given = ListParameters.of(parameters::get);
        ImageQuery query = null;
        while (query == null) {
            try {
                query = given.query();
            } catch (InvalidQueryException e) {
                ignored.add(e.parameter());
                given = given.without(e.parameter());
            }
        }
        page = browser.list(query);
    }

    public List<ImageView> getImages() {
        return page.images();
    }

    /** What the URL asks for, without what means nothing. */
    public ListParameters getGiven() {
        return given;
    }

    /** The names of the URL's parameters that mean nothing. */
    public List<String> getIgnored() {
        return ignored;
    }

    /** The query string of the next page, or null when this is the last. */
    public String getNext() {
        return page.next() == null
                ? null
                : given.with("after", page.next().encode()).queryString();
    }

    /** The query string of the first page. */
    public String getFirst() {
        return given.without("after").queryString();
    }

    public List<AppliedFilter> getFilters() {
        return Stream.of("state", "tag", "from", "to", "source", "format")
                .filter(name -> given.get(name) != null)
                .map(name -> new AppliedFilter(
                        name, given.get(name), given.without(name, "after").queryString()))
                .toList();
    }

    /** Whether the visitor has asked for less than everything. */
    public boolean isFiltered() {
        return given.get("q") != null || !getFilters().isEmpty();
    }

    /** Whether filters are set that the form keeps folded. */
    public boolean isFilteredFurther() {
        return getFilters().stream().anyMatch(filter -> !filter.name().equals("state"));
    }

    public boolean isFirstPage() {
        return given.get("after") == null;
    }

    /** Null when nothing was searched for. */
    public Highlights getHighlights() {
        return Highlights.of(given.get("q"));
    }

    public TaskState[] getStates() {
        return TaskState.values();
    }

    public ImageFilter.Source[] getSources() {
        return ImageFilter.Source.values();
    }

    public ImageFormat[] getFormats() {
        return ImageFormat.values();
    }

    public ImageOrder[] getOrders() {
        return ImageOrder.values();
    }
}
