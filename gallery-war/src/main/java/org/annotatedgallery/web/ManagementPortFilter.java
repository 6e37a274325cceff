package org.annotatedgallery.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.annotatedgallery.config.ManagementConfig;

/**
 * Keeps health and metrics off the port that the load balancer forwards to: they are answered on the management port alone,
 * which listens on the loopback interface, and nothing else is answered there.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ManagementPortFilter extends HttpFilter {
    private static final Pattern MANAGEMENT_PATHS = Pattern.compile("/(health|metrics)(/.*)?");

    @Inject
    private transient ManagementConfig config;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean managementPath =
                MANAGEMENT_PATHS.matcher(request.getServletPath()).matches();
        boolean managementPort = request.getLocalPort() == config.port();
        if (managementPath == managementPort) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
