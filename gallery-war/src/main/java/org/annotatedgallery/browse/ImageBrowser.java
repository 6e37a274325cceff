package org.annotatedgallery.browse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.image.Cursor;
import org.annotatedgallery.image.Derivative;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.storage.PresignedUrls;

/** Reads images for whoever shows them. */
@ApplicationScoped
@Transactional
public class ImageBrowser {
    private ImageRepository images;
    private PresignedUrls urls;

    /** For the container's proxies. */
    protected ImageBrowser() {}

    @Inject
    public ImageBrowser(ImageRepository images, PresignedUrls urls) {
        this.images = images;
        this.urls = urls;
    }

    public ImagePage list(ImageQuery query) {
        // One more than asked for tells whether there is another page.
        List<Image> found = images.list(query.limitedTo(query.limit() + 1));
        List<Image> shown = found.subList(0, Math.min(found.size(), query.limit()));
        Cursor next = found.size() > shown.size() ? Cursor.of(query.order(), shown.get(shown.size() - 1)) : null;
        return new ImagePage(shown.stream().map(this::view).toList(), next);
    }

    public Optional<ImageView> find(UUID id) {
        return stored(id).map(this::view);
    }

    /** Those of these images that are there, newest first. */
    public List<ImageView> find(List<UUID> ids) {
        return images.findStored(ids).stream().map(this::view).toList();
    }

    public Neighbours neighbours(ImageView image) {
        return new Neighbours(
                images.findNewer(image.uploadedAt(), image.id()).orElse(null),
                images.findOlder(image.uploadedAt(), image.id()).orElse(null));
    }

    /** Where to download the original under the name that its user gave it. */
    public Optional<URI> original(UUID id) {
        return stored(id).map(image -> urls.download(image.objectKey(), image.fileName()));
    }

    private Optional<Image> stored(UUID id) {
        return images.find(id).filter(image -> image.state() == ImageState.STORED);
    }

    private ImageView view(Image image) {
        Optional<Caption> caption = image.caption();
        return new ImageView(
                image.id(),
                image.fileName(),
                image.contentType(),
                image.bytes(),
                image.width(),
                image.height(),
                image.uploadedAt(),
                image.takenAt().orElse(null),
                image.camera().orElse(null),
                image.location().orElse(null),
                caption.map(Caption::altText).orElse(null),
                caption.map(Caption::description).orElse(null),
                caption.map(Caption::visibleText).orElse(null),
                image.tags(),
                caption.map(Caption::decorative).orElse(false),
                caption.map(Caption::language).orElse(null),
                caption.map(Caption::source).orElse(null),
                caption.map(Caption::model).orElse(null),
                image.reviewed(),
                image.thumbnail().map(this::picture).orElse(null),
                image.preview().map(this::picture).orElse(null),
                image.placeholder().orElse(null),
                TaskView.of(image.task(TaskKind.THUMBNAIL)),
                TaskView.of(image.task(TaskKind.CAPTION)),
                image.version());
    }

    private PictureView picture(Derivative derivative) {
        return new PictureView(urls.show(derivative.key()), derivative.width(), derivative.height());
    }
}
