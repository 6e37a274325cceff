package org.annotatedgallery.connection;

import java.sql.SQLException;

/** Where the database's credentials come from. Safe for use by many threads. */
public interface CredentialsSource {
    /**
     * The credentials as last heard of.
     *
     * @throws SQLException when they cannot be had, saying where from
     */
    Credentials current() throws SQLException;

    /**
     * The credentials asked for anew, because the database has refused these.
     *
     * @throws SQLException when they cannot be had, saying where from
     */
    Credentials refreshed(Credentials refused) throws SQLException;
}
