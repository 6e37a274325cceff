package org.annotatedgallery.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annotatedgallery.local.BuiltParts;
import org.annotatedgallery.local.GalleryStack;
import org.annotatedgallery.local.StackSettings;
import org.annotatedgallery.local.net.Loopback;
import org.annotatedgallery.testbed.TestEnvironment;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty gallery with everything behind it, and a browser to visit it with, for the tests of one class. */
final class RunningGallery implements BeforeAllCallback, AfterAllCallback {
    private static final int THUMBNAIL_MEMORY_MB = 512;

    private GalleryStack stack;
    private Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "gallery").toAbsolutePath();
        StackSettings settings = new StackSettings(
                Loopback.freePort(), Loopback.freePort(), data, THUMBNAIL_MEMORY_MB, TestEnvironment.variables());
        stack = new GalleryStack(settings, new BuiltParts(Path.of(System.getProperty("gallery.built"))));
        stack.start();
        chromium = Chromium.launch();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (chromium != null) {
            chromium.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    Visitor visitor() {
        return chromium.visitor(address());
    }

    Visitor visitorWithoutJavaScript() {
        return chromium.visitorWithoutJavaScript(address());
    }

    /**
     * @param locale that the browser asks for
     */
    Visitor visitor(String locale, ColorScheme colours) {
        return chromium.visitor(address(), locale, colours);
    }

    Visitor visitorWithoutJavaScript(String locale) {
        return chromium.visitorWithoutJavaScript(address(), locale);
    }

    String address() {
        return stack.pages().toString();
    }
}
