package org.annotatedgallery.attention.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annotatedgallery.attention.AttentionOverview;
import org.annotatedgallery.attention.AttentionReader;
import org.annotatedgallery.attention.TaskRetry;
import org.annotatedgallery.attention.TroublePage;
import org.annotatedgallery.browse.ImageIds;
import org.annotatedgallery.faces.NotFoundException;
import org.annotatedgallery.image.TaskKind;
import org.annotatedgallery.image.TaskReason;

/** attention.xhtml: everything that waits for people, or, where the URL names a task and a reason, those images alone. */
@Named
@RequestScoped
public class AttentionBacking {
    private static final int PAGE_SIZE = 24;
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final String SEPARATOR = "/";

    private AttentionReader reader;
    private TaskRetry retry;

    private String task;
    private String reason;
    private String after;
    private String tried;
    private AttentionOverview overview = AttentionOverview.EMPTY;
    private TroublePage page;

    /** For the container's proxies. */
    protected AttentionBacking() {}

    @Inject
    public AttentionBacking(AttentionReader reader, TaskRetry retry) {
        this.reader = reader;
        this.retry = retry;
    }

    /**
     * View action.
     *
     * @throws NotFoundException when the URL asks for something that cannot be
     */
    public void load() {
        if (isOneGroup()) {
            UUID last = isGiven(after) ? ImageIds.parse(after).orElseThrow(NotFoundException::new) : null;
            page = reader.page(kind(task), reason(reason), last, PAGE_SIZE);
        } else {
            overview = reader.overview();
        }
    }

    /**
     * @param group a task and a reason, as the button has sent them
     * @return the page to go to
     * @throws NotFoundException when there can be no such group
     */
    public String retryAll(String group) {
        String[] parts = group.split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw new NotFoundException();
        }
        return outcome(retry.retryAll(kind(parts[0]), reason(parts[1])));
    }

    /**
     * @param ids of images of the group that is shown, as the form has sent them; null when none was chosen
     * @return the page to go to
     * @throws NotFoundException when the form was not sent from a group's page
     */
    public String retry(String[] ids) {
        List<UUID> images = Stream.ofNullable(ids)
                .flatMap(Stream::of)
                .limit(PAGE_SIZE)
                .map(ImageIds::parse)
                .flatMap(Optional::stream)
                .toList();
        return outcome(retry.retry(images, kind(task)));
    }

    private String outcome(int count) {
        String place = isOneGroup() ? "&task=" + kind(task) + "&reason=" + reason(reason) : "";
        return "/attention.xhtml?faces-redirect=true" + place + "&tried=" + count;
    }

    private static TaskKind kind(String text) {
        return Stream.of(TaskKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static TaskReason reason(String text) {
        return Stream.of(TaskReason.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether the images of one group are shown. */
    public boolean isOneGroup() {
        return isGiven(task) || isGiven(reason);
    }

    public AttentionOverview getOverview() {
        return overview;
    }

    /** Null where everything is shown. */
    public TroublePage getPage() {
        return page;
    }

    /** How many tasks the request before has restarted; null when it was about something else. */
    public Integer getTriedCount() {
        return tried != null && COUNT.matcher(tried).matches() ? Integer.valueOf(tried) : null;
    }

    /** Whether there may be more than one request restarts. */
    public boolean isTriedMost() {
        return getTriedCount() != null && getTriedCount() >= TaskRetry.MOST;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getTried() {
        return tried;
    }

    public void setTried(String tried) {
        this.tried = tried;
    }

    private static boolean isGiven(String parameter) {
        return parameter != null && !parameter.isEmpty();
    }
}
