package org.annotatedgallery.faces;

/** A page has nothing to show for its URL: the visitor gets the page that says so, with status 404. */
public class NotFoundException extends RuntimeException {
    public NotFoundException() {
        super("There is nothing at this address");
    }
}
