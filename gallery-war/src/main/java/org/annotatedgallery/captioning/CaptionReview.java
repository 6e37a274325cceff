package org.annotatedgallery.captioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;

/** Lets people say that a machine's caption is good as it is. It stays a machine's, and a campaign may still replace it. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaptionReview {
    private ImageRepository images;
    private InstantSource clock;

    /** For the container's proxies. */
    protected CaptionReview() {}

    @Inject
    public CaptionReview(ImageRepository images, InstantSource clock) {
        this.images = images;
        this.clock = clock;
    }

    /**
     * Where a person has reviewed the caption before, nothing changes.
     *
     * @param version of the image as the reviewer has seen it
     * @return false when there is no such image
     * @throws VersionConflictException when the image has changed since
     * @throws NoCaptionException when it has no caption, or one that is only measured
     */
    public boolean approve(UUID id, int version) throws VersionConflictException, NoCaptionException {
        Optional<Image> found = images.lock(id).filter(image -> image.state() == ImageState.STORED);
        if (found.isEmpty()) {
            return false;
        }
        Image image = found.get();
        if (image.version() != version) {
            throw new VersionConflictException();
        }
        if (!image.hasWords()) {
            throw new NoCaptionException(id);
        }
        image.approveCaption(clock.instant());
        return true;
    }
}
