package org.annotatedgallery.captioning;

/** A caption that would help nobody, or cannot be kept. The message says in English what to write instead. */
public class InvalidCaptionException extends Exception {
    private final Fault fault;
    private final int limit;

    /** What can be wrong with a caption. */
    public enum Fault {
        NO_ALT_TEXT("altText", "Write an alt text, or mark the image as decorative."),
        LONG_ALT_TEXT("altText", "Shorten the alt text to %d characters; put more into the description."),
        LONG_DESCRIPTION("description", "Shorten the description to %d characters."),
        LONG_VISIBLE_TEXT("visibleText", "Shorten the text in the picture to %d characters."),
        NO_LANGUAGE("language", "Give the language as a BCP 47 tag such as en, de or pt-BR, or leave it empty."),
        TOO_MANY_TAGS("tags", "Use at most %d tags."),
        LONG_TAG("tags", "Shorten the tags to %d characters each.");

        private final String member;
        private final String message;

        Fault(String member, String message) {
            this.member = member;
            this.message = message;
        }

        /** Where it is, as the API and the form call it. */
        public String member() {
            return member;
        }
    }

    public InvalidCaptionException(Fault fault) {
        this(fault, 0);
    }

    public InvalidCaptionException(Fault fault, int limit) {
        super(fault.message.formatted(limit));
        this.fault = fault;
        this.limit = limit;
    }

    public Fault fault() {
        return fault;
    }

    /** How much would be allowed; 0 where it is not a matter of how much. */
    public int limit() {
        return limit;
    }
}
