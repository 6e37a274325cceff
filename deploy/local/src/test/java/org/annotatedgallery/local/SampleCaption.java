package org.annotatedgallery.local;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A caption as a model might write it, in English or in German.
 *
 * @param tags in the caption's language
 * @param words of the picture's file name
 */
record SampleCaption(String language, String altText, String description, List<String> tags, String words) {

    private static final List<Vocabulary> VOCABULARIES = List.of(
            new Vocabulary(
                    "en",
                    "%s %s %s %s",
                    "The picture was taken %3$s. In the middle is %2$s, and the light is soft.",
                    List.of("A red", "An old", "A lonely", "A freshly painted", "A large", "A small blue", "A rusty"),
                    List.of(
                            "bicycle",
                            "harbour",
                            "lighthouse",
                            "dog",
                            "market stall",
                            "sailing boat",
                            "castle",
                            "tram"),
                    List.of("against a wall", "by the sea", "under tall trees", "between two houses", "on a wet road"),
                    List.of("at dawn", "in the rain", "on a summer afternoon", "at night", "in the snow"),
                    List.of("outdoors", "travel", "city", "nature", "water", "summer")),
            new Vocabulary(
                    "de",
                    "%s %s %s %s",
                    "Das Bild ist %3$s entstanden. In der Mitte: %2$s, das Licht ist weich.",
                    List.of("Rot und neu:", "Alt und schön:", "Ganz allein:", "Frisch gestrichen:", "Groß im Bild:"),
                    List.of(
                            "Fahrrad",
                            "Hafen",
                            "Leuchtturm",
                            "Hund",
                            "Marktstand",
                            "Segelboot",
                            "Schloss",
                            "Straßenbahn"),
                    List.of(
                            "vor einer Mauer",
                            "am Meer",
                            "unter hohen Bäumen",
                            "zwischen zwei Häusern",
                            "auf nasser Straße"),
                    List.of("in der Dämmerung", "im Regen", "an einem Sommertag", "bei Nacht", "im Schnee"),
                    List.of("draußen", "reise", "stadt", "natur", "wasser", "sommer")));

    /** The next one; the same for the same state of the generator. */
    static SampleCaption next(RandomGenerator random) {
        Vocabulary vocabulary = VOCABULARIES.get(random.nextInt(4) / 3);
        String thing = one(vocabulary.things, random);
        String place = one(vocabulary.places, random);
        String time = one(vocabulary.times, random);
        return new SampleCaption(
                vocabulary.language,
                vocabulary.caption.formatted(one(vocabulary.kinds, random), thing, place, time),
                vocabulary.description.formatted(place, thing, time),
                List.of(thing.toLowerCase(Locale.ROOT), one(vocabulary.subjects, random)),
                thing.replace(' ', '_'));
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    private record Vocabulary(
            String language,
            String caption,
            String description,
            List<String> kinds,
            List<String> things,
            List<String> places,
            List<String> times,
            List<String> subjects) {}
}
