package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import docket.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Plain HTTP, of which every answer is held against the contract.
final class ValidatedHttp implements AutoCloseable {
    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenApiInteractionValidator contract;

    ValidatedHttp(URI server) {
        this.server = server;
        contract = OpenApiInteractionValidator.createForInlineApiSpecification(yaml()).build();
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

    /// Sends a request and checks its answer against the contract.
    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            validate(method, path.split("\\?", 2)[0], response);
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void validate(String method, String path, HttpResponse<String> response) {
        var answer =
                SimpleResponse.Builder.status(response.statusCode())
                        .withContentType(response.headers().firstValue("Content-Type").orElse(""))
                        .withBody(response.body())
                        .build();
        var report =
                contract.validateResponse(
                        path, Request.Method.valueOf(method.toUpperCase(Locale.ROOT)), answer);
        assertThat(report.getMessages()).as(method + " " + path).isEmpty();
    }

    private static String yaml() {
        try (var file = DocketServer.class.getResourceAsStream("openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
