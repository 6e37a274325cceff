package org.annotatedgallery.attention.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.annotatedgallery.attention.TaskRetry;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.TaskKind;

/** The button that starts a task again (tags/retry.xhtml). */
@Named
@RequestScoped
public class RetryBacking {
    private TaskRetry retry;

    /** For the container's proxies. */
    protected RetryBacking() {}

    @Inject
    public RetryBacking(TaskRetry retry) {
        this.retry = retry;
    }

    /**
     * @param id an image's, as the form has sent it
     * @return the page to go to
     * @throws NotFoundException when the id is no image's
     */
    public String retry(String id, TaskKind kind) {
        UUID imageId = ImageIds.parse(id).orElseThrow(NotFoundException::new);
        if (!retry.retry(imageId, kind)) {
            throw new NotFoundException();
        }
        return "/image.xhtml?faces-redirect=true&id=" + imageId + "&notice=retried";
    }
}
