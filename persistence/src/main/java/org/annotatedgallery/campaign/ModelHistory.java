package org.annotatedgallery.campaign;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.ModelCall;

/** What the ledger knows of the models that were used here: which came first, and what a caption takes. */
class ModelHistory {
    /** Answers that the averages are of, at most: the latest ones. */
    private static final int LATEST = 1000;

    private static final String BY_FIRST_USE = """
            SELECT r.caption.model FROM CaptionRevision r
            WHERE r.caption.source = org.annotatedgallery.caption.CaptionSource.MODEL AND r.caption.model IS NOT NULL
            GROUP BY r.caption.model ORDER BY MIN(r.id)
            """;

    private static final String LAST_ONE = """
            SELECT r.caption.model FROM CaptionRevision r
            WHERE r.caption.source = org.annotatedgallery.caption.CaptionSource.MODEL AND r.caption.model IS NOT NULL
            AND r.restoredFrom IS NULL ORDER BY r.id DESC
            """;

    private static final String ANSWERS = """
            SELECT r FROM CaptionRevision r
            WHERE r.caption.source = org.annotatedgallery.caption.CaptionSource.MODEL AND r.caption.model = :model
            AND r.restoredFrom IS NULL ORDER BY r.id DESC
            """;

    private final EntityManager entityManager;

    ModelHistory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that were used here, the first one first. */
    List<String> models() {
        return entityManager.createQuery(BY_FIRST_USE, String.class).getResultList();
    }

    /** Those that were used here before this one was; when it never was, all others. */
    List<String> before(String model) {
        return models().stream().takeWhile(other -> !other.equals(model)).toList();
    }

    /** By the averages of the model that answered last; its rejected answers are part of what its captions took. */
    CampaignEstimate estimate(long images) {
        List<String> last = entityManager
                .createQuery(LAST_ONE, String.class)
                .setMaxResults(1)
                .getResultList();
        return last.isEmpty()
                ? new CampaignEstimate(images, null, null, null, new CampaignEstimate.Basis(null, 0))
                : estimate(images, last.get(0));
    }

    private CampaignEstimate estimate(long images, String model) {
        List<CaptionRevision> answers = entityManager
                .createQuery(ANSWERS, CaptionRevision.class)
                .setParameter("model", model)
                .setMaxResults(LATEST)
                .getResultList();
        List<CaptionRevision> captions =
                answers.stream().filter(answer -> !answer.isRejected()).toList();
        boolean priced = captions.stream().allMatch(caption -> caption.call().costMicros() != null);
        double perCaption = (double) images / captions.size();
        return new CampaignEstimate(
                images,
                captions.isEmpty() ? null : expected(answers, ModelCall::inputTokens, perCaption),
                captions.isEmpty() ? null : expected(answers, ModelCall::outputTokens, perCaption),
                captions.isEmpty() || !priced ? null : expected(answers, ModelCall::costMicros, perCaption),
                new CampaignEstimate.Basis(model, captions.size()));
    }

    private static Long expected(List<CaptionRevision> answers, Function<ModelCall, Number> of, double factor) {
        List<Number> known = answers.stream()
                .map(CaptionRevision::call)
                .map(of)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : Math.round(known.stream().mapToLong(Number::longValue).sum() * factor);
    }
}
