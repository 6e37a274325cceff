package org.annotatedgallery.config;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The server's pool over connections with rotating credentials. RDS db.t3.micro gives 60 to 85 sessions: three instances
 * with 12 each and ten functions leave room for administrators. A connection is checked before it is handed out, at most
 * every 5 s, so that one that broke while idle costs no request.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = DataSourceConfig.NAME,
        className = "org.annotatedgallery.connection.RotatingDataSource",
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 12,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=false",
            "fish.payara.pool-resize-quantity=5"
        })
public class DataSourceConfig {
    public static final String NAME = "java:app/jdbc/gallery";
}
