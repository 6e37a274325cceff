package org.annotatedgallery.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the pages speak. The first is for those whose own is none of them. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    /** The cookie that keeps what a visitor has chosen. */
    static final String COOKIE = "lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Such as {@code de}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** What the visitor has chosen, else what the browser would rather have. */
    public static Language of(HttpServletRequest request) {
        Stream<Language> chosen = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag -> ofTag(tag).stream());
        Stream<Language> preferred =
                Collections.list(request.getLocales()).stream().flatMap(wanted -> ofTag(wanted.getLanguage()).stream());
        return Stream.concat(chosen, preferred).findFirst().orElse(ENGLISH);
    }
}
