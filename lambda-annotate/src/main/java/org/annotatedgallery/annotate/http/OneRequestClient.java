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
import okio.ByteString;
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
     * A client that never sends a request twice and follows no redirect, because that would carry the key elsewhere. It throws
     * {@link RefusedException} for every status but success, and for a success that is an error. It keeps no connection: between
     * two events a function is frozen and its connections die. Only the time-out of the whole call counts, which each call has to
     * set.
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
        Request request = chain.request();
        OneShotBody body = new OneShotBody(request.body());
        try (Response response = chain.proceed(
                request.newBuilder().method(request.method(), body).build())) {
            return answer(response);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            throw body.sent ? new LostAnswerException(e) : e;
        }
    }

    /** With the whole body, because only there some gateways say that it is an error. */
    private static Response answer(Response response) throws IOException {
        Duration retryAfter = RetryAfter.in(response.headers());
        if (!response.isSuccessful()) {
            throw RefusedException.of(response.code(), retryAfter, error(response));
        }
        ByteString bytes =
                Okio.buffer(new BoundedSource(response.body().source())).readByteString();
        ErrorBody error = ErrorBody.of(bytes.utf8());
        if (error.isError()) {
            throw RefusedException.despiteSuccess(response.code(), retryAfter, error);
        }
        return response.newBuilder()
                .body(ResponseBody.create(bytes, response.body().contentType()))
                .build();
    }

    /** An error whose words do not arrive is still that error. */
    private static ErrorBody error(Response response) {
        try {
            return ErrorBody.of(response.peekBody(MAX_ERROR_BYTES).string());
        } catch (IOException e) {
            return ErrorBody.NONE;
        }
    }

    /** Whatever its settings, the client repeats a request when a 503 comes with "Retry-After: 0", but for such a body. */
    private static final class OneShotBody extends RequestBody {
        private final RequestBody body;
        private boolean sent;

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
            sent = true;
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
