package org.annotatedgallery.annotate.http;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service has something against, as far as its words tell: no two agree on codes. */
enum Complaint {
    /** What was sent as the image: its bytes or its sides. */
    IMAGE(
            "\\b(input|provided|uploaded) image\\b(?! (is )?(not supported|inputs?\\b))",
            "\\b(valid|invalid|unsupported|corrupt|corrupted) image( format)?\\b(?! (input|url|model)s?\\b)",
            "\\bimage parse error\\b",
            "\\b(could not|cannot|unable to|failed to) (process|identify|decode|load|read|open|parse) "
                    + "((the|this|your) )?image\\b(?! urls?\\b)",
            "\\bimages?\\b.{0,60}\\b(too (small|large|big)|dimensions?|resolution|pixels)\\b",
            "\\b(dimensions?|resolution|pixels)\\b.{0,60}\\bimages?\\b",
            "\\baspect ratio\\b",
            "\\b(height|width)\\b.{0,60}\\b(larger|smaller|least|most|exceed|exceeds|between)\\b"),

    /** The key, whoever pays, the model or what it can do: what somebody has to put right, even where all went well before. */
    SETTINGS(
            "\\bapi ?key\\b",
            "\\b(un)?auth(enticat|oriz)",
            "\\b(account|organization|billing|payment|credits?|balance|quota|suspended|expired)\\b",
            "\\b(location|country|region|failed precondition)\\b",
            "\\b(does|do|is|are) not support",
            "\\b(only supported|not enabled|not found|does not exist|decommissioned|deprecated|retired)\\b",
            "\\b(invalid|unknown) model\\b"),

    /** Anything else. */
    UNCLEAR("");

    private final Pattern words;

    Complaint(String... words) {
        this.words = Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE);
    }

    static Complaint in(String words) {
        // As for people: codes are words too.
        String separate = words.replace('_', ' ').replace('-', ' ');
        return Stream.of(values())
                .filter(complaint -> complaint.words.matcher(separate).find())
                .findFirst()
                .orElseThrow();
    }
}
