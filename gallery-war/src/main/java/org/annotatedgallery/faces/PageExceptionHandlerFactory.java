package org.annotatedgallery.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import org.annotatedgallery.availability.Outage;

/** Named in faces-config.xml. */
public class PageExceptionHandlerFactory extends ExceptionHandlerFactory {
    public PageExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageExceptionHandler(
                getWrapped().getExceptionHandler(),
                CDI.current().select(Outage.class).get());
    }
}
