package org.annotatedgallery.browse.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.Neighbours;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.Location;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.storage.StorageException;

/** image.xhtml: one image with all that is known of it. */
@Named
@RequestScoped
public class ImageBacking {
    private static final System.Logger LOG = System.getLogger(ImageBacking.class.getName());
    private static final String SHOWN = "shown";
    private static final String MAP = "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=15/%1$.5f/%2$.5f";

    private ImageBrowser browser;
    private ImageDeletion deletion;

    private String id;
    private String location;
    private ImageView image;
    private Neighbours neighbours;

    /** For the container's proxies. */
    protected ImageBacking() {}

    @Inject
    public ImageBacking(ImageBrowser browser, ImageDeletion deletion) {
        this.browser = browser;
        this.deletion = deletion;
    }

    /**
     * View action.
     *
     * @throws NotFoundException when the id is no image's
     */
    public void load() {
        image = ImageIds.parse(id).flatMap(browser::find).orElseThrow(NotFoundException::new);
        neighbours = browser.neighbours(image);
    }

    /**
     * @return the page to go to
     * @throws NotFoundException when the id is no image's
     */
    public String delete() {
        try {
            if (!ImageIds.parse(id).map(deletion::delete).orElse(false)) {
                throw new NotFoundException();
            }
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "Left to the reconciler to delete: " + id, e);
        }
        return "/gallery.xhtml?faces-redirect=true&notice=deleted";
    }

    /** Null until it is loaded. */
    public ImageView getImage() {
        return image;
    }

    /** Whether to say where the picture was taken: nobody is told who has not asked. */
    public boolean isLocationShown() {
        return SHOWN.equals(location) && image != null && image.location() != null;
    }

    /** Where OpenStreetMap shows that place; null where there is none. */
    public String getMap() {
        Location place = image == null ? null : image.location();
        return place == null ? null : String.format(Locale.ROOT, MAP, place.latitude(), place.longitude());
    }

    /** Null until it is loaded. */
    public Neighbours getNeighbours() {
        return neighbours;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
