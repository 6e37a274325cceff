package org.annotatedgallery.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Where the buttons of the footer go: keeps the language that a visitor has chosen, in a cookie and for a year, and leads
 * back to the page they stand on.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final int KEPT_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        seeOther(response, home(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.ofTag(request.getParameter("lang")).orElse(null);
        if (language == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.addCookie(cookie(language, home(request)));
        String page = request.getHeader("Referer");
        // Whole, because a path alone could begin with two slashes and lead to another site.
        boolean own = page != null && CrossSiteFilter.hostOf(page).equalsIgnoreCase(request.getHeader("Host"));
        seeOther(response, own ? page : home(request));
    }

    private static Cookie cookie(Language language, String path) {
        Cookie cookie = new Cookie(Language.COOKIE, language.tag());
        cookie.setPath(path);
        cookie.setMaxAge(KEPT_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String home(HttpServletRequest request) {
        return request.getContextPath() + "/";
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
