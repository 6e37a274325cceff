package org.annotatedgallery.annotate.model;

import java.util.Objects;

/**
 * What a model is asked about an image. The answer is to be one JSON object with the members of {@link AnswerMember}.
 *
 * @param instructions what to do, in our words alone: to be given as the system's
 * @param request about this image; may hold data from elsewhere, marked as such: to be given as the user's
 * @param jpeg the image, upright, without metadata, at most 1,024 pixels a side; read only, never changed
 * @param maxOutputTokens where the answer is cut
 */
public record Question(String instructions, String request, byte[] jpeg, int maxOutputTokens) {
    public Question {
        Objects.requireNonNull(instructions, "instructions");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(jpeg, "jpeg");
    }
}
