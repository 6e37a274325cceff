package org.annotatedgallery.connection;

import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets a persistence unit start while its database is away. EclipseLink otherwise opens a connection when the unit is
 * deployed, and a unit whose first one fails stays broken for as long as its process lives. The connection was of no use to
 * begin with: every transaction takes its own from the pool outside. Named by {@code eclipselink.session.customizer}.
 */
public class LazyLogin implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        DatabaseLogin login = (DatabaseLogin) server.getDatasourceLogin();
        // EclipseLink would repeat a query three times, 5 s apart: whoever waits for it has long gone.
        login.setQueryRetryAttemptCount(0);
        server.addConnectionPool(new Pool(ServerSession.DEFAULT_POOL, login, server));
        server.setReadConnectionPool(new Pool("read", login, server));
    }

    private static final class Pool extends ExternalConnectionPool {
        Pool(String name, Login login, ServerSession owner) {
            super(name, login, owner);
        }

        @Override
        protected Accessor buildConnection() {
            Accessor accessor = new UnconnectedAccessor(getLogin().clone(), getOwner());
            accessor.setPool(this);
            return accessor;
        }
    }

    /** As one that was connected and has given its connection back: it takes another when it is used. */
    private static final class UnconnectedAccessor extends DatabaseAccessor {
        UnconnectedAccessor(Login login, ServerSession session) {
            setLogin(login);
            setDatasourcePlatform(session.getPlatform());
            setIsConnected(true);
        }
    }
}
