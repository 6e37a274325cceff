package org.annotatedgallery.captioning.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.browse.view.ImageBacking;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.LanguageTags;
import org.annotatedgallery.captioning.CaptionChange;
import org.annotatedgallery.captioning.CaptionEditor;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.captioning.VersionConflictException;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.TaskReason;

/** includes/captionForm.xhtml: a person writes or corrects the caption. */
@Named
@RequestScoped
public class CaptionFormBacking {
    /** Those whose message asks a person to write the caption. */
    private static final Set<TaskReason> ASKING = Set.of(TaskReason.BLOCKED_BY_MODEL, TaskReason.BAD_ANSWER);

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
    private static final int NO_VERSION = -1;

    private CaptionEditor editor;
    private ImageBacking page;
    private CaptionHistoryBacking history;

    private String altText;
    private String description;
    private String visibleText;
    private String tags;
    private String language;
    private boolean decorative;
    private String version;
    private InvalidCaptionException error;
    private boolean conflict;

    /** For the container's proxies. */
    protected CaptionFormBacking() {}

    @Inject
    public CaptionFormBacking(CaptionEditor editor, ImageBacking page, CaptionHistoryBacking history) {
        this.editor = editor;
        this.page = page;
        this.history = history;
    }

    /** View action; the page's own comes first. What was only measured is no draft: the form begins without it. */
    public void load() {
        ImageView image = page.getImage();
        if (image.captionSource() != CaptionSource.OFFLINE) {
            altText = image.altText();
            description = image.description();
            visibleText = image.visibleText();
            language = image.language();
        }
        tags = String.join(", ", image.tags());
        decorative = image.decorative();
        version = Integer.toString(image.version());
    }

    /**
     * @param id an image's, as the form has sent it
     * @return the page to go to, or null to stay with what was typed
     * @throws NotFoundException when the id is no image's
     */
    public String save(String id) {
        UUID imageId = ImageIds.parse(id).orElseThrow(NotFoundException::new);
        try {
            if (!editor.change(imageId, seenVersion(), change())) {
                throw new NotFoundException();
            }
            return "/image.xhtml?faces-redirect=true&id=" + imageId + "&notice=captioned";
        } catch (InvalidCaptionException e) {
            error = e;
            loadPage();
        } catch (VersionConflictException e) {
            conflict = true;
            loadPage();
            version = Integer.toString(page.getImage().version());
        }
        return null;
    }

    private void loadPage() {
        page.load();
        history.load();
    }

    private int seenVersion() {
        return version != null && VERSION.matcher(version).matches() ? Integer.parseInt(version) : NO_VERSION;
    }

    private CaptionChange change() {
        return new CaptionChange(
                old -> altText,
                old -> description,
                old -> visibleText,
                old -> language,
                Optional.of(tagList()),
                Optional.of(decorative));
    }

    private List<String> tagList() {
        return tags == null ? List.of() : List.of(tags.split("[,\\v]"));
    }

    /** Whether the visitor finds the form unfolded. */
    public boolean isOpen() {
        return error != null || conflict || isAPersonAskedFor(page.getImage());
    }

    private static boolean isAPersonAskedFor(ImageView image) {
        return image.captionTask().failed()
                && (!image.captioned() || ASKING.contains(image.captionTask().reason()));
    }

    /** What is wrong with what was typed, or null. */
    public InvalidCaptionException getError() {
        return error;
    }

    /** Whether what is wrong is wrong in this field. */
    public boolean isInvalid(String member) {
        return error != null && error.fault().member().equals(member);
    }

    /** Whether somebody else has changed the caption meanwhile. */
    public boolean isConflict() {
        return conflict;
    }

    public String getAltText() {
        return altText;
    }

    public void setAltText(String altText) {
        this.altText = altText;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getVisibleText() {
        return visibleText;
    }

    public void setVisibleText(String visibleText) {
        this.visibleText = visibleText;
    }

    /** Separated by commas. */
    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    /** As typed; empty when it is not known. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** For the fields with words; null unless what was typed is a language. */
    public String getLang() {
        return LanguageTags.isValid(language) ? language : null;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public void setDecorative(boolean decorative) {
        this.decorative = decorative;
    }

    /** Of the image as the visitor has seen it. */
    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
