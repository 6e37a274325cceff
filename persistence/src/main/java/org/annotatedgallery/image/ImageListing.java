package org.annotatedgallery.image;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annotatedgallery.caption.CaptionSource;

/** An {@link ImageQuery} as a query of the database. */
final class ImageListing {
    private static final String ALL_TASKS_IN_STATE =
            "NOT EXISTS (SELECT t FROM Task t WHERE t.image = i AND t.state <> :state)";

    private static final String ANY_TASK_IN_STATE =
            "EXISTS (SELECT t FROM Task t WHERE t.image = i AND t.state = :state)";

    /** Only looked at where another index leads: databases turn an EXISTS into a join, but not a count. */
    private static final String COUNTED_TAG =
            "(SELECT COUNT(t) FROM Image j JOIN j.tags t WHERE j = i AND t.tag = :tag) > 0";

    private static final String LOOKED_UP_TAG =
            "EXISTS (SELECT t FROM Image j JOIN j.tags t WHERE j = i AND t.tag = :tag)";

    /** Only looked at where another index leads: databases use the full-text index for a bare MATCH, but not for this. */
    private static final String COMPARED_WORDS =
            "SQL('COALESCE(MATCH (?) AGAINST (? IN BOOLEAN MODE), 0)', i.searchText, :words) > 0";

    private static final String LOOKED_UP_WORDS =
            "SQL('MATCH (?) AGAINST (? IN BOOLEAN MODE)', i.searchText, :words) > 0";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final ImageQuery query;
    private final MatchCount matches;

    ImageListing(ImageQuery query, MatchCount matches) {
        this.query = query;
        this.matches = matches;
        require("i.state = :stored", "stored", ImageState.STORED);
        filter(query.filter());
        search(SearchTerms.parse(query.text()));
        if (query.after() != null) {
            require(
                    query.order().behind(),
                    "key",
                    query.order().parseKey(query.after().key()));
            parameters.put("id", query.after().id().toString());
        }
    }

    private void require(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private void filter(ImageFilter filter) {
        if (filter.state() != null) {
            require(filter.state() == TaskState.DONE ? ALL_TASKS_IN_STATE : ANY_TASK_IN_STATE, "state", filter.state());
        }
        if (filter.tag() != null) {
            require(matches.isCommonTag(filter.tag()) ? COUNTED_TAG : LOOKED_UP_TAG, "tag", filter.tag());
        }
        if (filter.from() != null) {
            require("i.datedAt >= :from", "from", filter.from().atStartOfDay());
        }
        if (filter.to() != null) {
            require("i.datedAt < :until", "until", filter.to().plusDays(1).atStartOfDay());
        }
        if (filter.source() == ImageFilter.Source.NONE) {
            conditions.add("i.caption.source IS NULL");
        } else if (filter.source() != null) {
            require(
                    "i.caption.source = :source",
                    "source",
                    CaptionSource.valueOf(filter.source().name()));
        }
        if (filter.contentType() != null) {
            require("i.contentType = :contentType", "contentType", filter.contentType());
        }
    }

    private void search(SearchTerms terms) {
        if (!terms.beginnings().isEmpty()) {
            String words = terms.booleanExpression();
            require(matches.areCommonWords(words) ? COMPARED_WORDS : LOOKED_UP_WORDS, "words", words);
        }
        for (int n = 0; n < terms.fragments().size(); n++) {
            String fragment = terms.fragments().get(n).replace("_", "\\_");
            require("LOWER(i.searchText) LIKE :fragment" + n, "fragment" + n, "%" + fragment + "%");
        }
    }

    TypedQuery<Image> on(EntityManager entityManager) {
        TypedQuery<Image> images = entityManager.createQuery(
                "SELECT i FROM Image i WHERE " + String.join(" AND ", conditions) + " ORDER BY "
                        + query.order().clause(),
                Image.class);
        parameters.forEach(images::setParameter);
        return images.setMaxResults(query.limit());
    }
}
