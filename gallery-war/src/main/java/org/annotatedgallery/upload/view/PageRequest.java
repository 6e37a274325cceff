package org.annotatedgallery.upload.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** The request for a page behind a form that is read already: without a body that Faces could look for parameters in. */
class PageRequest extends HttpServletRequestWrapper {
    PageRequest(HttpServletRequest form) {
        super(form);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(List.of());
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }
}
