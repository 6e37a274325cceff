package org.annotatedgallery.image;

import jakarta.persistence.EntityManager;

/**
 * Tells what few images have in common from what many have. The few are best looked up and then put in order; of the many, a page is
 * found sooner by going through all images in their order. Databases, which cannot know how common a word is, would always look up.
 */
final class MatchCount {
    private static final int FEW = 500;

    private final EntityManager entityManager;
    private final int few;

    MatchCount(EntityManager entityManager) {
        this(entityManager, FEW);
    }

    MatchCount(EntityManager entityManager, int few) {
        this.entityManager = entityManager;
        this.few = few;
    }

    boolean isCommonTag(String tag) {
        return isCommon("image_tag WHERE tag = ?1", tag);
    }

    /**
     * @param booleanExpression as full-text search reads it
     */
    boolean areCommonWords(String booleanExpression) {
        return isCommon("image WHERE MATCH (search_text) AGAINST (?1 IN BOOLEAN MODE)", booleanExpression);
    }

    /** Counts no further than it has to. */
    private boolean isCommon(String rows, String value) {
        String count = "SELECT COUNT(*) FROM (SELECT 1 FROM %s LIMIT %s) matches".formatted(rows, few + 1);
        Number matches = (Number)
                entityManager.createNativeQuery(count).setParameter(1, value).getSingleResult();
        return matches.intValue() > few;
    }
}
