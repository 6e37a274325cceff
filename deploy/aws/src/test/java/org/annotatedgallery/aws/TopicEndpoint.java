package org.annotatedgallery.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.local.sns.Subscriber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Subscribed to the topic in the place of functions, which moto could only run with Docker: hands each message on in the form in which
 * Lambda gives it to a handler. Fields and their names follow SNS's guide ("Parsing Amazon SNS message formats") and Lambda's ("Using
 * Lambda with SNS"), which spell two of them differently.
 */
final class TopicEndpoint implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private TopicEndpoint(HttpServer server) {
        this.server = server;
    }

    /** @param functions each gets what arrives at the path of its name */
    static TopicEndpoint start(Map<String, ? extends Subscriber> functions) throws IOException {
        TopicEndpoint endpoint = new TopicEndpoint(HttpServer.create(Loopback.address(0), 0));
        functions.forEach((name, function) ->
                endpoint.server.createContext("/" + name, exchange -> endpoint.handOn(exchange, name, function)));
        endpoint.server.start();
        return endpoint;
    }

    URI address(String function) {
        return URI.create(
                "http://%s:%d/%s".formatted(Loopback.HOST, server.getAddress().getPort(), function));
    }

    /** What was published, once for each function that it went to. */
    List<String> messages() {
        return messages;
    }

    private void handOn(HttpExchange exchange, String name, Subscriber function) throws IOException {
        try (exchange) {
            JsonNode message = JSON.readTree(exchange.getRequestBody());
            messages.add(message.path("Message").asString());
            function.deliver(JSON.writeValueAsBytes(event(message, name)));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static ObjectNode event(JsonNode message, String subscription) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode record = event.putArray("Records").addObject();
        record.put("EventSource", "aws:sns");
        record.put("EventVersion", "1.0");
        record.put("EventSubscriptionArn", message.path("TopicArn").asString() + ":" + subscription);
        ObjectNode sns = record.putObject("Sns").setAll((ObjectNode) message);
        sns.set("SigningCertUrl", sns.remove("SigningCertURL"));
        sns.set("UnsubscribeUrl", sns.remove("UnsubscribeURL"));
        if (!sns.has("MessageAttributes")) {
            sns.putObject("MessageAttributes");
        }
        return event;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
