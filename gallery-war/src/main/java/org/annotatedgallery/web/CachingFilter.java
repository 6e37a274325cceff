package org.annotatedgallery.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells browsers what to keep: our static files for a year, because their address changes with their content; nothing else
 * without asking. A file asked for by another version's address, as while servers are updated one after the other, is sent,
 * but not kept.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class CachingFilter extends HttpFilter {
    private static final Pattern FINGERPRINTED = Pattern.compile(StaticFiles.FOLDER + "([0-9a-f]{16})/([^/]+)");

    @Inject
    private transient StaticFiles files;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher path = FINGERPRINTED.matcher(request.getServletPath());
        if (path.matches()) {
            boolean current = path.group(1).equals(files.fingerprint());
            response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
            request.getRequestDispatcher(StaticFiles.FOLDER + path.group(2)).forward(request, response);
        } else {
            response.setHeader("Cache-Control", "private, no-cache");
            chain.doFilter(request, response);
        }
    }
}
