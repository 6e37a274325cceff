package org.annotatedgallery.aws;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stack as CloudFormation has created it.
 *
 * @param name what CloudFormation calls it
 * @param parameters their values by their names in the template
 * @param outputs their values by their names in the template
 * @param resources what was really created: what a template's Ref stands for, by the names in the template
 */
record CreatedStack(
        String name, Map<String, String> parameters, Map<String, String> outputs, Map<String, String> resources) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    private static final Map<String, String> PSEUDO_PARAMETERS =
            Map.of("AWS::AccountId", "123456789012", "AWS::Partition", "aws", "AWS::Region", MotoServer.REGION);

    /** @param stack as {@code describe-stacks} has it */
    static CreatedStack of(MotoServer moto, Part stack) throws IOException, InterruptedException {
        String name = (String) stack.get("StackName");
        List<Part> resources = moto.aws("cloudformation", "list-stack-resources", "--stack-name", name)
                .parts("StackResourceSummaries");
        return new CreatedStack(
                name,
                values(stack.parts("Parameters"), "ParameterKey", "ParameterValue"),
                values(stack.parts("Outputs"), "OutputKey", "OutputValue"),
                values(resources, "LogicalResourceId", "PhysicalResourceId"));
    }

    /** Without those that have no name: what moto passes over leaves an empty entry. */
    private static Map<String, String> values(List<Part> entries, String key, String value) {
        Map<String, String> values = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.get(key) != null)
                .forEach(entry -> values.put((String) entry.get(key), String.valueOf(entry.get(value))));
        return values;
    }

    /**
     * What a part of the stack's template means here.
     *
     * @throws IllegalArgumentException when it has other functions in it than Ref and Fn::Sub
     */
    Object resolved(Object part) {
        if (part instanceof List<?> list) {
            return list.stream().map(this::resolved).toList();
        }
        if (!(part instanceof Map<?, ?> map)) {
            return part;
        }
        if (map.get("Ref") instanceof String name) {
            return reference(name);
        }
        if (map.get("Fn::Sub") instanceof String text) {
            return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(reference(found.group(1))));
        }
        if (map.keySet().stream().anyMatch(key -> key.toString().startsWith("Fn::"))) {
            throw new IllegalArgumentException("not known here: " + map.keySet());
        }
        return map.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> resolved(entry.getValue())));
    }

    private String reference(String name) {
        return Stream.of(PSEUDO_PARAMETERS, parameters, resources)
                .map(values -> values.get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing here is called " + name));
    }
}
