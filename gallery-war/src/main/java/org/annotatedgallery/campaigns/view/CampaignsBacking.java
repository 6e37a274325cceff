package org.annotatedgallery.campaigns.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.annotatedgallery.campaign.CampaignEstimate;
import org.annotatedgallery.campaign.CampaignFilter;
import org.annotatedgallery.campaigns.CampaignIds;
import org.annotatedgallery.campaigns.CampaignStateException;
import org.annotatedgallery.campaigns.CampaignView;
import org.annotatedgallery.campaigns.Campaigns;
import org.annotatedgallery.faces.NotFoundException;

/** attention/campaigns.xhtml: campaigns, and in the URL what another one would be for. */
@Named
@RequestScoped
public class CampaignsBacking {
    private Campaigns campaigns;

    private String source;
    private String modelBefore;
    private String promptVersionBefore;
    private String language;
    private String tag;
    private boolean estimating;
    private CampaignEstimate estimate;
    private boolean invalid;
    private List<CampaignView> list = List.of();
    private List<String> models = List.of();
    private long spentToday;

    /** For the container's proxies. */
    protected CampaignsBacking() {}

    @Inject
    public CampaignsBacking(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** View action. */
    public void load() {
        list = campaigns.newest();
        models = campaigns.models();
        spentToday = campaigns.spentToday();
        if (estimating) {
            try {
                estimate = campaigns.estimate(filter());
            } catch (IllegalArgumentException e) {
                invalid = true;
            }
        }
    }

    private CampaignFilter filter() {
        return CampaignFilter.parse(
                given(modelBefore), given(promptVersionBefore), given(language), given(source), given(tag));
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    /** What can be done with a campaign. */
    private interface Step {
        Optional<CampaignView> take(long id) throws CampaignStateException;
    }

    /**
     * @return the page to go to
     * @throws NotFoundException when the form asks for something that cannot be
     */
    public String run() {
        try {
            campaigns.run(filter());
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
        return page("begun");
    }

    /** As {@link #run}. */
    public String pause(String id) {
        return take(id, campaigns::pause, "paused");
    }

    /** As {@link #run}. */
    public String resume(String id) {
        return take(id, campaigns::resume, "resumed");
    }

    /** As {@link #run}. */
    public String cancel(String id) {
        return take(id, campaigns::cancel, "cancelled");
    }

    /** As {@link #run}. */
    public String rollBack(String id) {
        return take(id, campaigns::rollBack, "rolled-back");
    }

    private static String take(String text, Step step, String notice) {
        long id = CampaignIds.parse(text).orElseThrow(NotFoundException::new);
        try {
            step.take(id).orElseThrow(NotFoundException::new);
        } catch (CampaignStateException e) {
            return page("changed");
        }
        return page(notice);
    }

    private static String page(String notice) {
        return "/attention/campaigns.xhtml?faces-redirect=true&notice=" + notice;
    }

    public CampaignFilter.Source[] getSources() {
        return CampaignFilter.Source.values();
    }

    public List<CampaignView> getList() {
        return list;
    }

    public List<String> getModels() {
        return models;
    }

    /** In millionths of a US dollar. */
    public long getSpentToday() {
        return spentToday;
    }

    /** Null when none was asked for. */
    public CampaignEstimate getEstimate() {
        return estimate;
    }

    /** Whether the URL's filter is none that there could be. */
    public boolean isInvalid() {
        return invalid;
    }

    public boolean isEstimating() {
        return estimating;
    }

    public void setEstimating(boolean estimating) {
        this.estimating = estimating;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getModelBefore() {
        return modelBefore;
    }

    public void setModelBefore(String modelBefore) {
        this.modelBefore = modelBefore;
    }

    public String getPromptVersionBefore() {
        return promptVersionBefore;
    }

    public void setPromptVersionBefore(String promptVersionBefore) {
        this.promptVersionBefore = promptVersionBefore;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }
}
