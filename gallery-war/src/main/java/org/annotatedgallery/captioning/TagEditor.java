package org.annotatedgallery.captioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;

/** Lets people tag images whatever their captions say, and whoever wrote those. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class TagEditor {
    private ImageRepository images;

    /** For the container's proxies. */
    protected TagEditor() {}

    @Inject
    public TagEditor(ImageRepository images) {
        this.images = images;
    }

    /**
     * Needs no version of the image: the order of such changes hardly matters.
     *
     * @param removed tags that are not there are none to remove
     * @param added outlast the caption; what is both removed and added is there in the end
     * @return false when there is no such image
     * @throws InvalidCaptionException when the tags would be too many or too long
     */
    public boolean retag(UUID id, List<String> removed, List<String> added) throws InvalidCaptionException {
        Optional<Image> image = images.lock(id).filter(found -> found.state() == ImageState.STORED);
        if (image.isPresent()) {
            image.get().retag(Tags.cleaned(removed), Tags.cleaned(added));
            Tags.check(image.get().tags());
        }
        return image.isPresent();
    }
}
