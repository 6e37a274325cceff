package org.annotatedgallery.captioning.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.view.ImageBacking;
import org.annotatedgallery.captioning.CaptionEditor;
import org.annotatedgallery.captioning.CaptionHistory;
import org.annotatedgallery.captioning.CaptionReader;
import org.annotatedgallery.captioning.RejectedRevisionException;
import org.annotatedgallery.captioning.RevisionNumbers;
import org.annotatedgallery.captioning.RevisionView;
import org.annotatedgallery.captioning.VersionConflictException;
import org.annotatedgallery.faces.NotFoundException;

/** includes/captionHistory.xhtml and includes/suggestion.xhtml: what was written for the image so far. */
@Named
@RequestScoped
public class CaptionHistoryBacking {
    private CaptionReader reader;
    private CaptionEditor editor;
    private ImageBacking page;

    private CaptionHistory history = CaptionHistory.EMPTY;

    /** For the container's proxies. */
    protected CaptionHistoryBacking() {}

    @Inject
    public CaptionHistoryBacking(CaptionReader reader, CaptionEditor editor, ImageBacking page) {
        this.reader = reader;
        this.editor = editor;
        this.page = page;
    }

    /** View action; the page's own comes first. */
    public void load() {
        history = reader.history(page.getImage().id()).orElse(CaptionHistory.EMPTY);
    }

    /** The newest first. */
    public List<RevisionView> getRevisions() {
        return history.revisions();
    }

    /** What a machine would say in place of a person's words, or null. */
    public RevisionView getSuggestion() {
        return history.suggestion().orElse(null);
    }

    /**
     * Whatever was written meanwhile stays in the history, so it does not matter here which version the visitor has seen.
     *
     * @param id an image's, as the form has sent it
     * @param revision of it, as the button has sent it
     * @return the page to go to
     * @throws NotFoundException when there is none that can be restored
     */
    public String restore(String id, String revision) {
        UUID imageId = ImageIds.parse(id).orElseThrow(NotFoundException::new);
        long number = RevisionNumbers.parse(revision).orElseThrow(NotFoundException::new);
        try {
            if (!editor.restore(imageId, number, OptionalInt.empty())) {
                throw new NotFoundException();
            }
        } catch (RejectedRevisionException e) {
            throw new NotFoundException();
        } catch (VersionConflictException e) {
            throw new IllegalStateException("No version was given", e);
        }
        return "/image.xhtml?faces-redirect=true&id=" + imageId + "&notice=restored";
    }
}
