package org.annotatedgallery.annotate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.annotate.model.CallAccount;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.caption.ModelSpending;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.worker.WorkerDatabase;

/** The account in the gallery's database; each entry is a transaction of its own. */
final class FunctionAccount implements CallAccount {
    private final WorkerDatabase database;
    private final InstantSource clock;

    FunctionAccount(WorkerDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean reserve(LocalDate day, long micros, long budget) {
        return database.transaction(em -> new ModelSpending(em).reserve(day, micros, budget));
    }

    @Override
    public void settle(LocalDate day, long reserved, long cost) {
        database.transaction(em -> {
            new ModelSpending(em).settle(day, reserved, cost);
            return null;
        });
    }

    @Override
    public long spent(LocalDate day) {
        return database.transaction(em -> new ModelSpending(em).spent(day));
    }

    /** Nothing when the image is gone meanwhile: its ledger is gone with it. */
    @Override
    public void reject(UUID imageId, String model, ModelCall call, String fault, String answer) {
        database.transaction(em -> {
            Optional<Image> image = new ImageRepository(em).find(imageId);
            image.ifPresent(row -> new CaptionLedger(em)
                    .append(CaptionRevision.rejected(
                            imageId, model, call, campaign(row), fault, answer, clock.instant())));
            return null;
        });
    }

    private static Long campaign(Image image) {
        return image.task(TaskKind.CAPTION).campaignId().orElse(null);
    }

    @Override
    public Optional<String> openFault(UUID imageId) {
        return database.transaction(em -> new ImageRepository(em)
                .find(imageId)
                .filter(image -> image.task(TaskKind.CAPTION).waits() > 0)
                .flatMap(image -> new CaptionLedger(em).newest(imageId))
                .flatMap(CaptionRevision::fault));
    }
}
