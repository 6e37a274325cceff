package org.annotatedgallery.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annotatedgallery.browse.ImageBrowser;
import org.annotatedgallery.browse.ImageView;
import org.annotatedgallery.image.AttentionRepository;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;
import org.annotatedgallery.image.TroubleGroup;

/** Finds what waits for people, for whoever shows it. */
@ApplicationScoped
@Transactional
public class AttentionReader {
    /** Of images that stand for a group, and of images without caption. */
    private static final int FIRST = 6;

    private AttentionRepository attention;
    private ImageBrowser browser;

    /** For the container's proxies. */
    protected AttentionReader() {}

    @Inject
    public AttentionReader(AttentionRepository attention, ImageBrowser browser) {
        this.attention = attention;
        this.browser = browser;
    }

    public AttentionOverview overview() {
        List<TroubleGroup> groups = troubles();
        Map<TroubleGroup, List<UUID>> first = groups.stream()
                .collect(Collectors.toMap(
                        Function.identity(), group -> attention.inTrouble(group.kind(), group.reason(), null, FIRST)));
        Map<UUID, ImageView> images =
                browser
                        .find(first.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ImageView::id, Function.identity()));
        return new AttentionOverview(
                groups.stream()
                        .map(group -> new TroubleView(group, those(first.get(group), images)))
                        .toList(),
                attention.countWithoutWords(),
                browser.find(attention.withoutWords(FIRST)),
                attention.countUnreviewed());
    }

    private static List<ImageView> those(List<UUID> ids, Map<UUID, ImageView> images) {
        return ids.stream().filter(images::containsKey).map(images::get).toList();
    }

    /** What has failed or waits, by task and reason, the largest group first. */
    public List<TroubleGroup> troubles() {
        return attention.troubles();
    }

    public long countWithoutWords() {
        return attention.countWithoutWords();
    }

    public long countUnreviewed() {
        return attention.countUnreviewed();
    }

    /**
     * Images whose task of this kind has failed, or waits, for this reason.
     *
     * @param after where the page before has ended, or null for the first
     */
    public TroublePage page(TaskKind kind, TaskReason reason, UUID after, int limit) {
        // One more than asked for tells whether there is another page.
        List<UUID> found = attention.inTrouble(kind, reason, after, limit + 1);
        List<UUID> shown = found.subList(0, Math.min(found.size(), limit));
        UUID next = found.size() > limit ? shown.get(limit - 1) : null;
        TroubleGroup group = troubles().stream()
                .filter(trouble -> trouble.kind() == kind && trouble.reason() == reason)
                .findFirst()
                .orElse(null);
        return new TroublePage(group, browser.find(shown), next);
    }
}
