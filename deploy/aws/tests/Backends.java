import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.annotatedgallery.local.database.LocalDatabase;
import org.annotatedgallery.local.s3.LocalS3;

/** Database and S3 for service_test.sh: writes the variables by which the service finds them, and serves until its input ends. */
final class Backends {
    private static final int DATABASE_PORT = 3306;
    private static final int S3_PORT = 5001;

    /** @param arguments a folder for the data, and the file to write when both are there */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path log = Files.createDirectories(folder).resolve("mariadb.log");
        try (LocalDatabase database = LocalDatabase.start(folder.resolve("database"), DATABASE_PORT, log);
                LocalS3 s3 = LocalS3.start(folder.resolve("s3"), S3_PORT, "images", created -> {})) {
            Map<String, String> variables = new TreeMap<>(database.environment());
            variables.putAll(s3.environment());
            variables.put("GALLERY_S3_BUCKET", s3.bucket());
            Path part = folder.resolve("environment.part");
            Files.write(part, variables.entrySet().stream().map(Object::toString).toList());
            Files.move(part, Path.of(arguments[1]));
            while (System.in.read() >= 0) {
                // Whoever started this closes its input.
            }
        }
    }
}
