package org.annotatedgallery.worker;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.image.Derivative;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.imaging.ImageException;

/** Notes what it is asked to do, and lets a test say what happens meanwhile. */
final class FakeWork implements TaskWork<Derivative> {
    static final Derivative RESULT = new Derivative("thumbnails/fake.jpg", 4, 3);

    /** Something that happens during the work. */
    interface Incident {
        void happen() throws IOException, ImageException, TaskFailure;
    }

    final List<String> originals = new ArrayList<>();
    final List<UUID> discarded = new ArrayList<>();
    Instant deadline;
    Path file;
    String fileName;
    Incident duringWork = () -> {};
    Runnable beforeRecording = () -> {};

    @Override
    public TaskKind kind() {
        return TaskKind.THUMBNAIL;
    }

    @Override
    public Derivative perform(Original original, Instant until) throws IOException, ImageException, TaskFailure {
        originals.add(Files.readString(original.file()));
        file = original.file();
        fileName = original.fileName();
        deadline = until;
        duringWork.happen();
        return RESULT;
    }

    @Override
    public Optional<Derivative> rehearse(UUID nobody, Path free) throws IOException {
        file = Files.writeString(free, "pixels");
        return Optional.of(RESULT);
    }

    @Override
    public void record(EntityManager entityManager, UUID imageId, Derivative result) {
        beforeRecording.run();
        new ImageRepository(entityManager).recordDerivatives(imageId, result, result, "data:,");
    }

    @Override
    public void discard(UUID imageId) {
        discarded.add(imageId);
    }
}
