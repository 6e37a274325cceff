package org.annotatedgallery.attention.api;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;

/** Reads which tasks a program wants to have tried again. */
final class RetryRequest {
    private RetryRequest() {}

    /** The member "task"; empty when it names none. */
    static Optional<TaskKind> kind(JsonObject request) {
        String task = request.getString("task", "");
        return Arrays.stream(TaskKind.values())
                .filter(kind -> name(kind).equals(task))
                .findFirst();
    }

    /** The member "reason"; empty when it names none. */
    static Optional<TaskReason> reason(JsonObject request) {
        String name = request.getString("reason", "");
        return Arrays.stream(TaskReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    /** As JSON has it. */
    static String name(TaskKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
