package org.annotatedgallery.campaigns;

import org.annotatedgallery.campaign.CampaignState;

/** What a person wants of a campaign makes no sense in its state. The message is a sentence for them. */
public class CampaignStateException extends Exception {
    public CampaignStateException(CampaignState is, CampaignState wanted) {
        super("The campaign is " + is + " and cannot become " + wanted + ".");
    }
}
