package org.annotatedgallery.aws;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * One of the templates, with intrinsic functions in their long forms.
 *
 * @param name of its file, without the ending
 */
record Template(String name, Map<String, Object> content) {

    static final Path FOLDER = Path.of("templates");

    static Template named(String name) {
        return at(FOLDER.resolve(name + ".yaml"));
    }

    static List<Template> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Template::at).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template at(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
            return read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template read(String name, Reader text) {
        return new Template(name, new Yaml(new ShortForms()).load(text));
    }

    @Override
    public String toString() {
        return name;
    }

    Map<String, Part> parameters() {
        return parts("Parameters");
    }

    Map<String, Part> outputs() {
        return parts("Outputs");
    }

    Map<String, Part> resources() {
        return parts("Resources");
    }

    /** @throws IllegalArgumentException when there is none of that name */
    Part resource(String name) {
        Part resource = resources().get(name);
        if (resource == null) {
            throw new IllegalArgumentException("no resource " + name + " in " + this);
        }
        return resource;
    }

    Map<String, Part> resourcesOf(String type) {
        Map<String, Part> resources = new TreeMap<>(resources());
        resources.values().removeIf(resource -> !type.equals(resource.get("Type")));
        return resources;
    }

    private Map<String, Part> parts(String section) {
        Map<String, Part> parts = new TreeMap<>();
        new Part(content).part(section).content().forEach((name, part) -> parts.put(name, Part.of(part)));
        return parts;
    }

    /** Shows the visitor every map, list and scalar of the template. */
    void visit(Consumer<Object> visitor) {
        visit(content, visitor);
    }

    static void visit(Object value, Consumer<Object> visitor) {
        visitor.accept(value);
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> visit(each, visitor));
        } else if (value instanceof Collection<?> list) {
            list.forEach(each -> visit(each, visitor));
        }
    }
}
