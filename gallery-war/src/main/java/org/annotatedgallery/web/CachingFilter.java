package org.annotatedgallery.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Tells browsers what to keep: our static files for a year, because their address changes with their content; nothing else
 * without asking.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class CachingFilter extends HttpFilter {
    private static final String STATIC_FILES = "/resources/";
    private static final Pattern FINGERPRINT = Pattern.compile("v=[0-9a-f]+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean fingerprinted = request.getServletPath().startsWith(STATIC_FILES)
                && FINGERPRINT.matcher(String.valueOf(request.getQueryString())).matches();
        response.setHeader(
                "Cache-Control", fingerprinted ? "public, max-age=31536000, immutable" : "private, no-cache");
        chain.doFilter(request, response);
    }
}
