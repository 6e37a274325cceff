package org.annotatedgallery.connection;

/** A database user and its password. Its text form does not give the password away. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
