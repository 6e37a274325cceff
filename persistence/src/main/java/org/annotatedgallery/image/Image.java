package org.annotatedgallery.image;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annotatedgallery.caption.Caption;
import org.annotatedgallery.caption.CaptionRevision;
import org.annotatedgallery.caption.CaptionSource;

/** An uploaded image: what it is, its current caption, its derivatives and its two tasks. */
@Entity
@Table(name = "image")
public class Image {
    /** Most tags that an image has. */
    public static final int MAX_TAGS = 50;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private ImageState state;

    @Column(name = "object_key")
    private String objectKey;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    private long bytes;
    private String sha256;
    private int width;
    private int height;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "taken_at")
    private LocalDateTime takenAt;

    /** By the database: of the two times above, the second where it is known. */
    @Column(name = "dated_at", insertable = false, updatable = false)
    private LocalDateTime datedAt;

    private String camera;

    @Embedded
    private Location location;

    @Embedded
    private Caption caption;

    @Column(name = "caption_revision_id")
    private Long captionRevision;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "image_tag", joinColumns = @JoinColumn(name = "image_id"))
    @OrderColumn(name = "position")
    private List<ImageTag> tags = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "thumbnail_key"))
    @AttributeOverride(name = "width", column = @Column(name = "thumbnail_width"))
    @AttributeOverride(name = "height", column = @Column(name = "thumbnail_height"))
    private Derivative thumbnail;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "preview_key"))
    @AttributeOverride(name = "width", column = @Column(name = "preview_width"))
    @AttributeOverride(name = "height", column = @Column(name = "preview_height"))
    private Derivative preview;

    private String placeholder;

    @OneToMany(mappedBy = "image", cascade = CascadeType.PERSIST)
    private List<Task> tasks = new ArrayList<>();

    /** What full-text search reads; kept beside its parts because a FULLTEXT index cannot span tables. */
    @Lob
    @Column(name = "search_text")
    private String searchText;

    @Version
    private int version;

    protected Image() {}

    /** A new image on its way to the bucket, with both tasks PENDING until {@code announcedBy} at the latest. */
    public Image(NewImage image, Instant now, Instant announcedBy) {
        id = image.id().toString();
        state = ImageState.STORING;
        objectKey = image.objectKey();
        fileName = image.fileName();
        contentType = image.contentType();
        bytes = image.bytes();
        sha256 = image.sha256();
        width = image.width();
        height = image.height();
        takenAt = image.takenAt();
        camera = image.camera();
        location = image.location();
        uploadedAt = now;
        for (TaskKind kind : TaskKind.values()) {
            tasks.add(new Task(this, kind, now, announcedBy));
        }
        indexForSearch();
    }

    public void markStored() {
        state = ImageState.STORED;
    }

    public void markDeleting() {
        state = ImageState.DELETING;
    }

    /**
     * Takes over what a machine has produced, unless there are better words: a person's always, and any where nobody has
     * looked at the picture.
     *
     * @param suggestion appended to the ledger
     * @return whether it is the caption now
     */
    public boolean suggestCaption(CaptionRevision suggestion) {
        if (caption != null && !suggestion.caption().source().mayReplace(caption.source())) {
            return false;
        }
        setCaption(suggestion, withLastingTags(suggestion.tags()));
        return true;
    }

    /** Replaces the caption by a person's words, appended to the ledger. The tags become what that person wants them to be. */
    public void writeCaption(CaptionRevision words) {
        if (words.caption().source() != CaptionSource.HUMAN) {
            throw new IllegalArgumentException("A machine's caption is suggested, not written: " + words.id());
        }
        setCaption(words, words.tags().stream());
    }

    /** Brings back older words, whoever wrote them: that is for people to decide. */
    public void restoreCaption(CaptionRevision older) {
        if (older.isRejected()) {
            throw new IllegalArgumentException("No caption: " + older.id());
        }
        setCaption(older, withLastingTags(older.tags()));
    }

    /** A person finds the caption good as it is, whoever wrote it. */
    public void approveCaption(Instant now) {
        if (!hasWords()) {
            throw new IllegalStateException("Nothing to approve: " + id);
        }
        if (!reviewed()) {
            reviewedAt = now;
        }
    }

    /** Leaves the image without a caption, as it was before its first one. */
    public void removeCaption() {
        caption = null;
        captionRevision = null;
        reviewedAt = null;
        replaceTags(withLastingTags(List.of()));
    }

    /**
     * Changes the tags and leaves the caption whose it is. What is added outlasts the caption; what is removed may come
     * back with the next one. What is both removed and added is there in the end.
     */
    public void retag(Collection<String> removed, Collection<String> added) {
        Map<String, ImageTag> changed = new LinkedHashMap<>();
        tags.forEach(tag -> changed.put(tag.tag(), tag));
        changed.keySet().removeAll(removed);
        added.forEach(tag -> changed.put(tag, new ImageTag(tag, true)));
        replaceTags(List.copyOf(changed.values()));
    }

    private void setCaption(CaptionRevision revision, Stream<String> newTags) {
        caption = revision.caption();
        captionRevision = revision.id();
        reviewedAt = null;
        replaceTags(newTags);
    }

    /** The lasting ones first: should there be too many, those are what is kept. */
    private Stream<String> withLastingTags(List<String> newTags) {
        return Stream.concat(lastingTags().stream(), newTags.stream())
                .distinct()
                .limit(MAX_TAGS);
    }

    private Set<String> lastingTags() {
        return tags.stream()
                .filter(ImageTag::lasting)
                .map(ImageTag::tag)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void replaceTags(Stream<String> newTags) {
        Set<String> lasting = lastingTags();
        replaceTags(newTags.map(tag -> new ImageTag(tag, lasting.contains(tag))).toList());
    }

    private void replaceTags(List<ImageTag> newTags) {
        if (!tags.equals(newTags)) {
            tags.clear();
            tags.addAll(newTags);
        }
        indexForSearch();
    }

    private void indexForSearch() {
        Stream<String> words = caption == null
                ? Stream.of(fileName)
                : Stream.of(caption.altText(), caption.description(), caption.visibleText(), fileName);
        searchText = Stream.concat(words, tags().stream())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public ImageState state() {
        return state;
    }

    public String objectKey() {
        return objectKey;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    public long bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    /** Upright, in pixels. */
    public int width() {
        return width;
    }

    /** Upright, in pixels. */
    public int height() {
        return height;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** The camera's own clock, without a time zone. */
    public Optional<LocalDateTime> takenAt() {
        return Optional.ofNullable(takenAt);
    }

    /** When it was taken or, where that is not known, uploaded; null until it is read from the database. */
    LocalDateTime datedAt() {
        return datedAt;
    }

    public Optional<String> camera() {
        return Optional.ofNullable(camera);
    }

    /** Where it was taken. */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    public Optional<Caption> caption() {
        return Optional.ofNullable(caption);
    }

    /** The ledger's number of the caption. */
    public Optional<Long> captionRevision() {
        return Optional.ofNullable(captionRevision);
    }

    /** Whether somebody, or something, that has looked at the picture says what it shows; what is only measured is no words. */
    public boolean hasWords() {
        return caption != null && caption.source() != CaptionSource.OFFLINE;
    }

    /** Whether a person has written the caption or approved it. */
    public boolean reviewed() {
        return caption != null && (caption.source() == CaptionSource.HUMAN || reviewedAt != null);
    }

    public List<String> tags() {
        return tags.stream().map(ImageTag::tag).toList();
    }

    public Optional<Derivative> thumbnail() {
        return Optional.ofNullable(thumbnail);
    }

    public Optional<Derivative> preview() {
        return Optional.ofNullable(preview);
    }

    /** What a page shows until the thumbnail has arrived: a tiny picture as data URI. */
    public Optional<String> placeholder() {
        return Optional.ofNullable(placeholder);
    }

    public Task task(TaskKind kind) {
        return tasks.stream().filter(task -> task.kind() == kind).findFirst().orElseThrow();
    }

    /** Counts changes of the image and its caption; an editor gives it back to show what they have seen. */
    public int version() {
        return version;
    }
}
