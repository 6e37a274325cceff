package org.annotatedgallery.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environment variables of each process: the names that they have on AWS. Of the person's own environment a process gets what
 * says nothing of AWS, models or the gallery, so that neither an account nor a key reaches what has no use for it.
 */
final class ProcessEnvironment {

    private static final String THUMBNAILS = "thumbnails/";

    /** Variables that say something of an account, a key or the gallery. */
    private static final List<String> OWNED = List.of("AWS_", "DB_", "TARGET_", "GEMINI_", "OPENAI_", "GALLERY_");

    private final StackSettings settings;
    private final String bucket;
    private final Map<String, String> services = new HashMap<>();

    /**
     * @param database how to reach it
     * @param s3 how to reach it
     */
    ProcessEnvironment(StackSettings settings, String bucket, Map<String, String> database, Map<String, String> s3) {
        this.settings = settings;
        this.bucket = bucket;
        services.putAll(database);
        services.putAll(s3);
    }

    Map<String, String> forThumbnails() {
        Map<String, String> variables = inherited();
        variables.put("TARGET_S3_BUCKET", bucket);
        variables.put("TARGET_S3_PREFIX", THUMBNAILS);
        return variables;
    }

    Map<String, String> forAnnotation() {
        Map<String, String> variables = inherited("GEMINI_", "OPENAI_", "GALLERY_CAPTION_");
        variables.put("GALLERY_ANNOTATOR", settings.annotator());
        variables.put("TARGET_S3_BUCKET", bucket);
        return variables;
    }

    /**
     * @param managementPort of health and metrics
     * @param work a folder that the server may write to
     */
    Map<String, String> forPages(int managementPort, Path work) {
        Map<String, String> variables = inherited("GALLERY_");
        variables.put("GALLERY_S3_BUCKET", bucket);
        variables.put("GALLERY_ANNOTATOR", settings.annotator());
        variables.put("GALLERY_ADDRESS", "127.0.0.1");
        variables.put("GALLERY_PORT", Integer.toString(settings.port()));
        variables.put("GALLERY_MANAGEMENT_PORT", Integer.toString(managementPort));
        variables.put("GALLERY_WORK", work.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        return variables;
    }

    /** @param prefixes of variables that this process takes from the person too */
    private Map<String, String> inherited(String... prefixes) {
        Map<String, String> variables = new HashMap<>(settings.environment());
        variables
                .keySet()
                .removeIf(name -> OWNED.stream().anyMatch(name::startsWith)
                        && Stream.of(prefixes).noneMatch(name::startsWith));
        variables.putAll(services);
        return variables;
    }
}
