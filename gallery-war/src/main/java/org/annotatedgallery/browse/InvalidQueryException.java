package org.annotatedgallery.browse;

/** A list was asked for with a parameter that means nothing. The message names it and says what it may be. */
public class InvalidQueryException extends Exception {
    private final String parameter;

    /**
     * @param rule what it must be, to be read behind its name
     */
    public InvalidQueryException(String parameter, String rule) {
        super(parameter + " " + rule);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
