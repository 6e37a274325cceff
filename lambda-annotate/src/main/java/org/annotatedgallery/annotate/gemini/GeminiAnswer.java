package org.annotatedgallery.annotate.gemini;

import com.google.genai.types.BlockedReason;
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
import org.annotatedgallery.annotate.model.Answer;
import org.annotatedgallery.annotate.model.Answer.Ending;

/** A response as it arrived. */
final class GeminiAnswer {
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

    private final GenerateContentResponse response;
    private final Optional<Candidate> candidate;

    GeminiAnswer(GenerateContentResponse response) {
        this.response = response;
        this.candidate = response.candidates().stream().flatMap(List::stream).findFirst();
    }

    Answer read() {
        Optional<GenerateContentResponsePromptFeedback> feedback = response.promptFeedback();
        Optional<BlockedReason> block = feedback.flatMap(GenerateContentResponsePromptFeedback::blockReason);
        if (block.isPresent()) {
            String words = feedback.flatMap(GenerateContentResponsePromptFeedback::blockReasonMessage)
                    .orElse(null);
            return answer(Ending.DECLINED, words, block.get().toString());
        }
        Optional<String> text =
                candidate.flatMap(Candidate::content).map(Content::text).filter(words -> !words.isBlank());
        Optional<FinishReason> reason = candidate.flatMap(Candidate::finishReason);
        return answer(
                ending(reason.map(FinishReason::knownEnum).orElse(FinishReason.Known.STOP), text.isPresent()),
                text.orElse(null),
                reason.map(FinishReason::toString).orElse(null));
    }

    /** Some gateways give no reason; then the text has to speak for itself, as after STOP. */
    private static Ending ending(FinishReason.Known reason, boolean hasText) {
        if (REFUSALS.contains(reason)) {
            return Ending.DECLINED;
        }
        return switch (reason) {
            case STOP -> hasText ? Ending.COMPLETE : Ending.UNUSABLE;
            case MAX_TOKENS -> Ending.CUT;
            default -> Ending.UNUSABLE;
        };
    }

    private Answer answer(Ending ending, String text, String finishReason) {
        var usage = response.usageMetadata();
        return new Answer(
                ending,
                text,
                finishReason,
                response.modelVersion().orElse(null),
                usage.flatMap(GenerateContentResponseUsageMetadata::promptTokenCount)
                        .filter(GeminiAnswer::isCount)
                        .orElse(null),
                usage.map(GeminiAnswer::outputTokens)
                        .filter(GeminiAnswer::isCount)
                        .orElse(null),
                response.responseId().orElse(null));
    }

    /** Where there is no answer there may still have been thoughts. */
    private static Integer outputTokens(GenerateContentResponseUsageMetadata usage) {
        Optional<Integer> answer = usage.candidatesTokenCount().filter(GeminiAnswer::isCount);
        Optional<Integer> thoughts = usage.thoughtsTokenCount().filter(GeminiAnswer::isCount);
        return answer.isEmpty() && thoughts.isEmpty() ? null : answer.orElse(0) + thoughts.orElse(0);
    }

    private static boolean isCount(Integer tokens) {
        return tokens >= 0;
    }
}
