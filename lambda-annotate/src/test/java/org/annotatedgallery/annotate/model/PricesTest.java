package org.annotatedgallery.annotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    @Test
    void dollarsForAMillionTokensAreMicroDollarsForOne() {
        Price price = Prices.with(null).of("gemini-2.5-flash").orElseThrow();

        assertThat(price.of(1_000_000, 0)).isEqualTo(300_000);
        assertThat(price.of(0, 1_000_000)).isEqualTo(2_500_000);
        assertThat(price.of(264, 35)).isEqualTo(167);
        assertThat(price.of(Integer.MAX_VALUE, Integer.MAX_VALUE)).isPositive();
    }

    @Test
    void theSettingSpeaksForOtherModelsAndInsteadOfTheTable() {
        Prices prices = Prices.with("gemini-2.5-flash=1/2, llava:7b=0/0");

        assertThat(prices.of("gemini-2.5-flash").orElseThrow().of(1, 1)).isEqualTo(3);
        assertThat(prices.of("llava:7b").orElseThrow().of(1_000, 1_000)).isZero();
        assertThat(prices.of("gemini-2.5-pro")).isPresent();
        assertThat(prices.of("unheard-of")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini", "gemini=", "=1/2", "gemini=1", "gemini=-1/2", "gemini=1/2/3", "gemini=a/b"})
    void whatIsNoPriceIsRefused(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.with(setting))
                .withMessageContaining("in/out");
    }
}
