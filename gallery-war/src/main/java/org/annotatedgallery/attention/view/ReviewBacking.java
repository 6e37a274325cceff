package org.annotatedgallery.attention.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.annotatedgallery.attention.ReviewQueue;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.captioning.CaptionChange;
import org.annotatedgallery.captioning.CaptionEditor;
import org.annotatedgallery.captioning.CaptionReview;
import org.annotatedgallery.captioning.InvalidCaptionException;
import org.annotatedgallery.captioning.NoCaptionException;
import org.annotatedgallery.captioning.VersionConflictException;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.Cursor;
import org.annotatedgallery.image.ImageOrder;

/** attention/review.xhtml: one image whose caption a person reviews, and the way to the next. */
@Named
@RequestScoped
public class ReviewBacking {
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private ReviewQueue queue;
    private ImageBrowser browser;
    private CaptionReview review;
    private CaptionEditor editor;

    private String id;
    private String after;
    private ImageView image;
    private long left;
    private String typed;
    private InvalidCaptionException error;
    private boolean conflict;

    /** For the container's proxies. */
    protected ReviewBacking() {}

    @Inject
    public ReviewBacking(ReviewQueue queue, ImageBrowser browser, CaptionReview review, CaptionEditor editor) {
        this.queue = queue;
        this.browser = browser;
        this.review = review;
        this.editor = editor;
    }

    /**
     * View action: the image that the URL names, else the next one behind the place that it names.
     *
     * @throws NotFoundException when the URL names what is not there
     */
    public void load() {
        left = queue.size();
        image = isGiven(id) ? find() : queue.next(place()).orElse(null);
    }

    private ImageView find() {
        return ImageIds.parse(id).flatMap(browser::find).orElseThrow(NotFoundException::new);
    }

    private Cursor place() {
        if (!isGiven(after)) {
            return null;
        }
        try {
            Cursor place = Cursor.decode(after);
            if (place.order() == ImageOrder.NEWEST) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            // Not found, like one of another order.
        }
        throw new NotFoundException();
    }

    /** What a reviewer can do with an image. */
    private interface Answer {
        boolean give(UUID id, int version) throws VersionConflictException, NoCaptionException, InvalidCaptionException;
    }

    /**
     * @param version of the image as the reviewer has seen it
     * @return the page to go to, or null to stay with what was typed
     * @throws NotFoundException when the image is not there any more
     */
    public String approve(String version) {
        return answer(version, review::approve, "approved");
    }

    /** As {@link #approve}. */
    public String save(String version, String altText) {
        typed = altText;
        return answer(version, (image, seen) -> editor.change(image, seen, change(old -> altText, false)), "saved");
    }

    /** As {@link #approve}. */
    public String markDecorative(String version) {
        return answer(version, (image, seen) -> editor.change(image, seen, change(old -> null, true)), "decorative");
    }

    private static CaptionChange change(UnaryOperator<String> altText, boolean decorative) {
        UnaryOperator<String> same = old -> old;
        return new CaptionChange(altText, same, same, same, Optional.empty(), Optional.of(decorative));
    }

    private String answer(String version, Answer answer, String notice) {
        ImageView seen = find();
        try {
            if (!answer.give(seen.id(), VERSION.matcher(version).matches() ? Integer.parseInt(version) : -1)) {
                throw new NotFoundException();
            }
            return "/attention/review.xhtml?faces-redirect=true&after=" + place(seen) + "&notice=" + notice;
        } catch (InvalidCaptionException e) {
            error = e;
        } catch (VersionConflictException | NoCaptionException e) {
            // The caption that was seen is not there any more.
            conflict = true;
        }
        load();
        return null;
    }

    private static String place(ImageView image) {
        return Cursor.newest(image.uploadedAt(), image.id()).encode();
    }

    /** Null when there is none left behind the place that the URL names. */
    public ImageView getImage() {
        return image;
    }

    /** How many captions there are to review. */
    public long getLeft() {
        return left;
    }

    /** The place behind the image; null where there is none. */
    public String getNext() {
        return image == null ? null : place(image);
    }

    /** The image before, if the visitor comes from one; else null. */
    public UUID getPrevious() {
        return isGiven(id) || !isGiven(after) ? null : place().id();
    }

    /** What is wrong with what was typed, or null. */
    public InvalidCaptionException getError() {
        return error;
    }

    /** Whether somebody else has changed the caption meanwhile. */
    public boolean isConflict() {
        return conflict;
    }

    /** What the visitor would have the caption be, though it is not yet; else null. */
    public String getTyped() {
        return typed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    private static boolean isGiven(String parameter) {
        return parameter != null && !parameter.isEmpty();
    }
}
