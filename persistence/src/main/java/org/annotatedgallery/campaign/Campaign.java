package org.annotatedgallery.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A campaign that has the images captioned anew that its filter found at its beginning. */
@Entity
@Table(name = "campaign")
public class Campaign {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Column(name = "model_before")
    private String modelBefore;

    @Column(name = "prompt_version_before")
    private Integer promptVersionBefore;

    private String language;

    @Enumerated(EnumType.STRING)
    private CampaignFilter.Source source;

    private String tag;
    private long total;

    @Column(name = "estimated_input_tokens")
    private Long estimatedInputTokens;

    @Column(name = "estimated_output_tokens")
    private Long estimatedOutputTokens;

    @Column(name = "estimated_cost_micros")
    private Long estimatedCostMicros;

    @Column(name = "estimated_by_model")
    private String estimatedByModel;

    @Column(name = "estimated_by_captions")
    private long estimatedByCaptions;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Campaign() {}

    public Campaign(CampaignFilter filter, Instant createdAt) {
        this.state = CampaignState.RUNNING;
        this.modelBefore = filter.modelBefore();
        this.promptVersionBefore = filter.promptVersionBefore();
        this.language = filter.language();
        this.source = filter.source();
        this.tag = filter.tag();
        this.createdAt = createdAt;
    }

    /** Notes how many images were found and what they are expected to take. */
    public void expect(CampaignEstimate estimate) {
        total = estimate.images();
        estimatedInputTokens = estimate.inputTokens();
        estimatedOutputTokens = estimate.outputTokens();
        estimatedCostMicros = estimate.costMicros();
        estimatedByModel = estimate.basis().model();
        estimatedByCaptions = estimate.basis().captions();
    }

    /**
     * @throws IllegalStateException when that makes no sense
     */
    public void moveTo(CampaignState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Campaign " + id + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    /** Null until it is written. */
    public Long id() {
        return id;
    }

    public CampaignState state() {
        return state;
    }

    public CampaignFilter filter() {
        return new CampaignFilter(modelBefore, promptVersionBefore, language, source, tag);
    }

    /** Of images that were found at its beginning; those deleted since are among them. */
    public long total() {
        return total;
    }

    /** What was expected at its beginning. */
    public CampaignEstimate estimate() {
        return new CampaignEstimate(
                total,
                estimatedInputTokens,
                estimatedOutputTokens,
                estimatedCostMicros,
                new CampaignEstimate.Basis(estimatedByModel, estimatedByCaptions));
    }

    public Instant createdAt() {
        return createdAt;
    }
}
