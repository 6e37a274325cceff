package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IptcTextsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static String caption(IptcBuilder iptc) {
        return IptcTexts.parse(iptc.build()).caption();
    }

    @Test
    void undeclaredTextIsUtf8OrElseWindows() {
        assertThat(caption(new IptcBuilder().text(IptcBuilder.CAPTION, "“Caf\u00E9”", StandardCharsets.UTF_8)))
                .isEqualTo("“Café”");
        assertThat(caption(new IptcBuilder().text(IptcBuilder.CAPTION, "“Caf\u00E9”", WINDOWS_1252)))
                .isEqualTo("“Café”");
    }

    @Test
    void declaredUtf8CutWithinACharacterKeepsItsOtherCharacters() {
        byte[] cut = Samples.slice("Café, né".getBytes(StandardCharsets.UTF_8), 0, 9);

        assertThat(caption(new IptcBuilder().utf8().dataset(2, IptcBuilder.CAPTION, cut)))
                .isEqualTo("Café, n\uFFFD");
    }

    @Test
    void firstTextOfAKindCounts() {
        assertThat(caption(new IptcBuilder().text(IptcBuilder.CAPTION, "one").text(IptcBuilder.CAPTION, "two")))
                .isEqualTo("one");
    }

    @Test
    void textsAreFoundAmongPhotoshopsResources() {
        IptcTexts texts = IptcTexts.parse(new IptcBuilder()
                .text(25, "keyword")
                .text(IptcBuilder.HEADLINE, "odd")
                .text(IptcBuilder.CAPTION, "A pier")
                .resources());

        assertThat(texts.headline()).isEqualTo("odd");
        assertThat(texts.caption()).isEqualTo("A pier");
    }

    @Test
    void brokenLengthsEndTheTextsBeforeThem() {
        IptcBuilder iptc =
                new IptcBuilder().text(IptcBuilder.HEADLINE, "A pier").text(IptcBuilder.CAPTION, "cut off");
        byte[] datasets = iptc.build();
        byte[] extended = Samples.join(
                new IptcBuilder().text(IptcBuilder.HEADLINE, "A pier").build(),
                new byte[] {0x1C, 2, IptcBuilder.CAPTION, (byte) 0x80, 4, 0, 0, 0, 1, 'x'});

        assertThat(IptcTexts.parse(Samples.slice(datasets, 0, datasets.length - 1)))
                .returns("A pier", IptcTexts::headline)
                .returns("", IptcTexts::caption);
        assertThat(IptcTexts.parse(extended))
                .returns("A pier", IptcTexts::headline)
                .returns("", IptcTexts::caption);
    }

    @Test
    void resourcesCutOffAnywhereAreRead() {
        byte[] resources =
                new IptcBuilder().text(IptcBuilder.CAPTION, "A wharf").resources();
        for (int length = 0; length < resources.length; length++) {
            assertThat(IptcTexts.parse(Samples.slice(resources, 0, length)).caption())
                    .isEmpty();
        }
        assertThat(IptcTexts.parse(resources).caption()).isEqualTo("A wharf");
    }

    @Test
    void resourceLongerThanTheBlockHoldsNothing() {
        byte[] resources = new IptcBuilder().text(IptcBuilder.CAPTION, "A pier").resources();
        resources[4 + 2 + 6] = 0x7F;

        assertThat(IptcTexts.parse(resources).caption()).isEmpty();
    }
}
