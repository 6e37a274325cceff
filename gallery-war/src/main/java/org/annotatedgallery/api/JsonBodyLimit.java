package org.annotatedgallery.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.annotatedgallery.problem.ProblemCode;

/** Ends the reading of a body that is no upload when it gets larger than any that makes sense: it is held in memory whole. */
@Provider
public class JsonBodyLimit implements ReaderInterceptor {
    /** The longest caption in the widest characters, each escaped, and some more. */
    static final int MAX_BYTES = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null && !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            context.setInputStream(new Bounded(context.getInputStream()));
        }
        return context.proceed();
    }

    private static final class Bounded extends FilterInputStream {
        private long left = MAX_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw Problem.exception(ProblemCode.TOO_MANY_BYTES, "Send at most " + MAX_BYTES + " bytes of JSON.");
            }
        }
    }
}
