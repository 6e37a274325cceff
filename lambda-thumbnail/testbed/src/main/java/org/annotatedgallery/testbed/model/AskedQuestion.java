package org.annotatedgallery.testbed.model;

import tools.jackson.databind.JsonNode;

/**
 * What a model is given to see of a request.
 *
 * @param key that the service would check; empty if there is none
 * @param instructions in the system's place
 * @param request in the user's place
 * @param image the bytes of it
 * @param schema of the answer, as the service wants it written
 */
public record AskedQuestion(
        String key,
        String model,
        String instructions,
        String request,
        String imageType,
        byte[] image,
        JsonNode schema,
        int maxOutputTokens) {}
