package org.annotatedgallery.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.annotatedgallery.web.Language;

/** Has every page, error pages too, speak the visitor's language and say so. Named in faces-config.xml. */
public class LanguageViewHandler extends ViewHandlerWrapper {
    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return Language.of((HttpServletRequest) faces.getExternalContext().getRequest())
                .locale();
    }

    @Override
    public void renderView(FacesContext faces, UIViewRoot page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.setResponseHeader("Content-Language", page.getLocale().toLanguageTag());
        external.addResponseHeader("Vary", "Accept-Language, Cookie");
        super.renderView(faces, page);
    }
}
