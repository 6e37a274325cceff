package org.annotatedgallery.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which finds what keeps people from using a page. */
final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    /** By all its rules: WCAG's, up to 2.2 AA, and its best practices. Each with where it is and what is wrong there. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate("""
                () => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
                    .then(found => found.violations.flatMap(violation => violation.nodes.map(node =>
                        `${violation.id}: ${node.target} ${node.failureSummary}`)))""");
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
