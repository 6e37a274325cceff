package org.annotatedgallery.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Brings the stacks to moto in the order in which they need each other. */
final class Deployment {
    static final String ARTIFACTS = "artifacts";
    static final String SECRET_ARN = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db";

    /** What moto fails over, and what it gets in its place: it knows neither the secret nor references to parameter groups. */
    private static final Map<String, String> FOR_MOTO = Map.of(
            "Fn::GetAtt: [Database, MasterUserSecret.SecretArn]",
            '"' + SECRET_ARN + '"',
            "DBParameterGroupName: !Ref DatabaseSettings",
            "DBParameterGroupName: default.mysql8.4");

    private final MotoServer moto;
    private final NestedStacks stacks;
    private final Path folder;

    Deployment(MotoServer moto, NestedStacks stacks, Path folder) {
        this.moto = moto;
        this.stacks = stacks;
        this.folder = folder;
    }

    void run() throws IOException, InterruptedException {
        moto.aws("s3", "mb", "s3://" + ARTIFACTS);
        stacks.create("Network", Template.FOLDER.resolve("network.yaml"));
        stacks.create("Data", knownToMoto("data.yaml"));
        stacks.create("Functions", packaged("functions.yaml"));
        stacks.pretend(
                "Web",
                Map.of(
                        "LoadBalancerFullName", "app/gallery/1",
                        "TargetGroupFullName", "targetgroup/gallery/1",
                        "AutoScalingGroupName", "gallery",
                        "ServerMetricsNamespace", "gallery-Web"));
        stacks.create("Watch", Template.FOLDER.resolve("watch.yaml"));
    }

    private Path knownToMoto(String template) throws IOException {
        String text = Files.readString(Template.FOLDER.resolve(template));
        for (Map.Entry<String, String> replacement : FOR_MOTO.entrySet()) {
            if (!text.contains(replacement.getKey())) {
                throw new AssertionError(template + " no longer says " + replacement.getKey());
            }
            text = text.replace(replacement.getKey(), replacement.getValue());
        }
        return Files.writeString(folder.resolve(template), text);
    }

    /** With jars and layer uploaded, as for AWS. */
    private Path packaged(String template) throws IOException, InterruptedException {
        Path packaged = folder.resolve(template);
        moto.aws(
                "cloudformation",
                "package",
                "--template-file",
                Template.FOLDER.resolve(template).toString(),
                "--s3-bucket",
                ARTIFACTS,
                "--output-template-file",
                packaged.toString());
        return packaged;
    }
}
