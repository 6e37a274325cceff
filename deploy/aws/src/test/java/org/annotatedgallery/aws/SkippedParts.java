package org.annotatedgallery.aws;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** What of an upload's path moto passes over when it creates the stacks: read from the same templates and told to it by its APIs. */
final class SkippedParts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Template DATA = Template.named("data");
    private static final Template FUNCTIONS = Template.named("functions");

    private final Deployment gallery;

    SkippedParts(Deployment gallery) {
        this.gallery = gallery;
    }

    /** Names of the functions that are subscribed. */
    static Set<String> subscribedFunctions() {
        Set<String> functions = new LinkedHashSet<>();
        subscriptions().forEach(subscription -> functions.add(functionOf(subscription)));
        return functions;
    }

    /** In CloudFormation's order: functions are subscribed when the bucket announces already. */
    void create(Function<String, URI> endpoints) throws IOException, InterruptedException {
        setTopicPolicy();
        notifyTopic();
        for (Part subscription : subscriptions()) {
            subscribe(subscription, endpoints.apply(functionOf(subscription)));
        }
    }

    private void setTopicPolicy() throws IOException, InterruptedException {
        Part policy = DATA.resource("UploadTopicPolicy").properties();
        Object document = gallery.resolved("Data", policy.get("PolicyDocument"));
        for (Object topic : policy.list("Topics")) {
            gallery.aws(
                    "sns",
                    "set-topic-attributes",
                    "--topic-arn",
                    (String) gallery.resolved("Data", topic),
                    "--attribute-name",
                    "Policy",
                    "--attribute-value",
                    JSON.writeValueAsString(document));
        }
    }

    private void notifyTopic() throws IOException, InterruptedException {
        Part bucket = DATA.resource("Bucket").properties();
        Object notification = gallery.resolved("Data", bucket.get("NotificationConfiguration"));
        List<Map<String, Object>> topics = Part.of(notification).parts("TopicConfigurations").stream()
                .map(SkippedParts::asTheApiHasIt)
                .toList();
        gallery.aws(
                "s3api",
                "put-bucket-notification-configuration",
                "--bucket",
                gallery.output("Data", "BucketName"),
                "--notification-configuration",
                JSON.writeValueAsString(Map.of("TopicConfigurations", topics)));
    }

    private static Map<String, Object> asTheApiHasIt(Part topic) {
        List<?> rules = topic.part("Filter").part("S3Key").list("Rules");
        return Map.of(
                "TopicArn", topic.get("Topic"),
                "Events", topic.list("Event"),
                "Filter", Map.of("Key", Map.of("FilterRules", rules)));
    }

    private void subscribe(Part subscription, URI endpoint) throws IOException, InterruptedException {
        gallery.aws(
                "sns",
                "subscribe",
                "--topic-arn",
                (String) gallery.resolved("Functions", subscription.property("TopicArn")),
                "--protocol",
                "http",
                "--notification-endpoint",
                endpoint.toString());
    }

    private static List<Part> subscriptions() {
        return List.copyOf(FUNCTIONS.resourcesOf("AWS::SNS::Subscription").values());
    }

    private static String functionOf(Part subscription) {
        return (String)
                Part.of(subscription.property("Endpoint")).list("Fn::GetAtt").get(0);
    }
}
