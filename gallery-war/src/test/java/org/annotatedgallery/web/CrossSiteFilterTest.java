package org.annotatedgallery.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteFilterTest {
    @ParameterizedTest
    @CsvSource({
        "GET,    cross-site,  https://evil.example,  true",
        "POST,   same-origin, https://gallery.example, true",
        "POST,   none,        ,                      true",
        "POST,   cross-site,  https://evil.example,  false",
        "POST,   same-site,   https://blog.gallery.example, false",
        "DELETE, cross-site,  ,                      false",
        "PATCH,  ,            https://gallery.example, true",
        "POST,   ,            https://GALLERY.example, true",
        "POST,   ,            https://gallery.example:8443, false",
        "POST,   ,            https://evil.example,  false",
        "POST,   ,            null,                  false",
        "POST,   ,            :::,                   false",
        "POST,   ,            ,                      true"
    })
    void onlyWritesOfOtherSitesAreRefused(String method, String site, String origin, boolean passes) throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        AtomicInteger status = new AtomicInteger();
        StringWriter body = new StringWriter();
        new CrossSiteFilter()
                .doFilter(
                        request(method, site, origin),
                        response(status, new PrintWriter(body)),
                        (request, response) -> passed.set(true));
        assertThat(passed.get()).isEqualTo(passes);
        if (!passes) {
            assertThat(status).hasValue(403);
            assertThat(body.toString()).contains("cross-site-request");
        }
    }

    @Test
    void aGetThatFacesWouldTakeForASentFormIsRefused() throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        AtomicInteger status = new AtomicInteger();
        HttpServletRequest image = request("GET", "same-origin", null, Map.of("jakarta.faces.ViewState", "stateless"));
        new CrossSiteFilter()
                .doFilter(
                        image,
                        response(status, new PrintWriter(new StringWriter())),
                        (request, response) -> passed.set(true));
        assertThat(passed).isFalse();
        assertThat(status).hasValue(405);
    }

    private static HttpServletRequest request(String method, String site, String origin) {
        return request(method, site, origin, Map.of());
    }

    private static HttpServletRequest request(
            String method, String site, String origin, Map<String, String> parameters) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", "gallery.example");
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        return (HttpServletRequest) Proxy.newProxyInstance(
                CrossSiteFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getMethod" -> method;
                    case "getParameter" -> parameters.get(arguments[0]);
                    default -> headers.get(arguments[0]);
                });
    }

    private static HttpServletResponse response(AtomicInteger status, PrintWriter writer) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                CrossSiteFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, call, arguments) -> {
                    if (call.getName().equals("setStatus")) {
                        status.set((Integer) arguments[0]);
                    }
                    return call.getName().equals("getWriter") ? writer : null;
                });
    }
}
