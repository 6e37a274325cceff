package org.annotatedgallery.annotate.openai;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.http.CallFailure;
import org.annotatedgallery.annotate.http.Refusals;
import org.annotatedgallery.annotate.http.RefusedException;
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Answer.Ending;

/** An error of the service, where its words mean more than its status. */
final class ChatRefusal {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    /** OpenAI's, Azure's and LiteLLM's names for a question that was not let through to the model. */
    private static final Pattern DECLINED = Pattern.compile(
            "(?i)content_filter|content_policy_violation|ContentPolicyViolation|ResponsibleAIPolicyViolation");

    /** Nothing gets better before somebody pays. */
    private static final Pattern NO_MONEY =
            Pattern.compile("(?i)\\binsufficient_quota\\b|exceeded your current quota, please check your plan");

    private final RefusedException refusal;
    private final String detail;

    /** @param detail the refusal's message, without secrets */
    ChatRefusal(RefusedException refusal, String detail) {
        this.refusal = refusal;
        this.detail = detail;
    }

    /** The answer that it amounts to: a filter before the model declined. It costs nothing. */
    Optional<Answer> answer() {
        Matcher declined = DECLINED.matcher(refusal.body().words());
        boolean refused = refusal.status() == BAD_REQUEST || refusal.status() == FORBIDDEN;
        return refused && declined.find()
                ? Optional.of(new Answer(Ending.DECLINED, detail, declined.group(), null, 0, 0, null))
                : Optional.empty();
    }

    /** @param refusals of the same settings */
    AnnotationException failure(Refusals refusals) {
        boolean quota = refusal.status() == TOO_MANY_REQUESTS;
        return quota && NO_MONEY.matcher(refusal.body().words()).find()
                ? CallFailure.notConfigured(detail)
                : refusals.failure(refusal, refusal.retryAfter(), detail);
    }
}
