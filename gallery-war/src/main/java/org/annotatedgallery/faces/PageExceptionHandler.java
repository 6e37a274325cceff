package org.annotatedgallery.faces;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.annotatedgallery.availability.Outage;

/** Answers what a page could not foresee with an error page of ours that fits it. The server's stays for real errors. */
class PageExceptionHandler extends ExceptionHandlerWrapper {
    private static final System.Logger LOG = System.getLogger(PageExceptionHandler.class.getName());
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Outage outage;

    PageExceptionHandler(ExceptionHandler wrapped, Outage outage) {
        super(wrapped);
        this.outage = outage;
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable trouble = events.next().getContext().getException();
            if (answer(FacesContext.getCurrentInstance(), trouble)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private boolean answer(FacesContext faces, Throwable trouble) {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            return false;
        }
        if (causes(trouble).anyMatch(NotFoundException.class::isInstance)) {
            send(faces, HttpServletResponse.SC_NOT_FOUND);
            return true;
        }
        if (outage.explains(trouble)) {
            LOG.log(System.Logger.Level.WARNING, "Answered 503: {0}", trouble.toString());
            external.setResponseHeader("Retry-After", RETRY_AFTER_SECONDS);
            send(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return true;
        }
        return false;
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause);
    }

    private static void send(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
