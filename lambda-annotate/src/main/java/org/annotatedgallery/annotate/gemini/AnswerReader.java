package org.annotatedgallery.annotate.gemini;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponsePromptFeedback;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annotatedgallery.annotate.Annotation;
import org.annotatedgallery.annotate.AnnotationException;
import org.annotatedgallery.annotate.Provenance;
import org.annotatedgallery.image.TaskReason;

/** Finds the caption in a response that arrived, or says why there is none. */
final class AnswerReader {
    /** The model looked at the image and will not talk about it, however often it is asked. */
    private static final Set<FinishReason.Known> REFUSALS = EnumSet.of(
            FinishReason.Known.SAFETY,
            FinishReason.Known.RECITATION,
            FinishReason.Known.BLOCKLIST,
            FinishReason.Known.PROHIBITED_CONTENT,
            FinishReason.Known.SPII,
            FinishReason.Known.IMAGE_SAFETY,
            FinishReason.Known.IMAGE_PROHIBITED_CONTENT,
            FinishReason.Known.IMAGE_RECITATION);

    private final String model;
    private final Prompt prompt;
    private final AnswerParser parser = new AnswerParser();

    AnswerReader(String model, Prompt prompt) {
        this.model = model;
        this.prompt = prompt;
    }

    /** @throws AnnotationException when the model declined */
    Annotation read(GenerateContentResponse response) throws AnnotationException, BadAnswerException {
        rejectBlocked(response);
        Candidate candidate = response.candidates().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new BadAnswerException("no candidates"));
        Optional<FinishReason> finishReason = candidate.finishReason();
        if (finishReason.isPresent()) {
            check(finishReason.get());
        }
        String text = candidate.content().map(Content::text).orElse("");
        return parser.parse(text, provenance(response, finishReason));
    }

    private static void rejectBlocked(GenerateContentResponse response) throws AnnotationException {
        var blocked = response.promptFeedback().flatMap(GenerateContentResponsePromptFeedback::blockReason);
        if (blocked.isPresent()) {
            throw declined("prompt blocked: " + blocked.get());
        }
    }

    private static void check(FinishReason reason) throws AnnotationException, BadAnswerException {
        FinishReason.Known known = reason.knownEnum();
        if (REFUSALS.contains(known)) {
            throw declined("finish reason " + reason);
        }
        if (known == FinishReason.Known.MAX_TOKENS) {
            throw new BadAnswerException("cut at the token limit");
        }
        if (known != FinishReason.Known.STOP) {
            throw new BadAnswerException("finish reason " + reason);
        }
    }

    private static AnnotationException declined(String detail) {
        return new AnnotationException(TaskReason.BLOCKED_BY_MODEL, false, null, detail);
    }

    private Provenance provenance(GenerateContentResponse response, Optional<FinishReason> finishReason) {
        var usage = response.usageMetadata();
        return new Provenance(
                model,
                response.modelVersion().orElse(null),
                prompt.version(),
                finishReason.map(FinishReason::toString).orElse(null),
                usage.flatMap(GenerateContentResponseUsageMetadata::promptTokenCount)
                        .orElse(null),
                usage.map(AnswerReader::outputTokens).orElse(null),
                response.responseId().orElse(null));
    }

    private static Integer outputTokens(GenerateContentResponseUsageMetadata usage) {
        return usage.candidatesTokenCount()
                .map(answer -> answer + usage.thoughtsTokenCount().orElse(0))
                .orElse(null);
    }
}
