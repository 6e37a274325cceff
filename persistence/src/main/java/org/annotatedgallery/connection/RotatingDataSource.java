package org.annotatedgallery.connection;

import com.mysql.cj.jdbc.NonRegisteringDriver;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens physical connections, each with the newest credentials known; when the database refuses them, they are asked for
 * anew and tried once more. So a rotated password costs no request. Meant to stand behind a pool.
 */
public class RotatingDataSource implements DataSource {
    /** ER_ACCESS_DENIED_ERROR in MySQL and MariaDB. */
    private static final int ACCESS_DENIED = 1045;

    /** Called by name, so it need not be registered with the process. */
    private final NonRegisteringDriver driver;

    private final DatabaseSettings settings;
    private PrintWriter logWriter;

    /** For a server that creates data sources by class name: settings from the process's environment. */
    public RotatingDataSource() {
        this(DatabaseSettings.from(System::getenv));
    }

    public RotatingDataSource(DatabaseSettings settings) {
        this.settings = settings;
        this.driver = driver();
    }

    private static NonRegisteringDriver driver() {
        try {
            return new NonRegisteringDriver();
        } catch (SQLException e) {
            throw new IllegalStateException("MySQL's driver cannot be loaded", e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Credentials credentials = settings.credentials().current();
        try {
            return open(credentials);
        } catch (SQLException e) {
            if (e.getErrorCode() != ACCESS_DENIED) {
                throw e;
            }
            return open(settings.credentials().refreshed(credentials));
        }
    }

    private Connection open(Credentials credentials) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", credentials.user());
        login.setProperty("password", credentials.password());
        return driver.connect(settings.url(), login);
    }

    /** Whoever asks for other credentials is refused: there is one source of them. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("Credentials come from the settings alone");
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    /** Has no effect: the time-out is part of the connection's URL. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("MySQL's driver logs elsewhere");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (isWrapperFor(type)) {
            return type.cast(this);
        }
        throw new SQLException("Wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
