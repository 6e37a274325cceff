package org.annotatedgallery.faces;

import static org.annotatedgallery.faces.Sources.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for the source of every script. */
class ScriptsTest {
    private static final Path SCRIPTS = Sources.WEBAPP.resolve("resources");
    private static final Pattern TEXT = Pattern.compile("\\b(text|counted)\\(\\s*\"([^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("\\bfrom \"([^\"]+)\"|\\bimport\\(?\\s*\"([^\"]+)\"");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.annotatedgallery.faces.Messages");

    @Test
    void everyTextOfAScriptIsInTheBundle() {
        Set<String> used = scripts().stream()
                .flatMap(script -> TEXT.matcher(read(script)).results())
                .map(call -> call.group(1).equals("counted") ? call.group(2) + ".other" : call.group(2))
                .collect(Collectors.toSet());

        assertThat(used).isNotEmpty().allMatch(key -> key.startsWith("script."));
        assertThat(BUNDLE.keySet()).containsAll(used);
    }

    /** Relative, so that one fingerprint covers what a page's script needs. */
    @Test
    void scriptsImportTheirNeighboursOnly() {
        List<String> imported = scripts().stream()
                .flatMap(script -> IMPORT.matcher(read(script)).results())
                .map(from -> from.group(1) == null ? from.group(2) : from.group(1))
                .toList();

        assertThat(imported).isNotEmpty().allMatch(name -> name.startsWith("./"));
        assertThat(imported).allMatch(name -> Files.exists(SCRIPTS.resolve(name)));
    }

    /** The one component that renders pictures is picture.xhtml; markup from strings would be executed. */
    @Test
    void noScriptMakesPicturesOfTheGalleryOrMarkupOfStrings() {
        Pattern forbidden = Pattern.compile(
                "createElement\\(\"img\"\\)|new Image\\(|innerHTML|outerHTML|insertAdjacentHTML|eval\\(");

        assertThat(scripts())
                .noneMatch(script -> forbidden.matcher(read(script)).find());
    }

    private static List<Path> scripts() {
        return Sources.below(SCRIPTS, ".js");
    }
}
