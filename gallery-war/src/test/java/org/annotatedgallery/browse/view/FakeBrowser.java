package org.annotatedgallery.browse.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImagePage;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.Neighbours;
import org.annotatedgallery.browse.ShownImage;
import org.annotatedgallery.image.Cursor;
import org.annotatedgallery.image.ImageOrder;
import org.annotatedgallery.image.ImageQuery;
import org.annotatedgallery.image.Location;

/** Knows one image and gives one page, and remembers what it was asked. */
class FakeBrowser extends ImageBrowser {
    static final UUID ID = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000001");
    static final UUID OLDER = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000003");
    static final Cursor NEXT = new Cursor(ImageOrder.NEWEST, "2026-11-24T12:00:00Z", ID);

    final List<ImageQuery> queries = new ArrayList<>();

    /** Where the image was taken. */
    Location location;

    @Override
    public ImagePage list(ImageQuery query) {
        queries.add(query);
        return new ImagePage(List.of(image()), NEXT);
    }

    @Override
    public Optional<ImageView> find(UUID id) {
        return id.equals(ID) ? Optional.of(image()) : Optional.empty();
    }

    @Override
    public List<ImageView> find(List<UUID> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Neighbours neighbours(ImageView image) {
        return new Neighbours(null, OLDER);
    }

    private ImageView image() {
        return new ShownImage(ID).takenAt(location).view();
    }
}
