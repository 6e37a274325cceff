package org.annotatedgallery.caption;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One text as it was written for an image, and how it came about. Never changed afterwards. Answers that were no caption
 * are kept too: they were paid for, and somebody may want to know what the model said.
 */
@Entity
@Table(name = "caption_revision")
public class CaptionRevision {
    private static final int MAX_FAULT = 300;
    private static final int MAX_RAW_ANSWER = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "image_id")
    private String imageId;

    @Embedded
    @AttributeOverride(name = "source", column = @Column(name = "source"))
    @AttributeOverride(name = "model", column = @Column(name = "model"))
    private Caption caption;

    private String tags;

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

    @Column(name = "cost_micros")
    private Long costMicros;

    @Column(name = "latency_millis")
    private Long latencyMillis;

    @Column(name = "request_id")
    private String requestId;

    private String fault;

    @Lob
    @Column(name = "raw_answer")
    private String rawAnswer;

    @Column(name = "restored_from")
    private Long restoredFrom;

    @Column(name = "campaign_id")
    private Long campaignId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CaptionRevision() {}

    private CaptionRevision(UUID imageId, Caption caption, List<String> tags, Instant createdAt) {
        this.imageId = imageId.toString();
        this.caption = caption;
        this.tags = String.join("\n", tags);
        this.createdAt = createdAt;
    }

    /** What a person wrote. */
    public static CaptionRevision written(UUID imageId, Caption caption, List<String> tags, Instant createdAt) {
        return new CaptionRevision(imageId, caption, tags, createdAt);
    }

    /**
     * What a machine produced, or found in the file.
     *
     * @param call null when no model was asked
     * @param campaignId the campaign it was asked for, or null
     */
    public static CaptionRevision produced(
            UUID imageId, Caption caption, List<String> tags, ModelCall call, Long campaignId, Instant createdAt) {
        CaptionRevision revision = new CaptionRevision(imageId, caption, tags, createdAt);
        revision.campaignId = campaignId;
        if (call != null) {
            revision.charge(call);
        }
        return revision;
    }

    /**
     * A model's answer that is no caption.
     *
     * @param model that was asked
     * @param campaignId the campaign it was asked for, or null
     * @param fault what is wrong with it
     * @param rawAnswer the answer as it came, or null when there was no text
     */
    public static CaptionRevision rejected(
            UUID imageId,
            String model,
            ModelCall call,
            Long campaignId,
            String fault,
            String rawAnswer,
            Instant createdAt) {
        Caption nothing = new Caption(CaptionSource.MODEL, null, null, null, false, null, model);
        CaptionRevision revision = new CaptionRevision(imageId, nothing, List.of(), createdAt);
        revision.campaignId = campaignId;
        revision.charge(call);
        revision.fault = cut(fault, MAX_FAULT);
        revision.rawAnswer = cut(rawAnswer, MAX_RAW_ANSWER);
        return revision;
    }

    /** An older text brought back. It is still whose it was, but costs nothing again. */
    public static CaptionRevision restored(CaptionRevision older, Instant createdAt) {
        CaptionRevision revision = new CaptionRevision(older.imageId(), older.caption, older.tags(), createdAt);
        revision.restoredFrom = older.id;
        return revision;
    }

    private void charge(ModelCall call) {
        modelVersion = call.modelVersion();
        promptVersion = call.promptVersion();
        finishReason = call.finishReason();
        inputTokens = call.inputTokens();
        outputTokens = call.outputTokens();
        costMicros = call.costMicros();
        latencyMillis = call.latency() == null ? null : call.latency().toMillis();
        requestId = call.requestId();
    }

    private static String cut(String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, length - (splitsPair ? 1 : 0));
    }

    /** Its number in the ledger, which grows with time; null until it is appended. */
    public Long id() {
        return id;
    }

    public UUID imageId() {
        return UUID.fromString(imageId);
    }

    /** The words; without any where the answer was rejected. */
    public Caption caption() {
        return caption;
    }

    public List<String> tags() {
        return tags == null || tags.isEmpty() ? List.of() : List.of(tags.split("\n"));
    }

    /** The call that it was produced by; all null for what no model has written. */
    public ModelCall call() {
        return new ModelCall(
                modelVersion,
                promptVersion,
                finishReason,
                inputTokens,
                outputTokens,
                costMicros,
                latencyMillis == null ? null : Duration.ofMillis(latencyMillis),
                requestId);
    }

    /** Whether it is an answer that was no caption. */
    public boolean isRejected() {
        return fault != null;
    }

    /** What is wrong with a rejected answer; at most 300 characters. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** A rejected answer as it came: untrusted text of at most 20,000 characters. */
    public Optional<String> rawAnswer() {
        return Optional.ofNullable(rawAnswer);
    }

    /** The revision that was brought back by this one. */
    public Optional<Long> restoredFrom() {
        return Optional.ofNullable(restoredFrom);
    }

    public Optional<Long> campaignId() {
        return Optional.ofNullable(campaignId);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
