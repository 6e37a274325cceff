package org.annotatedgallery.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of a template's security groups, those that groups embed and those that stand alone, a sentence each. */
final class Traffic {
    private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";
    private static final String EGRESS = "AWS::EC2::SecurityGroupEgress";

    private final List<String> rules = new ArrayList<>();

    private Traffic() {}

    /** @return such as {@code Servers from LoadBalancer on tcp 5000}, without the resources' common suffix */
    static List<String> in(Template template) {
        Traffic traffic = new Traffic();
        template.resourcesOf("AWS::EC2::SecurityGroup").forEach((name, group) -> {
            group.properties().list("SecurityGroupIngress").forEach(rule -> traffic.add(name, "from", rule));
            group.properties().list("SecurityGroupEgress").forEach(rule -> traffic.add(name, "to", rule));
        });
        template.resourcesOf(INGRESS).values().forEach(rule -> traffic.addAlone("from", rule));
        template.resourcesOf(EGRESS).values().forEach(rule -> traffic.addAlone("to", rule));
        return traffic.rules;
    }

    private void addAlone(String direction, Part resource) {
        Part rule = resource.properties();
        Object condition = resource.get("Condition");
        rules.add(sentence((String) rule.part("GroupId").get("Ref"), direction, rule)
                + (condition == null ? "" : " if " + condition));
    }

    private void add(String group, String direction, Object rule) {
        rules.add(sentence(group, direction, Part.of(rule)));
    }

    private static String sentence(String group, String direction, Part rule) {
        return "%s %s %s on %s".formatted(shortened(group), direction, peer(rule), ports(rule));
    }

    private static String ports(Part rule) {
        Object protocol = rule.get("IpProtocol");
        if (protocol.equals("-1")) {
            return "any";
        }
        Object from = rule.get("FromPort");
        return protocol + " " + (from.equals(rule.get("ToPort")) ? from : from + " to " + rule.get("ToPort"));
    }

    private static String peer(Part rule) {
        return List.of("CidrIp", "CidrIpv6", "SourceSecurityGroupId", "DestinationSecurityGroupId").stream()
                .map(rule::get)
                .filter(peer -> peer != null)
                .map(peer ->
                        peer instanceof Map ? shortened((String) Part.of(peer).get("Ref")) : peer.toString())
                .reduce((one, another) -> {
                    throw new AssertionError("two peers in one rule: " + rule);
                })
                .orElseThrow(() -> new AssertionError("a rule for nobody: " + rule));
    }

    private static String shortened(String group) {
        return group.replaceFirst("SecurityGroup$", "");
    }
}
