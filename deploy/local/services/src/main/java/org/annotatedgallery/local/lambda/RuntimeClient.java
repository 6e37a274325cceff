package org.annotatedgallery.local.lambda;

/** The program that takes events from the {@link RuntimeApi} and calls the handler. */
enum RuntimeClient {
    /** What runs on Lambda. A part of it is native code for Linux. */
    AWS("com.amazonaws.services.lambda.runtime.api.client.AWSLambda"),
    /** The same handler loading, with the exchange of events in Java. */
    PORTABLE(PortableRuntime.class.getName());

    private final String mainClass;

    RuntimeClient(String mainClass) {
        this.mainClass = mainClass;
    }

    static RuntimeClient forThisSystem() {
        return System.getProperty("os.name").equals("Linux") ? AWS : PORTABLE;
    }

    String mainClass() {
        return mainClass;
    }
}
