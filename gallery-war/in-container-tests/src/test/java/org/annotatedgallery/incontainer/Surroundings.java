package org.annotatedgallery.incontainer;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import org.annotatedgallery.local.database.LocalDatabase;
import org.annotatedgallery.local.s3.LocalS3;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the server finds in its environment, started once for all tests, and the WAR as it was built. */
final class Surroundings {
    private static final File WAR = new File("target/gallery.war");

    private static boolean started;

    private Surroundings() {}

    static synchronized WebArchive war() {
        if (!started) {
            started = true;
            LocalDatabase database = LocalDatabase.start(
                    Path.of("target", "mariadb"), port("DB_PORT"), Path.of("target", "mariadb.log"));
            int s3Port = URI.create(System.getenv("AWS_ENDPOINT_URL_S3")).getPort();
            LocalS3 s3 =
                    LocalS3.start(Path.of("target", "s3"), s3Port, System.getenv("GALLERY_S3_BUCKET"), created -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                s3.close();
                database.close();
            }));
        }
        return ShrinkWrap.createFromZipFile(WebArchive.class, WAR);
    }

    /** The same at the context root, as it is deployed in earnest. */
    static WebArchive warAtRoot() {
        return ShrinkWrap.create(WebArchive.class, "ROOT.war").merge(war());
    }

    /** Of a variable in the environment. */
    static int port(String variable) {
        return Integer.parseInt(System.getenv(variable));
    }
}
