package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/// Plain HTTP with bodies of JSON, as a foreign program speaks it.
final class JsonHttp implements AutoCloseable {
    private final URI server;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    /// @param token what the program shows to be known
    JsonHttp(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /// An answer of the server.
    record Answer(int status, String body, HttpResponse<String> raw) {
        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        String problem() {
            return json().path("type").asString("").replace("urn:docket:problem:", "");
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    /// Sends a request with a body of JSON, and looks whether its answer is hardened.
    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.headers().map())
                    .containsKeys(
                            "x-content-type-options",
                            "x-frame-options",
                            "referrer-policy",
                            "content-security-policy",
                            "cache-control")
                    .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
