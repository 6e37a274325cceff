package org.annotatedgallery.browse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.annotatedgallery.image.SearchTerms;

/** Where words that somebody searches for stand in a text, found by the same rules as the database finds images. */
public final class Highlights {
    /** Characters shown before and behind a hit in a long text. */
    private static final int AROUND = 50;

    private final List<String> beginnings;
    private final List<String> fragments;

    private Highlights(SearchTerms terms) {
        this.beginnings = terms.beginnings().stream().map(FoldedText::fold).toList();
        this.fragments = terms.fragments().stream().map(FoldedText::fold).toList();
    }

    /**
     * @param search what was searched for
     * @return null when that is nothing
     */
    public static Highlights of(String search) {
        return search == null || search.isBlank() ? null : new Highlights(SearchTerms.parse(search));
    }

    /** A piece of a text. */
    public record Part(String text, boolean hit) {}

    /** What of an image has been found. */
    public enum Field {
        ALT_TEXT,
        DESCRIPTION,
        VISIBLE_TEXT,
        TAG,
        FILE_NAME
    }

    /** A text with hits in it, or the surroundings of its first. */
    public record Hit(Field field, List<Part> parts) {}

    /** The whole text. */
    public List<Part> parts(String text) {
        return split(text, hits(text), 0, text.length());
    }

    /**
     * The first of an image's texts in which there is a hit, if that is not the alt text.
     *
     * @return null when no other text explains why the image was found
     */
    public Hit elsewhere(ImageView image) {
        Stream<Optional<Hit>> texts = Stream.of(
                hit(Field.ALT_TEXT, image.altText()),
                hit(Field.DESCRIPTION, image.description()),
                hit(Field.VISIBLE_TEXT, image.visibleText()));
        Stream<Optional<Hit>> tags = image.tags().stream().map(tag -> hit(Field.TAG, tag));
        return Stream.of(texts, tags, Stream.of(hit(Field.FILE_NAME, image.fileName())))
                .flatMap(some -> some)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(hit -> hit.field() != Field.ALT_TEXT)
                .orElse(null);
    }

    private Optional<Hit> hit(Field field, String text) {
        if (text == null) {
            return Optional.empty();
        }
        BitSet hits = hits(text);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        int first = hits.nextSetBit(0);
        int from = boundary(text, first - AROUND);
        int to = boundary(text, hits.nextClearBit(first) + AROUND);
        List<Part> parts = new ArrayList<>(split(text, hits, from, to));
        if (from > 0) {
            parts.add(0, new Part("… ", false));
        }
        if (to < text.length()) {
            parts.add(new Part(" …", false));
        }
        return Optional.of(new Hit(field, parts));
    }

    /** The nearest place inside the text that is not in the middle of a character. */
    private static int boundary(String text, int at) {
        int inside = Math.max(0, Math.min(text.length(), at));
        boolean middle = inside > 0 && inside < text.length() && Character.isLowSurrogate(text.charAt(inside));
        return middle ? inside - 1 : inside;
    }

    private static List<Part> split(String text, BitSet hits, int from, int to) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean hit = hits.get(at);
            int next = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            parts.add(new Part(text.substring(at, end), hit));
            at = end;
        }
        return parts;
    }

    /** Which of a text's characters belong to hits. */
    private BitSet hits(String text) {
        FoldedText folded = new FoldedText(text);
        BitSet hits = new BitSet(text.length());
        beginnings.forEach(word -> folded.markBeginnings(word, hits));
        fragments.forEach(word -> folded.markAnywhere(word, hits));
        return hits;
    }
}
