package org.annotatedgallery.captioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.ImageState;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskState;

/** Lets people write captions. Their words are kept in the ledger and replaced by no machine. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaptionEditor {
    private static final int MAX_TAGS = 50;
    private static final int MAX_TAG = 100;

    private ImageRepository images;
    private CaptionLedger ledger;
    private InstantSource clock;

    /** For the container's proxies. */
    protected CaptionEditor() {}

    @Inject
    public CaptionEditor(ImageRepository images, CaptionLedger ledger, InstantSource clock) {
        this.images = images;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param version of the image as the editor has seen it
     * @return false when there is no such image
     * @throws VersionConflictException when the image has changed since
     * @throws InvalidCaptionException when the result would be no caption
     */
    public boolean change(UUID id, int version, CaptionChange change)
            throws VersionConflictException, InvalidCaptionException {
        Optional<Image> found = images.lock(id).filter(image -> image.state() == ImageState.STORED);
        if (found.isEmpty()) {
            return false;
        }
        Image image = found.get();
        if (image.version() != version) {
            throw new VersionConflictException();
        }
        Caption words = changed(image.caption(), change);
        List<String> tags = change.tags().map(CaptionEditor::cleaned).orElse(image.tags());
        check(words, tags);
        Instant now = clock.instant();
        CaptionRevision revision = CaptionRevision.written(id, words, tags, now);
        ledger.append(revision);
        image.writeCaption(revision);
        settleTask(image.task(TaskKind.CAPTION), now);
        return true;
    }

    private static Caption changed(Optional<Caption> current, CaptionChange change) {
        return new Caption(
                CaptionSource.HUMAN,
                stripped(change.altText().apply(current.map(Caption::altText).orElse(null))),
                stripped(change.description()
                        .apply(current.map(Caption::description).orElse(null))),
                current.map(Caption::visibleText).orElse(null),
                change.decorative().orElse(current.map(Caption::decorative).orElse(false)),
                current.map(Caption::language).orElse(null),
                null);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> cleaned(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static void check(Caption words, List<String> tags) throws InvalidCaptionException {
        if (words.altText() == null && !words.decorative()) {
            throw new InvalidCaptionException("Write an alt text, or mark the image as decorative.");
        }
        if (words.altText() != null && words.altText().length() > Caption.MAX_ALT_TEXT) {
            throw new InvalidCaptionException("Shorten the alt text to %d characters; put more into the description."
                    .formatted(Caption.MAX_ALT_TEXT));
        }
        if (words.description() != null && words.description().length() > Caption.MAX_DESCRIPTION) {
            throw new InvalidCaptionException(
                    "Shorten the description to %d characters.".formatted(Caption.MAX_DESCRIPTION));
        }
        if (tags.size() > MAX_TAGS || tags.stream().anyMatch(tag -> tag.length() > MAX_TAG)) {
            throw new InvalidCaptionException(
                    "Use at most %d tags of at most %d characters each.".formatted(MAX_TAGS, MAX_TAG));
        }
    }

    /** A person has done what the machine could not, or not yet: there is nothing left to wait for. */
    private static void settleTask(Task task, Instant now) {
        if (task.state() == TaskState.FAILED || task.state() == TaskState.WAITING) {
            task.markDone(now);
        }
    }
}
