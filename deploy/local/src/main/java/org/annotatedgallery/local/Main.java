package org.annotatedgallery.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.annotatedgallery.annotate.gemini.GeminiConfig;

/** {@code mvn -Prun}: starts the gallery, says in one line where it is, and stops it when the JVM ends. */
public final class Main {

    private static final String LOG_FORMAT = "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";

    /** The S3 server tells each step of its start; held here because loggers are collected with what was set on them. */
    private static final Logger S3_SERVER = Logger.getLogger("org.gaul");

    private Main() {}

    /** Runs until the JVM is told to end; the property {@code gallery.built} is the folder of the {@link BuiltParts}. */
    public static void main(String[] arguments) throws InterruptedException {
        // The console belongs to the one line that is for the person.
        LogManager.getLogManager().reset();
        try {
            StackSettings settings = StackSettings.from(System.getProperties(), System.getenv());
            logTo(settings.data().resolve("logs"));
            run(settings, new GalleryStack(settings, new BuiltParts(Path.of(System.getProperty("gallery.built")))));
        } catch (StackException e) {
            fail(e);
        }
    }

    private static void run(StackSettings settings, GalleryStack stack) throws InterruptedException {
        AtomicBoolean stopping = new AtomicBoolean();
        Thread stop = new Thread(
                () -> {
                    stopping.set(true);
                    stack.close();
                },
                "stop-gallery");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            stack.start();
            System.out.println(readyLine(settings));
            System.out.println("For operators: " + stack.management().resolve("health") + " and "
                    + stack.management().resolve("metrics"));
            stack.awaitEnd();
            throw new StackException(
                    "The gallery has ended by itself: see " + settings.data().resolve("logs"));
        } catch (StackException e) {
            if (!stopping.get()) {
                fail(e);
            }
        }
    }

    static String readyLine(StackSettings settings) {
        String captions = switch (settings.annotator()) {
            case "gemini" ->
                "Gemini (" + settings.variable("GEMINI_MODEL").orElse(GeminiConfig.DEFAULT_MODEL)
                        + ") writes the captions";
            case "openai" -> settings.variable("OPENAI_MODEL").orElseThrow() + " writes the captions";
            default -> "without GEMINI_API_KEY the offline annotator writes the captions";
        };
        return "Gallery ready at http://localhost:" + settings.port() + " - " + captions + "; Ctrl-C stops it.";
    }

    private static void fail(StackException e) {
        Logger.getLogger(Main.class.getName()).log(Level.SEVERE, e.getMessage(), e);
        System.err.println(e.getMessage());
        System.exit(1);
    }

    /** Everything that is logged in this JVM goes to a file. */
    private static void logTo(Path folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", LOG_FORMAT);
        S3_SERVER.setLevel(Level.WARNING);
        try {
            Files.createDirectories(folder);
            String pattern = folder.resolve("stack.log").toString().replace("%", "%%");
            Handler file = new FileHandler(pattern, true);
            file.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().getLogger("").addHandler(file);
        } catch (IOException e) {
            throw new StackException("Cannot write to " + folder + ": choose another folder with -Dgallery.data.", e);
        }
    }
}
