package org.annotatedgallery.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.Images;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.schema.TestDatabase;

/** Stored images with a caption of some kind and their caption task DONE, each with the test's own tag. */
record Captioned(String tag) {
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    UUID by(CaptionSource source, String model, String language, String prompt) {
        UUID id = uncaptioned();
        CaptionRevision revision = revision(id, source, model, language, call(prompt, 100, 10, 50L), null);
        write(id, revision);
        change(id, task -> task.markDone(NOW));
        return id;
    }

    UUID uncaptioned() {
        Image image = Images.stored("a.jpg", NOW);
        TestDatabase.run(em -> new ImageRepository(em).add(image));
        return image.id();
    }

    CaptionRevision revision(
            UUID id, CaptionSource source, String model, String language, ModelCall call, Long campaign) {
        Caption caption = new Caption(source, "A boat", null, null, false, language, model);
        return source == CaptionSource.HUMAN
                ? CaptionRevision.written(id, caption, List.of(tag), NOW)
                : CaptionRevision.produced(id, caption, List.of(tag), call, campaign, NOW);
    }

    /** Makes it the caption. */
    void write(UUID id, CaptionRevision revision) {
        TestDatabase.run(em -> {
            new CaptionLedger(em).append(revision);
            new ImageRepository(em).lock(id).orElseThrow().restoreCaption(revision);
        });
    }

    static void append(CaptionRevision revision) {
        TestDatabase.run(em -> new CaptionLedger(em).append(revision));
    }

    static void change(UUID id, Consumer<Task> change) {
        TestDatabase.run(em ->
                change.accept(new TaskRepository(em).lock(id, TaskKind.CAPTION).orElseThrow()));
    }

    static ModelCall call(String prompt, int inputTokens, int outputTokens, Long costMicros) {
        return new ModelCall(
                "001", prompt, "STOP", inputTokens, outputTokens, costMicros, Duration.ofMillis(800), "abc");
    }
}
