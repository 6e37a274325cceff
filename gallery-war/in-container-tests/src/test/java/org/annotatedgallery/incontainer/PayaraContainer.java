package org.annotatedgallery.incontainer;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Payara Micro, whose tests are found even if its adapter missed them: that reads the names of the deployed servlets from the
 * server's log, and looks only once, maybe between two lines of them.
 */
public class PayaraContainer extends PayaraMicroDeployableContainer {
    /** Where Arquillian's protocol for Jakarta EE 9 and later expects its tests. */
    private static final String TEST_SERVLET = "ArquillianServletRunnerEE9";

    private static final String CONTEXT_ROOT = "/gallery";

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        ProtocolMetaData deployed = super.deploy(archive);
        for (HTTPContext context : deployed.getContexts(HTTPContext.class)) {
            if (context.getServletByName(TEST_SERVLET) == null) {
                context.add(new Servlet(TEST_SERVLET, CONTEXT_ROOT));
            }
        }
        return deployed;
    }

    /** Has Arquillian take this container instead of the adapter's own. */
    public static class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, PayaraContainer.class);
        }
    }
}
