package org.annotatedgallery.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.annotatedgallery.problem.ProblemCode;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * The files in a multipart form, one after the other as they arrive. The server's own parser would write whole requests to
 * disk first, and leave them there.
 */
public final class FormFiles {
    private FormFiles() {}

    /** What is done with a file. */
    @FunctionalInterface
    public interface FileConsumer {
        /**
         * @param fileName fit to be shown
         * @param body read as far as the consumer likes
         * @return whether to go on with the next file
         */
        boolean accept(String fileName, InputStream body);
    }

    /**
     * Hands on every file that the form has under this name; a file input left empty counts as none.
     *
     * @return how many there were
     * @throws UploadRefusedException when the request is no multipart form or breaks off
     */
    public static int forEach(HttpServletRequest request, String field, FileConsumer consumer)
            throws UploadRefusedException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw noForm(null);
        }
        try {
            return read(parser().getItemIterator(request), field, consumer);
        } catch (FileUploadException e) {
            throw noForm(e);
        } catch (IOException | UncheckedIOException e) {
            throw new UploadRefusedException(ProblemCode.INCOMPLETE_UPLOAD, e);
        }
    }

    private static JakartaServletFileUpload<?, ?> parser() {
        JakartaServletFileUpload<?, ?> parser = new JakartaServletFileUpload<>();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        return parser;
    }

    private static int read(FileItemInputIterator parts, String field, FileConsumer consumer) throws IOException {
        int files = 0;
        boolean more = true;
        while (more && parts.hasNext()) {
            FileItemInput part = parts.next();
            String name = name(part);
            if (field.equals(part.getFieldName()) && !name.isEmpty()) {
                files++;
                // Not closed, because that would read on to the part's end: a file too large is left where it is.
                more = consumer.accept(FileNames.shown(name), part.getInputStream());
            }
        }
        return files;
    }

    /** Empty for a file input that was left empty. */
    private static String name(FileItemInput part) {
        try {
            return part.isFormField() ? "" : part.getName();
        } catch (InvalidPathException e) {
            return e.getInput();
        }
    }

    private static UploadRefusedException noForm(FileUploadException cause) {
        return new UploadRefusedException(
                ProblemCode.NO_FILE,
                "The request is no complete form with a file in it. Send multipart/form-data.",
                cause);
    }
}
