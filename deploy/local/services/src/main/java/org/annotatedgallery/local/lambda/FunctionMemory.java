package org.annotatedgallery.local.lambda;

/**
 * How a function of ours divides its memory, here and on AWS. Lambda's own Java runtimes give 85 % of it to the heap, which leaves
 * too little for everything else a JVM needs when the whole is 128 MB.
 *
 * @param megabytes what the function is given
 */
public record FunctionMemory(int megabytes) {

    /** The variable that a JVM puts above its command line, Lambda's included; {@code JAVA_TOOL_OPTIONS} comes below it. */
    public static final String VARIABLE = "_JAVA_OPTIONS";

    /** Classes, symbols, compiled code, threads and the JVM itself: 95 MB at most, pages of its files included (measured on Java 17 and 25). */
    private static final int OUTSIDE_OF_HEAP = 96;

    /** The least that Lambda gives a function. */
    private static final int LEAST = 128;

    /** @throws IllegalArgumentException when it is less than Lambda gives any function */
    public FunctionMemory {
        if (megabytes < LEAST) {
            throw new IllegalArgumentException(
                    "A function needs at least " + LEAST + " MB, of which all but its heap takes " + OUTSIDE_OF_HEAP
                            + ": " + megabytes + " MB are too little");
        }
    }

    /** What to set {@link #VARIABLE} to. */
    public String javaOptions() {
        return "-Xmx" + (megabytes - OUTSIDE_OF_HEAP) + "m";
    }
}
