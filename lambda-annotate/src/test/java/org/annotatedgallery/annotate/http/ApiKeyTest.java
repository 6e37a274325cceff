package org.annotatedgallery.annotate.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Key sk-12345 is wrong.                   | Key *** is wrong.
            sk-12345 and sk-12345                    | *** and ***
            Incorrect API key: sk-1****************45. | Incorrect API key: ***.
            Received API Key = sk-...***             | Received API Key = ***
            Nothing of it, not even *a* **star**.    | Nothing of it, not even *a* **star**.""")
    void keyIsHiddenWholeOrInParts(String words, String expected) {
        assertThat(ApiKey.hiddenIn(words, "sk-12345")).isEqualTo(expected);
    }

    @Test
    void withoutAKeyThereIsNothingToHide() {
        assertThat(ApiKey.hiddenIn("The model is away.", null)).isEqualTo("The model is away.");
    }
}
