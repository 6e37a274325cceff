package org.annotatedgallery.annotate.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "height:1 or width:1 must be larger than factor:28",
                "The image is too small. Minimum is 32x32.",
                "The image data you provided does not represent a valid image.",
                "absolute aspect ratio must be smaller than 200, got 300.0",
                "At least one of the image dimensions exceed max allowed size: 8000 pixels",
                "Image width must be at least 10 pixels.",
                "The resolution of the image is below the minimum.",
                "Unable to process input image. Please retry or report in …",
                "Provided image is not valid.",
                "invalid_image_format No.",
                "Failed to decode image",
                "cannot identify image file <_io.BytesIO object at 0x7f>"
            })
    void imageIsMeant(String words) {
        assertThat(Complaint.in(words)).isEqualTo(Complaint.IMAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "API key not valid. Please pass a valid API key.",
                "invalid_api_key No.",
                "Your credit balance is too low to access the API. Please go to Plans & Billing.",
                "FAILED_PRECONDITION User location is not supported for the API use.",
                "The model `x` has been decommissioned and is no longer supported.",
                "Invalid model name passed in model=x.",
                "This model does not support image input.",
                "Input image is not supported by this model.",
                "Invalid content type. image_url is only supported by certain models.",
                "Image input modality is not enabled for models/gemini-0.",
                "Your organization must be verified to use this model."
            })
    void settingsAreMeant(String words) {
        assertThat(Complaint.in(words)).isEqualTo(Complaint.SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "max_tokens is too large: 8192. This model supports at most 4096 completion tokens.",
                "context_length_exceeded This model's maximum context length is 4096 tokens.",
                "Request payload size exceeds the limit: 20971520 bytes.",
                "Unsupported image input for this model.",
                "Invalid image_url member in the message.",
                "The URL must point to a valid image URL.",
                "INVALID_ARGUMENT Request contains an invalid argument."
            })
    void nothingIsGuessed(String words) {
        assertThat(Complaint.in(words)).isEqualTo(Complaint.UNCLEAR);
    }
}
