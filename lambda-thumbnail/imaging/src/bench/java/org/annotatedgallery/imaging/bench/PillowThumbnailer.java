package org.annotatedgallery.imaging.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pillow (libjpeg-turbo, Lanczos) in a Python process that stays. */
final class PillowThumbnailer implements Thumbnailer {
    private final Process python;
    private final Writer requests;
    private final DataInputStream answers;
    private final Way way;
    private long cpuNanos;

    /** How much Pillow leaves to its JPEG decoder. */
    enum Way {
        /** Down to the box: the fastest. */
        DRAFT,
        /** Down to twice the box, which is what its {@code thumbnail} does by itself: the better one. */
        THUMBNAIL
    }

    PillowThumbnailer(String interpreter, Way way) throws IOException {
        this.way = way;
        try (InputStream script = PillowThumbnailer.class.getResourceAsStream("pillow.py")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            python = new ProcessBuilder(interpreter, "-c", text)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
        requests = python.outputWriter(StandardCharsets.UTF_8);
        answers = new DataInputStream(python.getInputStream());
    }

    /** Whether the interpreter is there and knows Pillow. */
    static boolean isThere(String interpreter) {
        try (PillowThumbnailer pillow = new PillowThumbnailer(interpreter, Way.DRAFT)) {
            return pillow.cpuNanos() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public byte[] thumbnail(Path file, int box) throws IOException {
        return ask("JPEG", file, box);
    }

    @Override
    public BufferedImage pixels(Path file, int box) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(ask("BMP", file, box)));
    }

    @Override
    public long cpuNanos() throws IOException {
        request("\n");
        return cpuNanos;
    }

    private byte[] ask(String format, Path file, int box) throws IOException {
        return request(
                String.join("\t", format, way.name().toLowerCase(), Integer.toString(box), file.toString()) + "\n");
    }

    private byte[] request(String line) throws IOException {
        requests.write(line);
        requests.flush();
        String[] head = headOfAnswer().split(" ");
        cpuNanos = Long.parseLong(head[0]);
        byte[] body = new byte[Integer.parseInt(head[1])];
        answers.readFully(body);
        return body;
    }

    private String headOfAnswer() throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new EOFException("Python ended");
            }
            head.append((char) c);
        }
        return head.toString();
    }

    /** Its input's end ends the script. */
    @Override
    public void close() throws IOException {
        requests.close();
    }
}
