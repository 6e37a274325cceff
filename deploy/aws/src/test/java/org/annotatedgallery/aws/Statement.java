package org.annotatedgallery.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement of a policy says, whatever its name and the order of its lists. References stand as what they refer to, {@code X} or
 * {@code X.Arn}, and what depends on a condition as {@code X if C} or {@code X unless C}.
 *
 * @param principal whom it is about, null where the policy is a role's own
 */
record Statement(
        String effect, Object principal, Set<String> actions, Set<String> resources, Map<String, Object> condition) {

    private static final Set<String> KEYS = Set.of("Sid", "Effect", "Principal", "Action", "Resource", "Condition");

    static Statement allow(String... actions) {
        return new Statement("Allow", null, Set.of(actions), Set.of(), Map.of());
    }

    static Statement deny(String... actions) {
        return new Statement("Deny", null, Set.of(actions), Set.of(), Map.of());
    }

    Statement on(String... resources) {
        return new Statement(effect, principal, actions, Set.of(resources), condition);
    }

    Statement to(Object principal) {
        return new Statement(effect, principal, actions, resources, condition);
    }

    /** @param service as in {@code service.amazonaws.com} */
    Statement toService(String service) {
        return to(Map.of("Service", service + ".amazonaws.com"));
    }

    Statement when(Map<String, Object> condition) {
        return new Statement(effect, principal, actions, resources, condition);
    }

    boolean allows() {
        return !"Deny".equals(effect);
    }

    /** All statements of a resource. */
    static List<Statement> within(Part resource) {
        List<Statement> statements = new ArrayList<>();
        Template.visit(resource.content(), each -> {
            if (each instanceof Map<?, ?> map && map.containsKey("Effect")) {
                statements.add(of(Part.of(map)));
            }
        });
        return statements;
    }

    /** @throws IllegalArgumentException when it says something that this record does not, such as {@code NotAction} */
    private static Statement of(Part statement) {
        if (!KEYS.containsAll(statement.content().keySet())) {
            throw new IllegalArgumentException("more than " + KEYS + " in " + statement);
        }
        return new Statement(
                statement.get("Effect").toString(),
                statement.get("Principal"),
                named(statement.list("Action")),
                named(statement.list("Resource")),
                statement.part("Condition").content());
    }

    private static Set<String> named(List<?> values) {
        return values.stream().flatMap(Statement::names).collect(Collectors.toSet());
    }

    private static Stream<String> names(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Stream.of(value.toString());
        }
        Part reference = Part.of(map);
        List<?> choice = reference.list("Fn::If");
        if (!choice.isEmpty()) {
            return Stream.concat(
                            names(choice.get(1)).map(name -> name + " if " + choice.get(0)),
                            names(choice.get(2)).map(name -> name + " unless " + choice.get(0)))
                    .filter(name -> !name.startsWith("AWS::NoValue "));
        }
        List<?> attribute = reference.list("Fn::GetAtt");
        return Stream.of(
                attribute.isEmpty()
                        ? map.values().iterator().next().toString()
                        : attribute.get(0) + "." + attribute.get(1));
    }
}
