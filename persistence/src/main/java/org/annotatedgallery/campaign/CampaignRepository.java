package org.annotatedgallery.campaign;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.image.TaskState;

/**
 * The campaigns. Every method that changes or locks needs a transaction of the caller's, and who locks more than one row
 * locks the image first, then its task, its item and the campaign.
 */
public class CampaignRepository {
    /** Whoever has it begins campaigns alone: two at once would find the same images. */
    private static final String ONE_AT_A_TIME = "SELECT name FROM lease WHERE name = 'campaigns' FOR UPDATE";

    private static final String ITEMS = """
            SELECT i.imageId FROM CampaignItem i WHERE i.campaignId = :campaign AND i.state = :state ORDER BY i.imageId
            """;

    private static final String TASKS = """
            SELECT t.campaignId, t.image.id FROM Task t, Campaign c
            WHERE c.id = t.campaignId AND c.state = :campaignState AND t.state IN :states
            """;

    private final EntityManager entityManager;

    public CampaignRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The models that have captioned here, the one that was used first first. */
    public List<String> models() {
        return new ModelHistory(entityManager).models();
    }

    /** What a campaign with this filter would take if it began now. */
    public CampaignEstimate estimate(CampaignFilter filter) {
        return new ModelHistory(entityManager).estimate(selection(filter).count());
    }

    /**
     * Begins a campaign for all images that its filter finds now. Must come first in its transaction, so that it sees what
     * whoever was before it has begun.
     */
    public Campaign begin(CampaignFilter filter, Instant now) {
        entityManager.createNativeQuery(ONE_AT_A_TIME).getSingleResult();
        Campaign campaign = new Campaign(filter, now);
        entityManager.persist(campaign);
        entityManager.flush();
        long images = selection(filter).enrol(campaign);
        campaign.expect(new ModelHistory(entityManager).estimate(images));
        return campaign;
    }

    private CampaignSelection selection(CampaignFilter filter) {
        List<String> models =
                filter.modelBefore() == null ? List.of() : new ModelHistory(entityManager).before(filter.modelBefore());
        return new CampaignSelection(entityManager, filter, models);
    }

    public Optional<Campaign> find(long id) {
        return Optional.ofNullable(entityManager.find(Campaign.class, id));
    }

    /** Locked until the transaction ends. */
    public Optional<Campaign> lock(long id) {
        return Optional.ofNullable(entityManager.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first. */
    public List<Campaign> newest(int limit) {
        return entityManager
                .createQuery("SELECT c FROM Campaign c ORDER BY c.id DESC", Campaign.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Oldest first. */
    public List<Campaign> inState(CampaignState state) {
        return entityManager
                .createQuery("SELECT c FROM Campaign c WHERE c.state = :state ORDER BY c.id", Campaign.class)
                .setParameter("state", state)
                .getResultList();
    }

    /** How far each of these is. */
    public Map<Long, CampaignProgress> progress(List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return Map.of();
        }
        CampaignCounts counts = new CampaignCounts(entityManager, campaigns);
        return campaigns.stream().collect(Collectors.toMap(Campaign::id, counts::of));
    }

    /** Of a campaign, in no order that means anything. */
    public List<CampaignItemKey> items(long campaign, CampaignItem.State state, int limit) {
        return entityManager
                .createQuery(ITEMS, String.class)
                .setParameter("campaign", campaign)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultStream()
                .map(image -> new CampaignItemKey(campaign, UUID.fromString(image)))
                .toList();
    }

    /**
     * Locked until the transaction ends.
     *
     * @return empty when its image is gone
     */
    public Optional<CampaignItem> lock(CampaignItemKey key) {
        return Optional.ofNullable(entityManager.find(CampaignItem.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether this revision of an image's is a copy that rolling back a campaign has left. */
    public boolean isGivenBack(CaptionRevision revision) {
        return !entityManager
                .createQuery(
                        "SELECT i.state FROM CampaignItem i WHERE i.imageId = :image AND i.restoredRevision = :revision",
                        CampaignItem.State.class)
                .setParameter("image", revision.imageId().toString())
                .setParameter("revision", revision.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Items whose task, started for a campaign that is in this state, is in one of these. */
    public List<CampaignItemKey> withTasks(CampaignState campaigns, Collection<TaskState> tasks, int limit) {
        return entityManager
                .createQuery(TASKS, Object[].class)
                .setParameter("campaignState", campaigns)
                .setParameter("states", tasks)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new CampaignItemKey((Long) row[0], UUID.fromString((String) row[1])))
                .toList();
    }

    /** Whether no image of it waits for its turn and no task of it is open. */
    public boolean isThrough(long campaign) {
        return items(campaign, CampaignItem.State.QUEUED, 1).isEmpty()
                && entityManager
                        .createQuery(
                                "SELECT t.state FROM Task t WHERE t.campaignId = :campaign AND t.state IN :open",
                                TaskState.class)
                        .setParameter("campaign", campaign)
                        .setParameter("open", TaskState.OPEN)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }
}
