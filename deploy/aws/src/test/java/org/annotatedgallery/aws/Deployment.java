package org.annotatedgallery.aws;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The gallery on moto: one stack of the root template, packaged as for AWS, and the stacks that it nests. */
final class Deployment {
    private static final String STACK = "gallery";
    private static final String ARTIFACTS = "artifacts";

    private static final Map<String, String> APP =
            Map.of("ArtifactBucket", ARTIFACTS, "AppKey", "app.zip", "AppChecksum", "0".repeat(64));

    private final MotoServer moto;
    private final Map<String, CreatedStack> stacks;

    private Deployment(MotoServer moto, Map<String, CreatedStack> stacks) {
        this.moto = moto;
        this.stacks = stacks;
    }

    /**
     * @param folder for the template as it is sent
     * @param parameters of the root template, those apart that say where the app is
     */
    static Deployment create(MotoServer moto, Path folder, Map<String, String> parameters)
            throws IOException, InterruptedException {
        moto.aws("s3", "mb", "s3://" + ARTIFACTS);
        Path template = packaged(moto, folder);
        List<String> command = new ArrayList<>(
                List.of("cloudformation", "create-stack", "--stack-name", STACK, "--capabilities", "CAPABILITY_IAM"));
        command.addAll(List.of("--template-body", "file://" + template.toAbsolutePath(), "--parameters"));
        Map<String, String> all = new HashMap<>(APP);
        all.putAll(parameters);
        all.forEach((name, value) -> command.add("ParameterKey=%s,ParameterValue=%s".formatted(name, value)));
        moto.aws(command.toArray(String[]::new));
        return new Deployment(moto, nestedStacks(moto));
    }

    private static Map<String, CreatedStack> nestedStacks(MotoServer moto) throws IOException, InterruptedException {
        Map<String, CreatedStack> all = new HashMap<>();
        for (Part stack : moto.aws("cloudformation", "describe-stacks").parts("Stacks")) {
            CreatedStack created = CreatedStack.of(moto, stack);
            all.put(created.name(), created);
        }
        Map<String, CreatedStack> nested = new TreeMap<>();
        all.get(STACK).resources().forEach((logicalName, name) -> nested.put(logicalName, all.get(name)));
        return nested;
    }

    /** With nested templates, jars and layer uploaded. */
    private static Path packaged(MotoServer moto, Path folder) throws IOException, InterruptedException {
        Path packaged = folder.resolve("packaged.yaml");
        moto.aws(
                "cloudformation",
                "package",
                "--template-file",
                Template.FOLDER.resolve("root.yaml").toString(),
                "--s3-bucket",
                ARTIFACTS,
                "--output-template-file",
                packaged.toString());
        return packaged;
    }

    /** The nested stacks by their names in the root template. */
    Map<String, CreatedStack> stacks() {
        return stacks;
    }

    /** The template of a nested stack as it was packaged. */
    Template template(String stack) throws IOException, InterruptedException {
        Part answer = aws(
                "cloudformation",
                "get-template",
                "--stack-name",
                stacks.get(stack).name());
        return Template.read(stack, new StringReader((String) answer.get("TemplateBody")));
    }

    /**
     * What a part of a nested stack's template means, see {@link CreatedStack#resolved}.
     *
     * @param stack its name in the root template
     */
    Object resolved(String stack, Object part) {
        return stacks.get(stack).resolved(part);
    }

    /** Calls the AWS CLI, as {@link MotoServer#aws} does. */
    Part aws(String... arguments) throws IOException, InterruptedException {
        return moto.aws(arguments);
    }

    /** @param stack its name in the root template */
    String output(String stack, String name) {
        return stacks.get(stack).outputs().get(name);
    }
}
