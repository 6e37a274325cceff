package org.annotatedgallery.campaign;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.image.TaskState;

/** Counts how far campaigns are, from their items, their tasks and the ledger: nothing is counted along the way. */
class CampaignCounts {
    private static final String QUEUED = """
            SELECT i.campaignId, COUNT(i.campaignId) FROM CampaignItem i
            WHERE i.campaignId IN :campaigns AND i.state = org.annotatedgallery.campaign.CampaignItem.State.QUEUED
            GROUP BY i.campaignId
            """;

    private static final String TASKS = """
            SELECT t.campaignId, t.state, COUNT(t.campaignId) FROM Task t
            WHERE t.campaignId IN :campaigns GROUP BY t.campaignId, t.state
            """;

    private static final String CAPTIONED = """
            SELECT r.campaignId, COUNT(DISTINCT r.imageId) FROM CaptionRevision r
            WHERE r.campaignId IN :campaigns AND r.fault IS NULL GROUP BY r.campaignId
            """;

    private static final String SPENT = """
            SELECT r.campaignId, SUM(r.inputTokens), SUM(r.outputTokens),
                SUM(r.costMicros), SUM(CASE WHEN r.costMicros IS NULL AND r.fault IS NULL
                    AND r.caption.source = org.annotatedgallery.caption.CaptionSource.MODEL THEN 1 ELSE 0 END)
            FROM CaptionRevision r WHERE r.campaignId IN :campaigns GROUP BY r.campaignId
            """;

    private final Map<Long, Long> queued = new HashMap<>();
    private final Map<Long, Long> underWay = new HashMap<>();
    private final Map<Long, Long> failed = new HashMap<>();
    private final Map<Long, Long> captioned = new HashMap<>();
    private final Map<Long, Spent> spent = new HashMap<>();

    /** What the answers of a campaign took. */
    private record Spent(long inputTokens, long outputTokens, Long costMicros) {
        static final Spent NOTHING = new Spent(0, 0, 0L);
    }

    CampaignCounts(EntityManager entityManager, List<Campaign> campaigns) {
        List<Long> ids = campaigns.stream().map(Campaign::id).toList();
        rows(entityManager, QUEUED, ids).forEach(row -> queued.put((Long) row[0], number(row[1])));
        rows(entityManager, CAPTIONED, ids).forEach(row -> captioned.put((Long) row[0], number(row[1])));
        for (Object[] row : rows(entityManager, TASKS, ids)) {
            TaskState state = (TaskState) row[1];
            if (state != TaskState.DONE) {
                (state.isOpen() ? underWay : failed).merge((Long) row[0], number(row[2]), Long::sum);
            }
        }
        for (Object[] row : rows(entityManager, SPENT, ids)) {
            boolean priced = number(row[4]) == 0;
            spent.put((Long) row[0], new Spent(number(row[1]), number(row[2]), priced ? number(row[3]) : null));
        }
    }

    private static List<Object[]> rows(EntityManager entityManager, String query, List<Long> campaigns) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("campaigns", campaigns)
                .getResultList();
    }

    /** A sum of nothing is null in SQL. */
    private static long number(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }

    CampaignProgress of(Campaign campaign) {
        Long id = campaign.id();
        long waiting = campaign.state().isOpen() ? queued.getOrDefault(id, 0L) : 0;
        long busy = underWay.getOrDefault(id, 0L);
        long written = captioned.getOrDefault(id, 0L);
        long vain = failed.getOrDefault(id, 0L);
        long rest = campaign.total() - waiting - busy - written - vain;
        Spent sums = spent.getOrDefault(id, Spent.NOTHING);
        return new CampaignProgress(
                waiting, busy, written, vain, rest, sums.inputTokens, sums.outputTokens, sums.costMicros);
    }
}
