package org.annotatedgallery.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.problem.ProblemCode;

/**
 * Refuses writes that another site's page makes a browser send. There are no sessions and so no tokens: browsers say where a
 * request comes from ({@code Sec-Fetch-Site}, older ones {@code Origin}), and a request that says neither comes from no
 * browser.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CrossSiteFilter extends HttpFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE_METHODS.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(ProblemCode.CROSS_SITE.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(Problem.document(
                        ProblemCode.CROSS_SITE.status(),
                        ProblemCode.CROSS_SITE.code(),
                        ProblemCode.CROSS_SITE.advice()));
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || hostOf(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    /** With its port, as the Host header has it. */
    private static String hostOf(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
