package org.annotatedgallery.imaging.bench;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of as many cells as the head has; all columns but the first are numbers mostly. */
record MarkdownTable(List<String> head, List<List<String>> rows) {
    @Override
    public String toString() {
        List<String> rule = Stream.concat(Stream.of("---"), Collections.nCopies(head.size() - 1, "---:").stream())
                .toList();
        return Stream.concat(Stream.of(head, rule), rows.stream())
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }
}
