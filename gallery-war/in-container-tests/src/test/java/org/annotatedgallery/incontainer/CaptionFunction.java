package org.annotatedgallery.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.caption.ModelCall;
import org.annotatedgallery.image.Claim;
import org.annotatedgallery.image.Image;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.NewImage;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskRepository;

/** Leaves in the database what the function that captions, or a person, would leave there. */
@ApplicationScoped
@Transactional
public class CaptionFunction {
    private static final Duration LEASE = Duration.ofMinutes(3);

    @PersistenceContext(unitName = "gallery")
    private EntityManager entityManager;

    @Inject
    private ImageRepository images;

    @Inject
    private TaskRepository tasks;

    @Inject
    private CaptionLedger ledger;

    private Claim lastClaim;

    /** The words of a model of the test's own, with a tag. */
    public void captions(UUID id, String altText, String tag, Long costMicros) {
        Image image = images.lock(id).orElseThrow();
        Task task = task(id);
        CaptionRevision revision = produced(id, altText, tag, costMicros, task.campaignId());
        ledger.append(revision);
        image.suggestCaption(revision);
        task.markDone(Instant.now());
    }

    private static CaptionRevision produced(
            UUID id, String altText, String tag, Long costMicros, Optional<Long> campaign) {
        ModelCall call = new ModelCall("001", "v1", "STOP", 100, 10, costMicros, Duration.ofMillis(5), null);
        return CaptionRevision.produced(
                id,
                new Caption(CaptionSource.MODEL, altText, null, null, false, "en", "model of " + tag),
                List.of(tag),
                call,
                campaign.orElse(null),
                Instant.now());
    }

    /** A person's words. */
    public void writes(UUID id, String altText) {
        Image image = images.lock(id).orElseThrow();
        Caption words = new Caption(CaptionSource.HUMAN, altText, null, null, false, "en", null);
        CaptionRevision revision = CaptionRevision.written(id, words, image.tags(), Instant.now());
        ledger.append(revision);
        image.writeCaption(revision);
    }

    /** Its caption, as if it had never had one. */
    public void loses(UUID id) {
        images.lock(id).orElseThrow().removeCaption();
    }

    public void fails(UUID id, TaskReason reason) {
        task(id).markFailed(reason, null, Instant.now());
    }

    /** For the model, and its time has come. */
    public void waits(UUID id) {
        task(id).markWaiting(TaskReason.QUOTA, null, Instant.now().minusSeconds(1), Instant.now());
    }

    public void claims(UUID id) {
        Instant now = Instant.now();
        lastClaim = tasks.claim(id, TaskKind.CAPTION, now, now.plus(LEASE)).orElseThrow();
    }

    /** Whether the last claim, of this image's task, has been lost. */
    public boolean isSuperseded(UUID id) {
        return !task(id).isHeldBy(lastClaim);
    }

    /** Many images that had their turn in a campaign: each has "New" for a caption and had "Old" before. */
    public void enrols(long campaign, int count, String tag) {
        Instant now = Instant.now();
        for (int n = 0; n < count; n++) {
            UUID id = UUID.randomUUID();
            String sha256 = (id + "" + id).replace("-", "");
            Image image = new Image(
                    new NewImage(id, "uploads/" + id, "a.png", "image/png", 1, sha256, 8, 6, null, null, null),
                    now,
                    now);
            image.markStored();
            images.add(image);
            CaptionRevision old = produced(id, "Old", tag, 1L, Optional.empty());
            ledger.append(old);
            CaptionRevision words = produced(id, "New", tag, 1L, Optional.of(campaign));
            ledger.append(words);
            image.suggestCaption(words);
            for (TaskKind kind : TaskKind.values()) {
                image.task(kind).startFor(campaign, now, now);
                image.task(kind).markDone(now);
            }
            entityManager
                    .createNativeQuery(
                            "INSERT INTO campaign_item (campaign_id, image_id, state, previous_revision) VALUES (?1, ?2, 'STARTED', ?3)")
                    .setParameter(1, campaign)
                    .setParameter(2, id.toString())
                    .setParameter(3, old.id())
                    .executeUpdate();
        }
    }

    /** Of images with this tag whose alt text this is. */
    public long countOf(String tag, String altText) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(i.id) FROM Image i JOIN i.tags t WHERE t.tag = :tag AND i.caption.altText = :text",
                        Long.class)
                .setParameter("tag", tag)
                .setParameter("text", altText)
                .getSingleResult();
    }

    private Task task(UUID id) {
        return tasks.lock(id, TaskKind.CAPTION).orElseThrow();
    }
}
