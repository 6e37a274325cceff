package org.annotatedgallery.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Creates the stacks that the root template nests, each with the parameters that it gives them. One by one, since moto would fail as
 * a whole where it does not know an attribute.
 */
final class NestedStacks {
    private static final Template ROOT = Template.named("root");

    private final MotoServer moto;
    private final Path folder;
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Map<String, String>> outputs = new HashMap<>();
    private final Map<String, Set<String>> created = new HashMap<>();

    /**
     * @param folder for templates and parameters as they are sent
     * @param parameters of the root template that have no default
     */
    NestedStacks(MotoServer moto, Path folder, Map<String, String> parameters) {
        this.moto = moto;
        this.folder = folder;
        ROOT.parameters()
                .forEach((name, parameter) -> this.parameters.put(name, String.valueOf(parameter.get("Default"))));
        this.parameters.putAll(parameters);
        this.parameters.put("AWS::StackName", "gallery");
    }

    /** Stands in for a stack that is not created. */
    void pretend(String stack, Map<String, String> itsOutputs) {
        outputs.put(stack, itsOutputs);
    }

    /**
     * @param stack its name in the root template
     * @param template what to send
     */
    void create(String stack, Path template) throws IOException, InterruptedException {
        Path values = folder.resolve(stack + ".json");
        Files.writeString(values, asJson(parametersOf(stack)));
        moto.aws(
                "cloudformation",
                "create-stack",
                "--stack-name",
                stack,
                "--template-body",
                "file://" + template.toAbsolutePath(),
                "--parameters",
                "file://" + values.toAbsolutePath(),
                "--capabilities",
                "CAPABILITY_IAM");
        Part description = moto.aws("cloudformation", "describe-stacks", "--stack-name", stack)
                .parts("Stacks")
                .get(0);
        outputs.put(
                stack,
                description.parts("Outputs").stream()
                        .collect(Collectors.toMap(output -> (String) output.get("OutputKey"), output ->
                                (String) output.get("OutputValue"))));
        created.put(stack, resourcesOf(stack));
    }

    private Set<String> resourcesOf(String stack) throws IOException, InterruptedException {
        return moto
                .aws("cloudformation", "list-stack-resources", "--stack-name", stack)
                .parts("StackResourceSummaries")
                .stream()
                .map(resource -> resource.get("LogicalResourceId"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** The names of the resources that were really created, by their stacks. */
    Map<String, Set<String>> created() {
        return created;
    }

    String output(String stack, String name) {
        return outputs.get(stack).get(name);
    }

    private Map<String, String> parametersOf(String stack) {
        Map<String, String> values = new LinkedHashMap<>();
        ROOT.resource(stack)
                .properties()
                .part("Parameters")
                .content()
                .forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private String value(Object expression) {
        Part part = Part.of(expression);
        if (part.get("Ref") instanceof String parameter) {
            return parameters.get(parameter);
        }
        if (part.get("Fn::GetAtt") instanceof List<?> path) {
            return output((String) path.get(0), path.get(1).toString().substring("Outputs.".length()));
        }
        return bucketName(part.list("Fn::Sub"));
    }

    /** The one value that is put together. */
    private static String bucketName(List<?> substitution) {
        return ((String) substitution.get(0))
                .replace("${AWS::AccountId}", "123456789012")
                .replace("${Id}", "50a3e15f");
    }

    private static String asJson(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> "{\"ParameterKey\": \"%s\", \"ParameterValue\": \"%s\"}"
                        .formatted(value.getKey(), value.getValue()))
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
