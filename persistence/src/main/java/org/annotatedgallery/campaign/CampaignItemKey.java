package org.annotatedgallery.campaign;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The identity of a {@link CampaignItem}: its campaign and its image. Not a record because JPA fills its fields. */
public class CampaignItemKey implements Serializable {
    private Long campaignId;
    private String imageId;

    protected CampaignItemKey() {}

    public CampaignItemKey(long campaignId, UUID imageId) {
        this.campaignId = campaignId;
        this.imageId = imageId.toString();
    }

    public long campaignId() {
        return campaignId;
    }

    public UUID imageId() {
        return UUID.fromString(imageId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignItemKey key
                && Objects.equals(campaignId, key.campaignId)
                && Objects.equals(imageId, key.imageId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaignId, imageId);
    }

    @Override
    public String toString() {
        return imageId + " in campaign " + campaignId;
    }
}
