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
 * browser. Faces takes a GET for a form that was sent when a parameter says so; here it is refused, because any page can
 * make a browser GET.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CrossSiteFilter extends HttpFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Makes Faces act on what the request asks for. */
    private static final String POSTBACK = "jakarta.faces.ViewState";

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean safe = SAFE_METHODS.contains(request.getMethod());
        if (safe && request.getParameter(POSTBACK) != null) {
            Problem.write(response, ProblemCode.METHOD_NOT_ALLOWED);
        } else if (safe || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            Problem.write(response, ProblemCode.CROSS_SITE);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || hostOf(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    /** With its port, as the Host header has it; empty for what is no address. */
    static String hostOf(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
