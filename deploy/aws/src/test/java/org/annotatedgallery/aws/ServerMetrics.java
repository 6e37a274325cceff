package org.annotatedgallery.aws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What CloudWatch makes of a line of the servers' log, as far as patterns are lists of fields that are named or said word by
 * word. Lines with quotes or brackets, which hold words together, are not among those.
 */
final class ServerMetrics {
    private static final Pattern FIELD = Pattern.compile("(\\w+)(?: = \"([^\"]*)\")?");

    private ServerMetrics() {}

    /** @return the metrics' values by their names */
    static Map<String, String> of(String line) {
        Map<String, String> metrics = new TreeMap<>();
        for (Part filter :
                Template.named("web").resourcesOf("AWS::Logs::MetricFilter").values()) {
            Part metric = filter.properties().parts("MetricTransformations").get(0);
            Map<String, String> fields = fields((String) filter.property("FilterPattern"), line);
            String value = fields.get(((String) metric.get("MetricValue")).substring(1));
            if (value != null) {
                metrics.put((String) metric.get("MetricName"), value);
            }
        }
        return metrics;
    }

    /** @return the line's words by the pattern's names for them; empty when the line is another */
    private static Map<String, String> fields(String pattern, String line) {
        List<Matcher> fields = Stream.of(pattern.replaceAll("^\\[|]$", "").split(", *"))
                .map(FIELD::matcher)
                .toList();
        String[] words = line.split(" ");
        boolean matches = fields.stream().allMatch(Matcher::matches)
                && fields.size() == words.length
                && IntStream.range(0, words.length)
                        .allMatch(i -> isWord(fields.get(i).group(2), words[i]));
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; matches && i < words.length; i++) {
            found.put(fields.get(i).group(1), words[i]);
        }
        return found;
    }

    private static boolean isWord(String expected, String word) {
        return expected == null || expected.equals(word);
    }
}
