package org.annotatedgallery.caption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annotatedgallery.image.Caption;

/** One caption as it was written, and how it came about. Never changed afterwards. */
@Entity
@Table(name = "caption_revision")
public class CaptionRevision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "image_id")
    private String imageId;

    @Enumerated(EnumType.STRING)
    private CaptionSource source;

    @Column(name = "alt_text")
    private String altText;

    private String description;

    @Column(name = "visible_text")
    private String visibleText;

    private String tags;
    private boolean decorative;
    private String language;
    private String model;

    @Column(name = "model_version")
    private String modelVersion;

    @Column(name = "prompt_version")
    private String promptVersion;

    @Column(name = "finish_reason")
    private String finishReason;

    @Column(name = "input_tokens")
    private Integer inputTokens;

    @Column(name = "output_tokens")
    private Integer outputTokens;

    @Column(name = "latency_millis")
    private Long latencyMillis;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CaptionRevision() {}

    private CaptionRevision(UUID imageId, Caption caption, List<String> tags, Instant createdAt) {
        this.imageId = imageId.toString();
        source = caption.source();
        altText = caption.altText();
        description = caption.description();
        visibleText = caption.visibleText();
        this.tags = String.join("\n", tags);
        decorative = caption.decorative();
        language = caption.language();
        model = caption.model();
        this.createdAt = createdAt;
    }

    /** What a person wrote. */
    public static CaptionRevision written(UUID imageId, Caption caption, List<String> tags, Instant createdAt) {
        return new CaptionRevision(imageId, caption, tags, createdAt);
    }

    /** What a machine produced, by the given call. */
    public static CaptionRevision produced(
            UUID imageId, Caption caption, List<String> tags, ModelCall call, Duration latency, Instant createdAt) {
        CaptionRevision revision = new CaptionRevision(imageId, caption, tags, createdAt);
        revision.modelVersion = call.modelVersion();
        revision.promptVersion = call.promptVersion();
        revision.finishReason = call.finishReason();
        revision.inputTokens = call.inputTokens();
        revision.outputTokens = call.outputTokens();
        revision.requestId = call.requestId();
        revision.latencyMillis = latency.toMillis();
        return revision;
    }

    public UUID imageId() {
        return UUID.fromString(imageId);
    }

    public CaptionSource source() {
        return source;
    }

    public String altText() {
        return altText;
    }

    public String modelVersion() {
        return modelVersion;
    }

    public Integer inputTokens() {
        return inputTokens;
    }

    public Long latencyMillis() {
        return latencyMillis;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
