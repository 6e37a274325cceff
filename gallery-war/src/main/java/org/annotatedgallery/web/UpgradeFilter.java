package org.annotatedgallery.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.annotatedgallery.api.Problem;
import org.annotatedgallery.problem.ProblemCode;

/**
 * Refuses a chunked body that comes with an upgrade: the server (measured: Payara Micro 6.2025.10) hands it on with the
 * chunks' lengths still in it, and a picture would be stored broken. The upgrade to HTTP/2, which the server does itself, is fine.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class UpgradeFilter extends HttpFilter {
    /** In clear text; Java's HTTP client asks for it with its first request. */
    private static final String HTTP_2 = "h2c";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String upgrade = request.getHeader("Upgrade");
        if (upgrade != null && !upgrade.equals(HTTP_2) && request.getHeader("Transfer-Encoding") != null) {
            Problem.write(response, ProblemCode.UPGRADE_WITH_BODY);
        } else {
            chain.doFilter(request, response);
        }
    }
}
