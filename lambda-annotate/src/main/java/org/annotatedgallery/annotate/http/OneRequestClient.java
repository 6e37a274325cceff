package org.annotatedgallery.annotate.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSource;
import okio.Okio;

/** HTTP for requests each of which may be charged. */
public final class OneRequestClient {
    /** Many times what the longest caption needs. */
    static final long MAX_ANSWER_BYTES = 1 << 20;

    /** Of an error only its first words are kept. */
    private static final long MAX_ERROR_BYTES = 16 << 10;

    private OneRequestClient() {}

    /**
     * A client that never sends a request twice and follows no redirect, because that would carry the key elsewhere. It
     * throws {@link RefusedException} for every status but success. It keeps no connection: between two events a function is
     * frozen and its connections die. Only the time-out of the whole call counts, which each call has to set.
     */
    public static OkHttpClient create() {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(OneRequestClient::sendOnce)
                .build();
    }

    private static Response sendOnce(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(once(chain.request()));
        if (response.isSuccessful()) {
            return response.newBuilder().body(bounded(response.body())).build();
        }
        try (response) {
            throw new RefusedException(
                    response.code(),
                    RetryAfter.in(response.headers()),
                    ErrorBody.of(response.peekBody(MAX_ERROR_BYTES).string()));
        }
    }

    /** Whatever its settings, the client repeats a request when a 503 comes with "Retry-After: 0", but for such a body. */
    private static Request once(Request request) {
        return request.newBuilder()
                .method(request.method(), new OneShotBody(request.body()))
                .build();
    }

    private static ResponseBody bounded(ResponseBody body) {
        return ResponseBody.create(
                Okio.buffer(new BoundedSource(body.source())), body.contentType(), body.contentLength());
    }

    private static final class OneShotBody extends RequestBody {
        private final RequestBody body;

        OneShotBody(RequestBody body) {
            this.body = body;
        }

        @Override
        public MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }

    /** Counts what has been unpacked: a small answer may unpack to one that takes all memory. */
    private static final class BoundedSource extends ForwardingSource {
        private long left = MAX_ANSWER_BYTES;

        BoundedSource(okio.Source source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new ProtocolException("the answer has more than " + MAX_ANSWER_BYTES + " bytes");
            }
            return read;
        }
    }
}
