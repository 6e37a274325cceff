package org.annotatedgallery.attention.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.attention.AttentionOverview;
import org.annotatedgallery.attention.AttentionReader;
import org.annotatedgallery.attention.TaskRetry;
import org.annotatedgallery.attention.TroublePage;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionBackingTest {
    private static final UUID ID = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("3e1b2c4d-0000-4000-8000-000000000002");
    private static final AttentionOverview OVERVIEW = new AttentionOverview(List.of(), 3, List.of(), 5);
    private static final TroublePage PAGE = new TroublePage(null, List.of(), OTHER);

    private final FakeRetry retry = new FakeRetry();
    private UUID askedAfter;
    private final AttentionBacking page = new AttentionBacking(
            new AttentionReader() {
                @Override
                public AttentionOverview overview() {
                    return OVERVIEW;
                }

                @Override
                public TroublePage page(TaskKind kind, TaskReason reason, UUID after, int limit) {
                    askedAfter = after;
                    return kind == TaskKind.CAPTION && reason == TaskReason.QUOTA ? PAGE : null;
                }
            },
            retry);

    /** Remembers what it was asked for, of which there is plenty. */
    private static final class FakeRetry extends TaskRetry {
        final List<UUID> images = new ArrayList<>();
        String group;

        @Override
        public int retry(List<UUID> imageIds, TaskKind kind) {
            images.addAll(imageIds);
            return imageIds.size();
        }

        @Override
        public int retryAll(TaskKind kind, TaskReason reason) {
            group = kind + " " + reason;
            return MOST;
        }
    }

    @Test
    void withoutAGroupEverythingIsShown() {
        page.load();

        assertThat(page.isOneGroup()).isFalse();
        assertThat(page.getOverview()).isEqualTo(OVERVIEW);
        assertThat(page.getTriedCount()).isNull();
    }

    @Test
    void aGroupIsShownFromTheImageBehindTheLastOne() {
        showQuota();
        page.setAfter(ID.toString());
        page.load();

        assertThat(page.getPage()).isEqualTo(PAGE);
        assertThat(askedAfter).isEqualTo(ID);
    }

    @ParameterizedTest
    @CsvSource({"CAPTION,,", ",QUOTA,", "caption,QUOTA,", "CAPTION,BAD_LUCK,", "CAPTION,QUOTA,x"})
    void aGroupThatCannotBeIsNotFound(String task, String reason, String after) {
        page.setTask(task);
        page.setReason(reason);
        page.setAfter(after);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(page::load);
    }

    @Test
    void theChosenImagesAreTriedAgainAndTheirNumberTold() {
        showQuota();

        assertThat(page.retry(new String[] {ID.toString(), "x", OTHER.toString()}))
                .isEqualTo("/attention.xhtml?faces-redirect=true&task=CAPTION&reason=QUOTA&tried=2");
        assertThat(retry.images).containsExactly(ID, OTHER);
    }

    @Test
    void whereNoneIsChosenNoneIsTried() {
        showQuota();

        assertThat(page.retry(null)).endsWith("&tried=0");
    }

    @Test
    void aWholeGroupIsTriedAgainFromWhereTheVisitorIs() {
        assertThat(page.retryAll("THUMBNAIL/CRASHED")).isEqualTo("/attention.xhtml?faces-redirect=true&tried=500");
        assertThat(retry.group).isEqualTo("THUMBNAIL CRASHED");

        showQuota();
        assertThat(page.retryAll("CAPTION/QUOTA"))
                .isEqualTo("/attention.xhtml?faces-redirect=true&task=CAPTION&reason=QUOTA&tried=500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "CAPTION", "CAPTION/", "CAPTION/QUOTA/", "CAPTION/quota"})
    void noSuchGroupIsTriedAgain(String group) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> page.retryAll(group));
    }

    @Test
    void whatTheUrlSaysOfTheRequestBeforeIsToldOnlyIfItIsANumber() {
        page.setTried("500");
        assertThat(page.getTriedCount()).isEqualTo(500);
        assertThat(page.isTriedMost()).isTrue();

        page.setTried("499");
        assertThat(page.isTriedMost()).isFalse();
        page.setTried("a million");
        assertThat(page.getTriedCount()).isNull();
    }

    private void showQuota() {
        page.setTask("CAPTION");
        page.setReason("QUOTA");
    }
}
