package org.annotatedgallery.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private final Map<String, String> sent = new HashMap<>();
    private Cookie kept;

    @ParameterizedTest
    @CsvSource({
        "de,       ,          GERMAN",
        "de-AT,    ,          GERMAN",
        "en-GB,    ,          ENGLISH",
        "fr de en, ,          GERMAN",
        "fr,       ,          ENGLISH",
        "de,       en,        ENGLISH",
        "en,       de,        GERMAN",
        "de,       xx,        GERMAN",
        "de,       ' ',       GERMAN"
    })
    void pagesSpeakWhatWasChosenElseWhatTheBrowserWouldRatherHave(String wanted, String chosen, Language expected) {
        assertThat(Language.of(request(wanted, chosen, Map.of(), null))).isEqualTo(expected);
    }

    @Test
    void aChoiceIsKeptForAYearAndNoOtherSiteSeesIt() throws Exception {
        choose("de", "https://gallery.example/gallery?q=boat");

        assertThat(kept.getName()).isEqualTo("lang");
        assertThat(kept.getValue()).isEqualTo("de");
        assertThat(kept.getMaxAge()).isEqualTo(31_536_000);
        assertThat(kept.getPath()).isEqualTo("/");
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @ParameterizedTest
    @CsvSource({
        "https://gallery.example/gallery?q=boat, https://gallery.example/gallery?q=boat",
        "https://gallery.example//evil.example/, https://gallery.example//evil.example/",
        "https://evil.example/gallery,           /",
        "https://gallery.example@evil.example/,  /",
        "https://gallery.example:8443/,          /",
        ":::,                                    /",
        ",                                       /"
    })
    void theWayLeadsBackToOurOwnPagesOnly(String page, String target) throws Exception {
        choose("en", page);

        assertThat(sent).containsEntry("status", "303").containsEntry("Location", target);
    }

    @Test
    void anUnknownLanguageIsRefused() throws Exception {
        choose("tlh", null);

        assertThat(sent).containsOnly(Map.entry("status", "400"));
        assertThat(kept).isNull();
    }

    private void choose(String tag, String page) throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("Host", "gallery.example"));
        headers.put("Referer", page);
        new LanguageServlet().doPost(request("en", null, headers, tag), response());
    }

    private static HttpServletRequest request(
            String wanted, String chosen, Map<String, String> headers, String parameter) {
        List<Locale> locales =
                List.of(wanted.split(" ")).stream().map(Locale::forLanguageTag).toList();
        Cookie[] cookies = chosen == null ? null : new Cookie[] {new Cookie("other", "de"), new Cookie("lang", chosen)};
        return (HttpServletRequest) Proxy.newProxyInstance(
                LanguageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getCookies" -> cookies;
                    case "getLocales" -> Collections.enumeration(locales);
                    case "getContextPath" -> "";
                    case "getParameter" -> parameter;
                    default -> headers.get(arguments[0]);
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                LanguageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, call, arguments) -> {
                    switch (call.getName()) {
                        case "addCookie" -> kept = (Cookie) arguments[0];
                        case "setHeader" -> sent.put((String) arguments[0], (String) arguments[1]);
                        default -> sent.put("status", arguments[0].toString());
                    }
                    return null;
                });
    }
}
