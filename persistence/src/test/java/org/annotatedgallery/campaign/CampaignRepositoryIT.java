package org.annotatedgallery.campaign;

import static org.annotatedgallery.campaign.Captioned.NOW;
import static org.annotatedgallery.campaign.Captioned.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.Task;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.image.TaskState;
import org.annotatedgallery.schema.TestDatabase;
import org.junit.jupiter.api.Test;

class CampaignRepositoryIT {
    private final String tag = "t" + UUID.randomUUID();
    private final String older = "older " + tag;
    private final String newer = "newer " + tag;
    private final Captioned captioned = new Captioned(tag);

    @Test
    void aFilterFindsWhatItSays() {
        UUID first = captioned.by(CaptionSource.MODEL, older, "en-GB", "v9");
        UUID second = captioned.by(CaptionSource.MODEL, newer, "de", "v10");
        UUID offline = captioned.by(CaptionSource.OFFLINE, null, "en", null);
        UUID embedded = captioned.by(CaptionSource.EMBEDDED, null, null, null);

        assertThat(found(null, null, null, null)).containsExactlyInAnyOrder(first, second, offline, embedded);
        assertThat(found(null, null, null, CampaignFilter.Source.MODEL)).containsExactlyInAnyOrder(first, second);
        assertThat(found(null, null, null, CampaignFilter.Source.OFFLINE)).containsExactly(offline);
        assertThat(found(null, null, null, CampaignFilter.Source.EMBEDDED)).containsExactly(embedded);
        assertThat(found(null, null, "EN", null)).containsExactlyInAnyOrder(first, offline);
        assertThat(found(null, null, "en-gb", null)).containsExactly(first);
        assertThat(found(null, 10, null, null)).containsExactly(first);
        assertThat(found(null, 11, null, null)).containsExactlyInAnyOrder(first, second);
        assertThat(found(null, 9, null, null)).isEmpty();
        assertThat(found(newer, null, null, null)).containsExactly(first);
        assertThat(found(older, null, null, null)).isEmpty();
        assertThat(found("never used", null, null, null)).containsExactlyInAnyOrder(first, second);
        assertThat(found(newer, 10, "en", CampaignFilter.Source.MODEL)).containsExactly(first);
    }

    @Test
    void modelsAreKnownByTheirFirstUse() {
        captioned.by(CaptionSource.MODEL, older, "en", "v1");
        captioned.by(CaptionSource.MODEL, newer, "en", "v1");
        captioned.by(CaptionSource.MODEL, older, "en", "v1");
        List<String> models = TestDatabase.call(em -> new CampaignRepository(em).models());
        assertThat(models).containsOnlyOnce(older, newer).containsSubsequence(older, newer);
    }

    @Test
    void aTextThatWasBroughtBackIsAsOldAsItsPrompt() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v2");
        CaptionRevision source = captioned.revision(id, CaptionSource.MODEL, older, "en", call("v1", 1, 1, 1L), null);
        Captioned.append(source);
        captioned.write(id, CaptionRevision.restored(source, NOW));
        assertThat(found(null, 2, null, null)).containsExactly(id);
        assertThat(found(null, 1, null, null)).isEmpty();
    }

    @Test
    void imagesWithoutCaptionAreFoundWhenTheirTaskHasEnded() {
        UUID pending = captioned.uncaptioned();
        UUID failed = captioned.uncaptioned();
        Captioned.change(failed, task -> task.markFailed(TaskReason.BAD_ANSWER, "x", NOW));
        List<UUID> none = selected(begin(new CampaignFilter(null, null, null, CampaignFilter.Source.NONE, null)));
        assertThat(none).contains(failed).doesNotContain(pending);
    }

    @Test
    void peoplesWordsOpenTasksAndImagesThatGoAreNeverFound() {
        captioned.by(CaptionSource.HUMAN, null, "en", null);
        UUID open = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Captioned.change(open, task -> task.handOver(NOW, NOW));
        UUID going = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        TestDatabase.run(em -> new ImageRepository(em).find(going).orElseThrow().markDeleting());
        assertThat(estimate().images()).isZero();
        assertThat(selected(begin(tagged()))).isEmpty();
    }

    @Test
    void campaignsBegunAtTheSameTimeHaveEachImageOnce() throws Exception {
        for (int n = 0; n < 20; n++) {
            captioned.by(CaptionSource.MODEL, older, "en", "v1");
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> begins = Collections.nCopies(
                    4,
                    () -> TestDatabase.call(em ->
                            new CampaignRepository(em).begin(tagged(), NOW).total()));
            long images = 0;
            for (Future<Long> begun : threads.invokeAll(begins)) {
                images += begun.get();
            }
            assertThat(images).isEqualTo(20);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anImageThatIsQueuedInOneCampaignIsNotFoundForAnother() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Campaign first = begin(tagged());
        assertThat(estimate().images()).isZero();
        assertThat(selected(begin(tagged()))).isEmpty();
        move(first, CampaignState.CANCELLED);
        assertThat(selected(begin(tagged()))).containsExactly(id);
    }

    @Test
    void theEstimateCountsRejectedAnswersIntoWhatACaptionTakes() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        captioned.by(CaptionSource.MODEL, newer, "en", "v1");
        captioned.by(CaptionSource.MODEL, newer, "en", "v1");
        Captioned.append(CaptionRevision.rejected(id, newer, call("v1", 100, 20, 30L), null, "not JSON", "x", NOW));

        CampaignEstimate estimate = estimate();
        assertThat(estimate).isEqualTo(new CampaignEstimate(3, 450L, 60L, 195L, new CampaignEstimate.Basis(newer, 2)));
        Campaign campaign = begin(tagged());
        assertThat(campaign.estimate()).isEqualTo(estimate);
        assertThat(campaign.total()).isEqualTo(3);
        assertThat(find(campaign).estimate()).isEqualTo(estimate);
        assertThat(find(campaign).filter()).isEqualTo(tagged());
    }

    @Test
    void withoutAPriceTheCostIsNotGuessedAtAndWithoutCaptionsNothingIs() {
        UUID id = captioned.by(CaptionSource.MODEL, newer, "en", "v1");
        Captioned.append(captioned.revision(id, CaptionSource.MODEL, newer, "en", call("v1", 300, 30, null), null));
        assertThat(estimate())
                .isEqualTo(new CampaignEstimate(1, 200L, 20L, null, new CampaignEstimate.Basis(newer, 2)));

        Captioned.append(CaptionRevision.rejected(id, older, call("v1", 100, 20, 30L), null, "not JSON", "x", NOW));
        assertThat(estimate())
                .isEqualTo(new CampaignEstimate(1, null, null, null, new CampaignEstimate.Basis(older, 0)));
    }

    @Test
    void progressIsWhatItemsTasksAndLedgerSay() {
        UUID[] ids = new UUID[7];
        Arrays.setAll(ids, n -> captioned.by(CaptionSource.MODEL, older, "en", "v1"));
        Campaign campaign = begin(tagged());
        for (UUID id : List.of(ids[0], ids[1], ids[2], ids[3])) {
            start(campaign, id);
        }
        Captioned.change(ids[0], task -> task.markFailed(TaskReason.BAD_ANSWER, "x", NOW));
        Captioned.change(ids[1], task -> task.markWaiting(TaskReason.QUOTA, "x", NOW, NOW));
        captioned.write(
                ids[3],
                captioned.revision(ids[3], CaptionSource.MODEL, newer, "en", call("v2", 7, 5, 3L), campaign.id()));
        Captioned.change(ids[3], task -> task.markDone(NOW));
        TestDatabase.run(em -> new CampaignRepository(em)
                .lock(key(campaign, ids[4]))
                .orElseThrow()
                .skip());
        TestDatabase.run(em -> new ImageRepository(em).remove(ids[5]));

        assertThat(progress(campaign)).isEqualTo(new CampaignProgress(1, 2, 1, 1, 2, 7, 5, 3L));
        assertThat(isThrough(campaign)).isFalse();
        move(campaign, CampaignState.CANCELLED);
        assertThat(progress(campaign)).isEqualTo(new CampaignProgress(0, 2, 1, 1, 3, 7, 5, 3L));
    }

    @Test
    void whatACampaignCostIsNotKnownWhileACaptionOfItHasNoPrice() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Campaign campaign = begin(tagged());
        Captioned.append(
                captioned.revision(id, CaptionSource.OFFLINE, null, "en", call(null, 0, 0, null), campaign.id()));
        assertThat(progress(campaign).costMicros()).isZero();
        Captioned.append(
                captioned.revision(id, CaptionSource.MODEL, newer, "en", call("v2", 7, 5, null), campaign.id()));
        assertThat(progress(campaign).costMicros()).isNull();
        assertThat(progress(campaign).inputTokens()).isEqualTo(7);
    }

    @Test
    void anItemKeepsWhatToGoBackTo() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Captioned.change(id, task -> task.markFailed(TaskReason.BLOCKED_BY_MODEL, "x", NOW));
        long before = TestDatabase.call(em ->
                new ImageRepository(em).find(id).orElseThrow().captionRevision().orElseThrow());
        Campaign campaign = begin(tagged());
        start(campaign, id);

        CampaignItem item = TestDatabase.call(
                em -> new CampaignRepository(em).lock(key(campaign, id)).orElseThrow());
        assertThat(item.state()).isEqualTo(CampaignItem.State.STARTED);
        assertThat(item.startedAt()).contains(NOW);
        assertThat(item.previousRevision()).contains(before);
        assertThat(item.previousReason()).contains(TaskReason.BLOCKED_BY_MODEL);
        assertThat(itemsOf(campaign, CampaignItem.State.QUEUED)).isEmpty();
    }

    @Test
    void aCopyThatARollbackHasLeftIsToldFromAPersons() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Campaign campaign = begin(tagged());
        CaptionRevision source = captioned.revision(id, CaptionSource.MODEL, older, "en", call("v1", 1, 1, 1L), null);
        Captioned.append(source);
        CaptionRevision givenBack = CaptionRevision.restored(source, NOW);
        captioned.write(id, givenBack);
        CaptionRevision byAPerson = CaptionRevision.restored(source, NOW);
        captioned.write(id, byAPerson);
        TestDatabase.run(em ->
                new CampaignRepository(em).lock(key(campaign, id)).orElseThrow().markUndone(givenBack.id()));
        TestDatabase.run(em -> {
            assertThat(new CampaignRepository(em).isGivenBack(givenBack)).isTrue();
            assertThat(new CampaignRepository(em).isGivenBack(byAPerson)).isFalse();
        });
        assertThat(itemsOf(campaign, CampaignItem.State.UNDONE)).containsExactly(id);
    }

    @Test
    void aCampaignIsThroughWhenNothingIsQueuedOrOpen() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Campaign campaign = begin(tagged());
        assertThat(isThrough(campaign)).isFalse();
        start(campaign, id);
        assertThat(isThrough(campaign)).isFalse();
        Captioned.change(id, task -> task.markDone(NOW));
        assertThat(isThrough(campaign)).isTrue();
    }

    @Test
    void campaignsAreFoundByTheirStateAndTheirTasksByTheirs() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Campaign first = begin(tagged());
        start(first, id);
        Campaign second = begin(tagged());
        assertThat(newest()).containsSubsequence(second.id(), first.id());
        assertThat(cancelledTasks()).doesNotContain(key(first, id));
        move(first, CampaignState.CANCELLED);
        assertThat(cancelledTasks()).contains(key(first, id));
        List<Long> cancelled =
                TestDatabase.call(em -> ids(new CampaignRepository(em).inState(CampaignState.CANCELLED)));
        assertThat(cancelled).contains(first.id()).doesNotContain(second.id());
    }

    @Test
    void theTasksOfAStoppedCampaignAreNotDue() {
        UUID id = captioned.by(CaptionSource.MODEL, older, "en", "v1");
        Campaign campaign = begin(tagged());
        start(campaign, id);
        Captioned.change(id, task -> task.markWaiting(TaskReason.QUOTA, "x", NOW, NOW));
        assertThat(due(tasks -> tasks.due(TaskKind.CAPTION, NOW, 1000))).contains(id);
        assertThat(due(tasks -> tasks.dueForModel(NOW, 1000))).contains(id);
        move(campaign, CampaignState.PAUSED);
        assertThat(due(tasks -> tasks.due(TaskKind.CAPTION, NOW, 1000))).doesNotContain(id);
        assertThat(due(tasks -> tasks.dueForModel(NOW, 1000))).doesNotContain(id);
        move(campaign, CampaignState.RUNNING);
        assertThat(due(tasks -> tasks.due(TaskKind.CAPTION, NOW.plus(Duration.ofDays(1)), 1000)))
                .contains(id);
        for (CampaignState stopped : List.of(CampaignState.CANCELLED, CampaignState.ROLLING_BACK)) {
            move(campaign, stopped);
            assertThat(due(tasks -> tasks.due(TaskKind.CAPTION, NOW, 1000))).doesNotContain(id);
        }
    }

    private List<UUID> found(String model, Integer prompt, String language, CampaignFilter.Source source) {
        Campaign campaign = begin(new CampaignFilter(model, prompt, language, source, tag));
        List<UUID> selected = selected(campaign);
        assertThat(campaign.total()).isEqualTo(selected.size());
        move(campaign, CampaignState.CANCELLED);
        assertThat(TestDatabase.call(em -> new CampaignRepository(em).estimate(campaign.filter()))
                        .images())
                .isEqualTo(selected.size());
        return selected;
    }

    private List<UUID> selected(Campaign campaign) {
        return itemsOf(campaign, CampaignItem.State.QUEUED);
    }

    private List<UUID> itemsOf(Campaign campaign, CampaignItem.State state) {
        return TestDatabase.call(em -> new CampaignRepository(em)
                .items(campaign.id(), state, 1000).stream()
                        .map(CampaignItemKey::imageId)
                        .toList());
    }

    private Campaign begin(CampaignFilter filter) {
        return TestDatabase.call(em -> new CampaignRepository(em).begin(filter, NOW));
    }

    private CampaignFilter tagged() {
        return new CampaignFilter(null, null, null, null, tag);
    }

    private CampaignEstimate estimate() {
        return TestDatabase.call(em -> new CampaignRepository(em).estimate(tagged()));
    }

    private static Campaign find(Campaign campaign) {
        return TestDatabase.call(
                em -> new CampaignRepository(em).find(campaign.id()).orElseThrow());
    }

    private static void move(Campaign campaign, CampaignState state) {
        TestDatabase.run(em ->
                new CampaignRepository(em).lock(campaign.id()).orElseThrow().moveTo(state));
    }

    private static void start(Campaign campaign, UUID id) {
        TestDatabase.run(em -> {
            Task task = new TaskRepository(em).lock(id, TaskKind.CAPTION).orElseThrow();
            new CampaignRepository(em).lock(key(campaign, id)).orElseThrow().start(task.image(), task, NOW);
            task.startFor(campaign.id(), NOW, NOW);
        });
    }

    private static CampaignProgress progress(Campaign campaign) {
        return TestDatabase.call(em -> {
            CampaignRepository campaigns = new CampaignRepository(em);
            return campaigns
                    .progress(List.of(campaigns.find(campaign.id()).orElseThrow()))
                    .get(campaign.id());
        });
    }

    private static boolean isThrough(Campaign campaign) {
        return TestDatabase.call(em -> new CampaignRepository(em).isThrough(campaign.id()));
    }

    private static List<Long> newest() {
        return TestDatabase.call(em -> ids(new CampaignRepository(em).newest(100)));
    }

    private static List<Long> ids(List<Campaign> campaigns) {
        return campaigns.stream().map(Campaign::id).toList();
    }

    private static List<CampaignItemKey> cancelledTasks() {
        return TestDatabase.call(em -> new CampaignRepository(em)
                .withTasks(CampaignState.CANCELLED, Set.of(TaskState.PENDING, TaskState.WAITING), 1000));
    }

    private static CampaignItemKey key(Campaign campaign, UUID image) {
        return new CampaignItemKey(campaign.id(), image);
    }

    private static List<UUID> due(Function<TaskRepository, List<Task>> query) {
        return TestDatabase.call(em -> query.apply(new TaskRepository(em)).stream()
                .map(task -> task.image().id())
                .toList());
    }
}
