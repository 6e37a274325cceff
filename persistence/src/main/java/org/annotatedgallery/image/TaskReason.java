package org.annotatedgallery.image;

import java.util.EnumSet;
import java.util.Set;

/**
 * Why a task waits or has failed. The name is a stable code of the API; the message is the sentence for the person who
 * uploaded the image and says what they can do.
 */
public enum TaskReason {
    /** The picture's data is damaged or not what its header promises. */
    UNREADABLE("The file is damaged and cannot be opened. Upload an intact copy."),
    /** The picture cannot be decoded within the function's memory. */
    TOO_LARGE("The picture is too large to be processed. Upload a smaller version."),
    /** The original is not in the bucket. */
    ORIGINAL_MISSING("The uploaded file is no longer in storage. Delete this image and upload it again."),
    /** The function died three times while it worked on this image. */
    CRASHED("Processing stopped unexpectedly three times. Try again, or upload the picture in another format."),
    /** The service fell over something that nobody has foreseen. */
    INTERNAL_ERROR("Something went wrong on our side. Try again; if it happens again, tell your administrator."),
    /** S3 or the database did not answer, or answered with an error. */
    STORAGE_UNAVAILABLE("The storage does not answer at the moment. It is tried again automatically."),
    /** The model's service did not answer in time, or answered with an error. */
    MODEL_UNAVAILABLE("The caption service does not answer at the moment. It is tried again automatically."),
    /** The model's service refuses more requests for now. */
    QUOTA("The caption service is busy. It is tried again automatically."),
    /** What captions may cost today is spent. */
    BUDGET("Today's budget for captions is spent. It goes on by itself after midnight (UTC)."),
    /** The model's service does not accept the configured key or model. */
    NOT_CONFIGURED("The caption service is not set up correctly. An administrator has to check its key and model."),
    /** The model refuses to describe this picture. */
    BLOCKED_BY_MODEL("The caption service declined to describe this picture. Please write the caption yourself."),
    /** The model answered twice with something that is no caption. */
    BAD_ANSWER("The caption service gave no usable answer. Try again, or write the caption yourself.");

    /** Of tasks that wait for the model's service to answer again. */
    public static final Set<TaskReason> MODELS =
            Set.copyOf(EnumSet.of(QUOTA, MODEL_UNAVAILABLE, NOT_CONFIGURED, BUDGET));

    private final String message;

    TaskReason(String message) {
        this.message = message;
    }

    /** One sentence or two in English, without the file's name. */
    public String message() {
        return message;
    }
}
