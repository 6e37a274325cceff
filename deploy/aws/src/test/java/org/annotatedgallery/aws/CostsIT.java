package org.annotatedgallery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the script says that the gallery costs, and what the README says. */
@DisabledOnOs(OS.WINDOWS)
class CostsIT {
    private static final Pattern LINE = Pattern.compile("(?m)^ {2}([\\w ]+?)(?:[:,].*)? {2,}(\\d+)$");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([\\w ]+)(?:, some)? \\| \\**(\\d+)\\** \\| \\**(\\d+)\\** \\|$");

    @Test
    void readmeSaysWhatTheScriptReckons() throws IOException, InterruptedException {
        Map<String, String> byDefault = costs();
        Map<String, String> larger = costs("NatPerZone=true", "DatabaseMultiAz=true", "MinInstances=2");
        Map<String, String> table = new LinkedHashMap<>();
        byDefault.forEach((what, usd) -> table.put(what, usd + " " + larger.get(what)));

        assertThat(readme()).isEqualTo(table).hasSizeGreaterThan(5);
    }

    @Test
    void whatIsSwitchedOnCostsMore() throws IOException, InterruptedException {
        assertThat(costs("WithSecretsEndpoint=true", "WithBastion=true"))
                .containsEntry("endpoint of Secrets Manager", "15")
                .containsEntry("bastions", "9")
                .containsEntry("public addresses", "15");
    }

    @Test
    void whatHasNoPriceIsNamedAndNotCountedAsNothing() throws IOException, InterruptedException {
        Command.Result result = Command.run("./gallery", "costs", "InstanceType=x9.large");

        assertThat(result.output()).contains("1 x9.large").contains("has no price of it:  x9.large");
    }

    private static Map<String, String> costs(String... values) throws IOException, InterruptedException {
        String[] command = new String[values.length + 2];
        command[0] = "./gallery";
        command[1] = "costs";
        System.arraycopy(values, 0, command, 2, values.length);
        Command.Result result = Command.run(command);
        assertThat(result.exitCode()).as(result.output()).isZero();
        Map<String, String> costs = new LinkedHashMap<>();
        LINE.matcher(result.output()).results().forEach(line -> costs.put(line.group(1), line.group(2)));
        return costs;
    }

    private static Map<String, String> readme() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2) + " " + row.group(3));
        }
        return rows;
    }
}
