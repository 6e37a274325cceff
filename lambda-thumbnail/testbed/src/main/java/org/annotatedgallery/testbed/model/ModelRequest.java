package org.annotatedgallery.testbed.model;

import com.sun.net.httpserver.Headers;
import tools.jackson.databind.JsonNode;

/**
 * What a model's service was sent.
 *
 * @param path with the query
 */
public record ModelRequest(String method, String path, Headers headers, JsonNode body) {}
