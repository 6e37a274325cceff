package org.annotatedgallery.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmpTextsTest {
    private static final String RDF_VALUE = "<rdf:value>A pier</rdf:value><dc:source>a qualifier</dc:source>";

    private static EmbeddedText altText(byte[] packet) {
        return XmpTexts.parse(packet).text(XmpTexts.ALT_TEXT, "en");
    }

    private static EmbeddedText altText(XmpBuilder packet) {
        return altText(packet.build());
    }

    private static XmpBuilder pier() {
        return new XmpBuilder().alternatives(XmpBuilder.ALT_TEXT, "en", "A pier");
    }

    /** What other writers make of a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A pier",
                "<![CDATA[A pier]]>",
                "<rdf:Bag><rdf:li>A pier</rdf:li></rdf:Bag>",
                "<rdf:Seq><rdf:li xml:lang='x-default'>A pier</rdf:li><rdf:li>A boat</rdf:li></rdf:Seq>",
                "<rdf:Alt><rdf:li xml:lang='x-default'></rdf:li><rdf:li xml:lang='x-repair'>A pier</rdf:li></rdf:Alt>",
                "<rdf:Alt><rdf:li xml:lang='de_DE!'>A pier</rdf:li></rdf:Alt>",
                "<rdf:Alt><rdf:li rdf:parseType='Resource'>" + RDF_VALUE + "</rdf:li></rdf:Alt>",
                "<rdf:Alt><rdf:li><rdf:Description>" + RDF_VALUE + "</rdf:Description></rdf:li></rdf:Alt>",
                "<rdf:Description>" + RDF_VALUE + "</rdf:Description>",
            })
    void unusualFormOfATextIsRead(String content) {
        assertThat(altText(new XmpBuilder().plain(XmpBuilder.ALT_TEXT, content)))
                .isEqualTo(new EmbeddedText("A pier", null));
    }

    @Test
    void textInAnAttributeIsRead() {
        assertThat(altText(new XmpBuilder().attribute(XmpBuilder.ALT_TEXT, "A pier")))
                .isEqualTo(new EmbeddedText("A pier", null));
    }

    @Test
    void languageOfAPlainTextIsItsOwn() {
        String property =
                "<Iptc4xmpCore:AltTextAccessibility xml:lang='en-GB'>A pier</Iptc4xmpCore:AltTextAccessibility>";

        assertThat(altText(new XmpBuilder().raw(property))).isEqualTo(new EmbeddedText("A pier", "en-GB"));
    }

    @Test
    void prefixIsAnyAndNamespaceCounts() {
        String other = "<a:AltTextAccessibility xmlns:a='http://example.org/'>Not this</a:AltTextAccessibility>";
        String own = "<a:AltTextAccessibility xmlns:a='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'>A pier"
                + "</a:AltTextAccessibility>";

        assertThat(altText(new XmpBuilder().raw(other).raw(own)).text()).isEqualTo("A pier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:Description Iptc4xmpCore:AltTextAccessibility='Another image'/>",
                "<rdf:Description><Iptc4xmpCore:AltTextAccessibility>Another image</Iptc4xmpCore:AltTextAccessibility>"
                        + "</rdf:Description>",
            })
    void textsOfOtherImagesWithinThePacketAreNotTaken(String ingredient) {
        String ingredients = "<rdf:Bag><rdf:li>" + ingredient + "</rdf:li></rdf:Bag>";

        assertThat(altText(new XmpBuilder().plain("dc:relation", ingredients))).isNull();
        assertThat(altText(pier().plain("dc:relation", ingredients)).text()).isEqualTo("A pier");
    }

    @Test
    void structureIsNoText() {
        assertThat(altText(new XmpBuilder().plain(XmpBuilder.ALT_TEXT, "<rdf:Description dc:a='x'/><dc:b>y</dc:b>")))
                .isNull();
    }

    @Test
    void emptyTextsAreAbsent() {
        assertThat(altText(new XmpBuilder().alternatives(XmpBuilder.ALT_TEXT, "x-default", "", "en", " \u200B&#xA0; ")))
                .isNull();
    }

    @Test
    void paddingAroundThePacketIsPassedOver() {
        byte[] packet = Samples.join(new byte[3], pier().build(), Samples.ascii("\0\0\u0001\u0002<"));

        assertThat(altText(packet).text()).isEqualTo("A pier");
    }

    @Test
    void packetInAnOldCodePageIsRead() {
        String packet = new XmpBuilder()
                .alternatives(XmpBuilder.ALT_TEXT, "fr", "Le phare d’Eckmühl")
                .text()
                .replace("\uFEFF", "");

        assertThat(altText(packet.getBytes(Charset.forName("windows-1252"))).text())
                .isEqualTo("Le phare d’Eckmühl");
    }

    @Test
    void controlCharactersAndTurnedDirectionsAreTakenOut() {
        XmpBuilder packet =
                new XmpBuilder().alternatives(XmpBuilder.ALT_TEXT, "en", "\u202EA\u0007 &#x2066;pier\u0085.");

        assertThat(altText(packet).text()).isEqualTo("A pier .");
    }

    @Test
    void markupInATextIsText() {
        assertThat(altText(new XmpBuilder().alternatives(XmpBuilder.ALT_TEXT, "en", "&lt;b>&amp;amp;"))
                        .text())
                .isEqualTo("<b>&amp;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<",
                "<a>",
                "<rdf:RDF/>",
                "<p:a/>",
                "<a>&nothing;</a>",
                "<a>&#0;</a>",
                "<a b='1' b='2'/>",
                "<?xml version='1.0' encoding='nonsense'?><a/>",
                "<?xml version='9'?><a/>"
            })
    void whatIsNoPacketHasNoTexts(String content) {
        assertThat(XmpTexts.parse(content.getBytes(StandardCharsets.UTF_8)).properties())
                .isEmpty();
    }

    @Test
    void packetThatBreaksOffHasNoTexts() {
        String packet = pier().text();

        assertThat(altText(packet.substring(0, packet.indexOf("</rdf:RDF>")).getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    /** A parser that fetched would wait for an answer of this server, which gives none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:%d/'>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'http://127.0.0.1:%d/'>]>",
                "<!DOCTYPE a [<!ENTITY %% p SYSTEM 'http://127.0.0.1:%d/'> %%p;]>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><!-- %d -->",
            })
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void externalEntityIsNotFetched(String documentType) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            XmpBuilder packet = new XmpBuilder()
                    .documentType(documentType.formatted(server.getLocalPort()))
                    .alternatives(XmpBuilder.ALT_TEXT, "en", documentType.contains(" e ") ? "A &e; pier" : "A pier");

            assertThat(altText(packet)).isNull();

            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void documentTypeAloneIsTooMuch() {
        assertThat(altText(pier().documentType("<!DOCTYPE a>"))).isNull();
    }

    @Test
    @Timeout(30)
    void billionLaughsEndAtOnce() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining("", "<!ENTITY e0 'ha'>", ""));
        XmpBuilder packet = new XmpBuilder()
                .documentType("<!DOCTYPE a [" + entities + "]>")
                .alternatives(XmpBuilder.ALT_TEXT, "en", "&e9;");

        assertThat(altText(packet)).isNull();
    }

    @Test
    @Timeout(30)
    void deepNestingEndsWithoutTexts() {
        assertThat(altText(pier().raw("<dc:a>".repeat(100_000) + "</dc:a>".repeat(100_000))))
                .isNull();
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of("properties", flood(60_000, i -> "<dc:a" + i + "/>")),
                Arguments.of(
                        "items", "<dc:subject><rdf:Bag>" + "<rdf:li/>".repeat(100_000) + "</rdf:Bag></dc:subject>"),
                Arguments.of("namespaces", flood(30_000, i -> "<p:a xmlns:p='urn:" + i + "'/>")),
                Arguments.of("repeated texts", flood(10_000, i -> "<dc:title xml:lang='a" + i + "'>a</dc:title>")),
                Arguments.of("references", "<dc:title>" + "&amp;".repeat(150_000) + "</dc:title>"),
                Arguments.of("instructions", "<?a?>".repeat(150_000)));
    }

    private static String flood(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    /** Seconds on a slow machine would be minutes with an effort that grows by the square. */
    @ParameterizedTest
    @MethodSource("floods")
    @Timeout(30)
    void floodIsReadInLinearTime(String name, String flood) {
        assertThat(altText(pier().raw(flood)).text()).as(name).isEqualTo("A pier");
    }

    @Test
    @Timeout(30)
    void floodOfNamespacesAndAttributesOnOneTagEndsWithoutTexts() {
        String namespaces = flood(40_000, i -> " xmlns:p" + i + "='u'");

        assertThat(altText(pier().raw("<dc:a" + namespaces + "/>"))).isNull();
        assertThat(altText(pier().raw("<dc:a" + flood(60_000, i -> " a" + i + "=''") + "/>")))
                .isNull();
    }
}
