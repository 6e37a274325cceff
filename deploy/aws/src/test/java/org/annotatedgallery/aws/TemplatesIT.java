package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What AWS publishes of its resources' properties, as cfn-lint knows it. */
class TemplatesIT {
    @BeforeAll
    static void needsCfnLint() {
        assumeThat(Command.isInstalled("cfn-lint"))
                .as("cfn-lint checks the templates where it is installed: pip install cfn-lint")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.annotatedgallery.aws.EveryTemplateTest#templates")
    void cfnLintFindsNothing(Template template) throws IOException, InterruptedException {
        Path file = Template.FOLDER.resolve(template.name() + ".yaml");
        Command.Result result = Command.run("cfn-lint", "--non-zero-exit-code", "informational", file.toString());
        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
