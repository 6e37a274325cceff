package org.annotatedgallery.local.lambda;

import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The loop of the Lambda runtime client where its native part does not run; it is the main class of the function's own JVM. */
final class PortableRuntime {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String invocations;
    private final LambdaRequestHandler handler;

    private PortableRuntime(String address, LambdaRequestHandler handler) {
        this.invocations = "http://" + address + "/2018-06-01/runtime/invocation/";
        this.handler = handler;
    }

    /** @param arguments the handler's name */
    public static void main(String[] arguments) throws Exception {
        ClassLoader loader = PortableRuntime.class.getClassLoader();
        HandlerInfo info = HandlerInfo.fromString(arguments[0], loader);
        String address = System.getenv("AWS_LAMBDA_RUNTIME_API");
        new PortableRuntime(address, EventHandlerLoader.loadEventHandler(info)).run();
    }

    private void run() throws Exception {
        while (true) {
            InvocationRequest request = next();
            try {
                byte[] result = handler.call(request).toByteArray();
                report(request, "response", result);
            } catch (Exception e) {
                e.printStackTrace();
                report(request, "error", new byte[0]);
            }
        }
    }

    private InvocationRequest next() throws IOException, InterruptedException {
        HttpRequest get =
                HttpRequest.newBuilder(URI.create(invocations + "next")).build();
        HttpResponse<byte[]> response = http.send(get, BodyHandlers.ofByteArray());
        HttpHeaders headers = response.headers();
        InvocationRequest request = new InvocationRequest();
        request.setId(headers.firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow());
        request.setInvokedFunctionArn(
                headers.firstValue("Lambda-Runtime-Invoked-Function-Arn").orElseThrow());
        request.setDeadlineTimeInMs(
                headers.firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow());
        request.setContent(response.body());
        return request;
    }

    private void report(InvocationRequest request, String what, byte[] body) throws IOException, InterruptedException {
        URI uri = URI.create(invocations + request.getId() + "/" + what);
        http.send(
                HttpRequest.newBuilder(uri)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.discarding());
    }
}
