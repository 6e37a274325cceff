package org.annotatedgallery.image;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A tag of an image. Immutable. */
@Embeddable
public class ImageTag {
    /** Longest tag that is kept, in characters. */
    public static final int MAX_LENGTH = 100;

    private String tag;
    private boolean lasting;

    protected ImageTag() {}

    ImageTag(String tag, boolean lasting) {
        this.tag = tag;
        this.lasting = lasting;
    }

    public String tag() {
        return tag;
    }

    /** Whether a person has given it to the image itself: it stays, whatever becomes of the caption. */
    public boolean lasting() {
        return lasting;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageTag that && lasting == that.lasting && tag.equals(that.tag);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tag, lasting);
    }
}
