package org.annotatedgallery.browse.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.Neighbours;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.lifecycle.ImageDeletion;
import org.annotatedgallery.storage.StorageException;

/** image.xhtml: one image with all that is known of it. */
@Named
@RequestScoped
public class ImageBacking {
    private static final System.Logger LOG = System.getLogger(ImageBacking.class.getName());

    private ImageBrowser browser;
    private ImageDeletion deletion;

    private String id;
    private ImageView image;
    private Neighbours neighbours;

    /** For the container's proxies. */
    protected ImageBacking() {}

    @Inject
    public ImageBacking(ImageBrowser browser, ImageDeletion deletion) {
        this.browser = browser;
        this.deletion = deletion;
    }

    /** View action.
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

    /** Null until it is loaded. */
    public Neighbours getNeighbours() {
        return neighbours;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
