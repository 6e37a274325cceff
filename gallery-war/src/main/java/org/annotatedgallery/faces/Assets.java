package org.annotatedgallery.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of our own static files, each with a fingerprint of its content: browsers keep a file for a year and still never
 * show an old one. The server sends them as plain files, because Faces reads its resources byte by byte (9 ms each).
 */
@Named
@ApplicationScoped
public class Assets {
    private static final String FOLDER = "/resources/";
    private static final int FINGERPRINT_BYTES = 8;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private ServletContext application;

    /** For the container's proxies. */
    protected Assets() {}

    @Inject
    public Assets(ServletContext application) {
        this.application = application;
    }

    /**
     * @param name of a file below {@code resources/}
     * @throws IllegalArgumentException when there is none
     */
    public String url(String name) {
        return addresses.computeIfAbsent(name, this::fingerprinted);
    }

    private String fingerprinted(String name) {
        String path = FOLDER + name;
        try (InputStream file = application.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No static file " + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            String version = HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
            return application.getContextPath() + path + "?v=" + version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
