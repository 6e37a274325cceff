package org.annotatedgallery.annotate.openai;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.http.CallFailure;
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

    /** As in "You uploaded an unsupported image" and "invalid_image_format", but not in "Invalid image_url" or "image input". */
    private static final Pattern UNREADABLE_IMAGE =
            Pattern.compile("(?i)\\b(invalid|unsupported)[ _]image(_format)?\\b(?! (input|url)s?\\b)"
                    + "|\\bimage_parse_error\\b|could not process (the |this )?image\\b|cannot identify image file");

    /** Nothing gets better before somebody pays. */
    private static final Pattern NO_MONEY =
            Pattern.compile("(?i)\\binsufficient_quota\\b|exceeded your current quota, please check your plan");

    private final RefusedException refusal;
    private final String words;
    private final String detail;

    /** @param detail the refusal's message, without secrets */
    ChatRefusal(RefusedException refusal, String detail) {
        this.refusal = refusal;
        this.words = refusal.body().codes() + " " + refusal.body().message();
        this.detail = detail;
    }

    /** The answer that it amounts to: a filter before the model declined. It costs nothing. */
    Optional<Answer> answer() {
        Matcher declined = DECLINED.matcher(words);
        boolean refused = refusal.status() == BAD_REQUEST || refusal.status() == FORBIDDEN;
        return refused && declined.find()
                ? Optional.of(new Answer(Ending.DECLINED, detail, declined.group(), null, null, null, null))
                : Optional.empty();
    }

    AnnotationException failure() {
        if (refusal.status() == BAD_REQUEST && UNREADABLE_IMAGE.matcher(words).find()) {
            return CallFailure.unreadableImage(detail);
        }
        if (refusal.status() == TOO_MANY_REQUESTS && NO_MONEY.matcher(words).find()) {
            return CallFailure.notConfigured(detail);
        }
        return CallFailure.refused(refusal.status(), refusal.retryAfter(), detail);
    }
}
