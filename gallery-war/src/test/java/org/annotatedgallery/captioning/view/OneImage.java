package org.annotatedgallery.captioning.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.ShownImage;
import org.annotatedgallery.browse.TaskView;
import org.annotatedgallery.browse.view.ImageBacking;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskState;

/** The page of one image, whose caption a test chooses. */
class OneImage extends ImageBacking {
    static final UUID ID = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000001");

    CaptionSource source;
    TaskState task = TaskState.DONE;
    TaskReason reason;
    int version = 3;

    private ImageView shown;

    @Override
    public void load() {
        ShownImage image = new ShownImage(ID)
                .withTask(new TaskView(TaskKind.CAPTION, task, reason, 1, Instant.EPOCH))
                .ofVersion(version);
        if (source != null) {
            image.captioned(source, "A boat", "At sea", List.of("boat", "sea"));
        }
        shown = image.view();
    }

    @Override
    public ImageView getImage() {
        return shown;
    }
}
