package org.annotatedgallery.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annotatedgallery.config.LiveConfig;
import org.annotatedgallery.image.ImageChange;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {
    private static final UUID IMAGE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final FakeChanges database = new FakeChanges();
    private final ChangeFeed feed = new ChangeFeed(database, new SameThread(), new LiveConfig(2));
    private final ChangeFeed crowd = new ChangeFeed(database, new SameThread(), new LiveConfig(15));
    private final Page page = new Page();

    @Test
    void whatHasChangedIsToldOnce() {
        feed.listen(page);
        feed.look();

        database.change(IMAGE, "100.5");
        feed.look();
        feed.look();

        assertThat(page.heard).containsExactly(Set.of(IMAGE));
    }

    @Test
    void aChangeThatIsCommittedLaterThanAYoungerOneIsTold() {
        feed.listen(page);
        database.change(IMAGE, "107");
        feed.look();

        database.change(OTHER, "101");
        feed.look();

        assertThat(page.heard).containsExactly(Set.of(IMAGE), Set.of(OTHER));
    }

    @Test
    void anImageThatChangesAgainIsToldAgainButWithItsTasksOnlyOnce() {
        feed.listen(page);
        database.change(IMAGE, "101");
        feed.look();

        database.change(IMAGE, "102");
        database.change(IMAGE, "102.5");
        feed.look();

        assertThat(page.heard).containsExactly(Set.of(IMAGE), Set.of(IMAGE));
    }

    @Test
    void whatHasChangedBeforeAnybodyListenedIsNotAskedFor() {
        database.change(IMAGE, "50");
        feed.look();
        assertThat(database.looks).isZero();

        feed.listen(page);
        feed.look();

        assertThat(page.heard).isEmpty();
    }

    @Test
    void whoeverListensFirstHearsWhatBeganBeforeTheirPageAndMayHaveBeenCommittedAfter() {
        database.change(IMAGE, "85");

        feed.listen(page);
        feed.look();

        assertThat(page.heard).containsExactly(Set.of(IMAGE));
    }

    @Test
    void whoeverBeginsToListenHearsWhatOthersHaveJustHeard() {
        feed.listen(new Page());
        database.change(IMAGE, "101");
        feed.look();
        database.change(OTHER, "102");

        feed.listen(page);
        feed.look();
        feed.look();

        assertThat(page.heard).containsExactly(Set.of(IMAGE, OTHER));
    }

    @Test
    void whoeverBeginsToListenDoesNotHearWhatOthersHaveHeardLongBefore() {
        feed.listen(new Page());
        database.change(IMAGE, "101");
        IntStream.rangeClosed(0, ChangeFeed.LOOKS_REMEMBERED).forEach(n -> feed.look());

        feed.listen(page);
        feed.look();

        assertThat(page.heard).isEmpty();
    }

    @Test
    void whoeverBeginsToListenHearsOfManyWhenOthersHaveJustHeardOfMany() {
        feed.listen(new Page());
        feed.look();
        IntStream.range(0, ChangeWatch.MOST_CHANGES).forEach(n -> database.change(IMAGE, "101." + n));
        database.clock = "300";
        feed.look();

        feed.listen(page);
        feed.look();

        assertThat(page.heard).isEmpty();
        assertThat(page.many).isEqualTo(1);
    }

    @Test
    void moreThanCanBeNamedIsToldAsMany() {
        feed.listen(page);
        feed.look();

        IntStream.rangeClosed(0, News.MOST_NAMED).forEach(n -> database.change(UUID.randomUUID(), "101"));
        feed.look();
        feed.look();

        assertThat(page.heard).isEmpty();
        assertThat(page.many).isEqualTo(1);
    }

    @Test
    void whatHasBeenToldDoesNotMakeTheNextOnesTooMany() {
        feed.listen(page);
        IntStream.range(1, ChangeWatch.MOST_CHANGES).forEach(n -> database.change(IMAGE, "101." + n));
        feed.look();

        database.change(OTHER, "102");
        feed.look();

        assertThat(page.heard).containsExactly(Set.of(IMAGE), Set.of(OTHER));
        assertThat(page.many).isZero();
    }

    @Test
    void afterTooManyWhatIsCommittedLateIsToldAsManyOnceAllHasBeenCommitted() {
        feed.listen(page);
        feed.look();
        IntStream.range(0, ChangeWatch.MOST_CHANGES).forEach(n -> database.change(IMAGE, "101." + n));
        database.clock = "102";
        feed.look();
        assertThat(page.many).isEqualTo(1);

        database.change(OTHER, "101.5");
        IntStream.range(1, ChangeWatch.LOOKS_UNTIL_COMMITTED).forEach(n -> feed.look());
        assertThat(page.many).isEqualTo(1);
        feed.look();
        assertThat(page.many).isEqualTo(2);

        IntStream.rangeClosed(0, ChangeWatch.LOOKS_UNTIL_COMMITTED).forEach(n -> feed.look());
        assertThat(page.many).isEqualTo(2);
        assertThat(page.heard).isEmpty();
    }

    @Test
    void nobodyIsLeftAloneForLong() {
        feed.listen(page);

        IntStream.range(0, 2 * ChangeFeed.LOOKS_UNTIL_IDLE).forEach(n -> feed.look());

        assertThat(page.idle).isEqualTo(2);
    }

    @Test
    void nobodyIsLeftAloneForLongWhileTheDatabaseIsAway() {
        feed.listen(page);
        database.away = true;

        IntStream.range(0, ChangeFeed.LOOKS_UNTIL_IDLE).forEach(n -> feed.look());

        assertThat(page.idle).isEqualTo(1);
    }

    @Test
    void thereAreNoMoreListenersThanAllowedAndRoomForOthersWhenTheyHaveGone() {
        assertThat(feed.listen(page)).isTrue();
        assertThat(feed.listen(new Page())).isTrue();
        assertThat(feed.listen(new Page())).isFalse();

        page.gone = true;
        feed.look();

        assertThat(feed.listen(new Page())).isTrue();
    }

    @Test
    void listenersThatFailCostNobodyElseTheirNews() {
        database.change(IMAGE, "101");
        List<Page> others = listenAmongBrokenOnes();

        crowd.look();

        assertThat(others).allSatisfy(other -> assertThat(other.heard).containsExactly(Set.of(IMAGE)));
    }

    @Test
    void whenTheServerEndsListenersThatFailKeepNobodyElseFromBeingToldSo() {
        List<Page> others = listenAmongBrokenOnes();

        crowd.end();

        assertThat(others).allMatch(Page::gone);
    }

    /** So many, since in which order they are told is not known. */
    private List<Page> listenAmongBrokenOnes() {
        List<Page> others = IntStream.range(0, 5).mapToObj(n -> new Page()).toList();
        for (Page other : others) {
            Page failing = new Page();
            failing.meanwhile = () -> {
                throw new IllegalStateException("a fault of the server's");
            };
            Stream.of(new BrokenPage(), failing, other).forEach(crowd::listen);
        }
        return others;
    }

    @Test
    void aListenerThatHasFailedMakesRoomForAnother() {
        feed.listen(page);
        feed.listen(new BrokenPage());
        feed.look();

        assertThat(feed.listen(new Page())).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayIsAskedAgain() {
        feed.listen(page);
        database.away = true;
        feed.look();

        database.away = false;
        feed.look();
        database.change(IMAGE, "101");
        feed.look();

        assertThat(page.heard).containsExactly(Set.of(IMAGE));
    }

    @Test
    void whenTheServerEndsAllAreToldSo() {
        feed.listen(page);

        feed.end();

        assertThat(page.gone).isTrue();
    }

    private static final class SameThread extends DeliveryThreads {
        @Override
        public void execute(Runnable delivery) {
            delivery.run();
        }
    }

    private static final class FakeChanges extends RecentChanges {
        private final List<ImageChange> changes = new ArrayList<>();
        private String clock = "100";
        private int looks;
        private boolean away;

        void change(UUID id, String at) {
            changes.add(new ImageChange(id, new BigDecimal(at)));
        }

        @Override
        public BigDecimal now() {
            return new BigDecimal(clock);
        }

        @Override
        public List<ImageChange> since(BigDecimal seconds, int limit) {
            if (away) {
                throw new IllegalStateException("no connection");
            }
            looks++;
            return changes.stream()
                    .filter(change -> change.at().compareTo(seconds) >= 0)
                    .limit(limit)
                    .toList();
        }
    }
}
