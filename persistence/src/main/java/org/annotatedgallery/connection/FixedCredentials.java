package org.annotatedgallery.connection;

/** Credentials from the environment: they do not change while the process runs. */
record FixedCredentials(Credentials current) implements CredentialsSource {
    @Override
    public Credentials refreshed(Credentials refused) {
        return current;
    }
}
