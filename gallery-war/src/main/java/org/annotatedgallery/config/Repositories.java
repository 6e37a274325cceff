package org.annotatedgallery.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.annotatedgallery.campaign.CampaignRepository;
import org.annotatedgallery.caption.CaptionLedger;
import org.annotatedgallery.caption.ModelSpending;
import org.annotatedgallery.image.AttentionRepository;
import org.annotatedgallery.image.ChangeRepository;
import org.annotatedgallery.image.ImageRepository;
import org.annotatedgallery.image.TaskRepository;
import org.annotatedgallery.lease.LeaseRepository;

/** Hands persistence's repositories to whoever injects them, on the current transaction's EntityManager. */
@ApplicationScoped
public class Repositories {
    @PersistenceContext(unitName = "gallery")
    private EntityManager entityManager;

    @Produces
    ImageRepository images() {
        return new ImageRepository(entityManager);
    }

    @Produces
    TaskRepository tasks() {
        return new TaskRepository(entityManager);
    }

    @Produces
    ChangeRepository changes() {
        return new ChangeRepository(entityManager);
    }

    @Produces
    AttentionRepository attention() {
        return new AttentionRepository(entityManager);
    }

    @Produces
    CaptionLedger captions() {
        return new CaptionLedger(entityManager);
    }

    @Produces
    CampaignRepository campaigns() {
        return new CampaignRepository(entityManager);
    }

    @Produces
    ModelSpending spending() {
        return new ModelSpending(entityManager);
    }

    @Produces
    LeaseRepository leases() {
        return new LeaseRepository(entityManager);
    }
}
