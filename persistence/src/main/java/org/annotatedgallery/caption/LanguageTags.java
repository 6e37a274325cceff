package org.annotatedgallery.caption;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages by their BCP 47 tags. */
public final class LanguageTags {
    /** What its column holds; longer ones do not occur (RFC 5646, section 4.4.1). */
    private static final int MAX_LENGTH = 35;

    /** Languages that ISO 639-3 counts as parts of one, by whose tag they go as well. */
    private static final Map<String, String> PART_OF = Map.ofEntries(
            Map.entry("arb", "ar"),
            Map.entry("arz", "ar"),
            Map.entry("cmn", "zh"),
            Map.entry("ekk", "et"),
            Map.entry("fil", "tl"),
            Map.entry("khk", "mn"),
            Map.entry("lvs", "lv"),
            Map.entry("nb", "no"),
            Map.entry("nn", "no"),
            Map.entry("npi", "ne"),
            Map.entry("pes", "fa"),
            Map.entry("prs", "fa"),
            Map.entry("swh", "sw"),
            Map.entry("yue", "zh"),
            Map.entry("zsm", "ms"));

    /** Two letters for the three of ISO 639-2. */
    private static final Map<String, String> SHORTER = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(two -> Locale.forLanguageTag(two).getISO3Language(), two -> two, (a, b) -> a));

    private static final Map<String, String> NAMES = names();

    private LanguageTags() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(tag);
            names.putIfAbsent(lowerCase(locale.getDisplayLanguage(Locale.ENGLISH)), tag);
            names.putIfAbsent(lowerCase(locale.getDisplayLanguage(locale)), tag);
        }
        return names;
    }

    /** Whether it is well-formed and names a language that there is; null and the empty tag do not. */
    public static boolean isValid(String tag) {
        if (tag == null) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(tag).build();
            return tag.length() <= MAX_LENGTH && exists(primary(tag));
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Whether ISO 639 or the JDK knows it; the JDK calls those that it does not know by their tags. */
    private static boolean exists(String language) {
        return !language.isEmpty()
                && !language.equals("und")
                && (PART_OF.containsKey(language)
                        || SHORTER.containsValue(language)
                        || !language.equals(Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)));
    }

    /**
     * The tag of a language as people and models write it: {@code en_US}, {@code English (US)} and {@code Deutsch} too. Empty when
     * there is none to be seen.
     */
    public static Optional<String> read(String text) {
        String tag = text.strip().replace('_', '-');
        if (isValid(tag)) {
            return Optional.of(tag);
        }
        String name = lowerCase(text.strip());
        return Stream.concat(Stream.of(name), Arrays.stream(name.split("[^\\p{L}\\p{M}]+")))
                .map(NAMES::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether both are of one language, or one is of a part of the other's, as Bokmål is of Norwegian. */
    public static boolean areOfOneLanguage(String tag, String other) {
        String one = primary(tag);
        String two = primary(other);
        return one.equals(two) || two.equals(PART_OF.get(one)) || one.equals(PART_OF.get(two));
    }

    /** The language alone, without script, region or variant; empty when there is none. */
    private static String primary(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return SHORTER.getOrDefault(language, language);
    }

    /** As {@code German (de)}, for whoever reads English. */
    public static String inEnglish(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) + " (" + tag + ")";
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
