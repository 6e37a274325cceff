package org.annotatedgallery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses of our own static files. All stand below a folder named by the fingerprint of them all: browsers keep a file for
 * a year and still never show an old one, and scripts import each other by relative addresses. The server sends them as
 * plain files, because Faces reads its resources byte by byte (9 ms each).
 */
@Named("assets")
@ApplicationScoped
public class StaticFiles {
    static final String FOLDER = "/resources/";
    private static final int FINGERPRINT_BYTES = 8;

    private ServletContext application;
    private String fingerprint;
    private Set<String> paths;

    /** For the container's proxies. */
    protected StaticFiles() {}

    @Inject
    public StaticFiles(ServletContext application) {
        this.application = application;
        this.paths = new TreeSet<>(application.getResourcePaths(FOLDER));
        this.fingerprint = fingerprint(paths);
    }

    /**
     * @param name of a file in {@code resources/}
     * @throws IllegalArgumentException when there is none
     */
    public String url(String name) {
        if (!paths.contains(FOLDER + name)) {
            throw new IllegalArgumentException("No static file " + FOLDER + name);
        }
        return application.getContextPath() + FOLDER + fingerprint + "/" + name;
    }

    /** Of all files together, in hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }

    private String fingerprint(Set<String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : files) {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                try (InputStream file = application.getResourceAsStream(path)) {
                    digest.update(file.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
