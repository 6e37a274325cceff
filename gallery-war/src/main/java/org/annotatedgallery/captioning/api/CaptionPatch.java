package org.annotatedgallery.captioning.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.annotatedgallery.api.JsonBody;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.captioning.CaptionChange;
import org.annotatedgallery.problem.ProblemCode;

/** Reads a JSON merge patch (RFC 7396) of a caption: members left out stay, null removes. */
final class CaptionPatch {
    private static final Set<String> MEMBERS =
            Set.of("altText", "description", "visibleText", "language", "tags", "decorative");

    private CaptionPatch() {}

    /**
     * @throws WebApplicationException a 400 problem naming the member that is wrong
     */
    static CaptionChange read(JsonObject patch) {
        patch.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(
                            name
                                    + " cannot be changed. Send altText, description, visibleText, language, tags or decorative.");
                });
        return new CaptionChange(
                text(patch, "altText"),
                text(patch, "description"),
                text(patch, "visibleText"),
                text(patch, "language"),
                tags(patch.get("tags")),
                flag(patch.get("decorative")));
    }

    private static UnaryOperator<String> text(JsonObject patch, String name) {
        JsonValue value = patch.get(name);
        if (value == null) {
            return old -> old;
        }
        if (value == JsonValue.NULL) {
            return old -> null;
        }
        if (value instanceof JsonString string) {
            return old -> string.getString();
        }
        throw invalid(name + " must be a string or null.");
    }

    private static Optional<List<String>> tags(JsonValue value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value == JsonValue.NULL) {
            return Optional.of(List.of());
        }
        return Optional.of(
                JsonBody.strings(value).orElseThrow(() -> invalid("tags must be an array of strings or null.")));
    }

    private static Optional<Boolean> flag(JsonValue value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE || value == JsonValue.NULL) {
            return Optional.of(value == JsonValue.TRUE);
        }
        throw invalid("decorative must be true, false or null.");
    }

    private static WebApplicationException invalid(String detail) {
        return Problem.exception(ProblemCode.INVALID_REQUEST, detail);
    }
}
