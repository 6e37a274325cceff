package org.annotatedgallery.campaign;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** Finds the images that a filter is about. */
class CampaignSelection {
    /** An image that is queued in another campaign is about to be captioned anew as it is. */
    private static final String CANDIDATES = """
             FROM image i
            JOIN image_task t ON t.image_id = i.id AND t.kind = 'CAPTION' AND t.state IN ('DONE', 'FAILED')
            WHERE i.state = 'STORED' AND (i.caption_source IS NULL OR i.caption_source <> 'HUMAN')
            AND NOT EXISTS (SELECT 1 FROM campaign_item q JOIN campaign c ON c.id = q.campaign_id
                WHERE q.image_id = i.id AND q.state = 'QUEUED' AND c.state IN ('RUNNING', 'PAUSED'))
            """;

    /** A text that was brought back was asked for by the prompt of the one that it is a copy of. */
    private static final String PROMPT_BEFORE = """
            EXISTS (SELECT 1 FROM caption_revision r JOIN caption_revision o ON o.id = COALESCE(r.restored_from, r.id)
                WHERE r.id = i.caption_revision_id AND CAST(SUBSTRING(o.prompt_version, 2) AS UNSIGNED) < %s)
            """;

    /** Rows of one statement. */
    private static final int AT_ONCE = 1_000;

    private final EntityManager entityManager;
    private final StringBuilder sql = new StringBuilder(CANDIDATES);
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param earlierModels that the filter's model is newer than
     */
    CampaignSelection(EntityManager entityManager, CampaignFilter filter, List<String> earlierModels) {
        this.entityManager = entityManager;
        if (filter.modelBefore() != null) {
            requireModel(earlierModels);
        }
        if (filter.promptVersionBefore() != null) {
            require(PROMPT_BEFORE.formatted(parameter(filter.promptVersionBefore())));
        }
        if (filter.language() != null) {
            require("(i.language = %s OR i.language LIKE %s)"
                    .formatted(parameter(filter.language()), parameter(filter.language() + "-%")));
        }
        if (filter.source() != null) {
            requireSource(filter.source());
        }
        if (filter.tag() != null) {
            require("EXISTS (SELECT 1 FROM image_tag g WHERE g.image_id = i.id AND g.tag = %s)"
                    .formatted(parameter(filter.tag())));
        }
    }

    private void requireModel(List<String> models) {
        List<String> names = models.stream().map(this::parameter).toList();
        requireSource(CampaignFilter.Source.MODEL);
        require(names.isEmpty() ? "FALSE" : "i.caption_model IN (" + String.join(", ", names) + ")");
    }

    private void requireSource(CampaignFilter.Source source) {
        require(
                source == CampaignFilter.Source.NONE
                        ? "i.caption_source IS NULL"
                        : "i.caption_source = " + parameter(source.name()));
    }

    private void require(String condition) {
        sql.append(" AND ").append(condition);
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    long count() {
        return ((Number) query("SELECT COUNT(*)").getSingleResult()).longValue();
    }

    /**
     * Writes an item for each image; needs a transaction. Reads first and writes then: in one statement the database would
     * lock every row that it reads, against whoever works on these images. What is out of date by its turn is skipped then.
     */
    long enrol(Campaign campaign) {
        List<?> images = query("SELECT i.id").getResultList();
        for (int from = 0; from < images.size(); from += AT_ONCE) {
            enrol(campaign, images.subList(from, Math.min(images.size(), from + AT_ONCE)));
        }
        return images.size();
    }

    private void enrol(Campaign campaign, List<?> images) {
        Query insert =
                entityManager.createNativeQuery("INSERT INTO campaign_item (campaign_id, image_id, state) SELECT "
                        + campaign.id() + ", i.id, 'QUEUED' FROM image i WHERE i.id IN ("
                        + "?,".repeat(images.size() - 1) + "?)");
        for (int n = 0; n < images.size(); n++) {
            insert.setParameter(n + 1, images.get(n));
        }
        insert.executeUpdate();
    }

    private Query query(String verb) {
        Query query = entityManager.createNativeQuery(verb + sql);
        for (int n = 0; n < parameters.size(); n++) {
            query.setParameter(n + 1, parameters.get(n));
        }
        return query;
    }
}
