package docket.pos.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import docket.wire.Json;
import docket.wire.Paths;
import docket.wire.Problem;
import docket.wire.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The contract, `openapi.yaml`, as the judge of every exchange.
final class Contract {
    private static final Contract OURS = new Contract();

    private static final Set<String> UNKNOWN =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private static final Set<String> METHODS =
            Arrays.stream(Request.Method.values()).map(Enum::name).collect(Collectors.toSet());

    private final OpenAPI api;
    private final OpenApiInteractionValidator validator;

    /// The one that the server has.
    static Contract ours() {
        return OURS;
    }

    private Contract() {
        var read = new OpenAPIV3Parser().readContents(text(), null, null);
        assertThat(read.getMessages()).as("faults of the contract").isEmpty();
        api = read.getOpenAPI();
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(text()).build();
    }

    /// One request and its answer.
    ///
    /// @param path without the query
    /// @param query undecoded, or `""`
    /// @param headers by names in lower case
    record Exchange(
            String method,
            String path,
            String query,
            Map<String, List<String>> headers,
            String body,
            int status,
            String type,
            String answer) {}

    /// The operations, by `METHOD /path`.
    Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        api.getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperationsMap()
                                        .forEach((m, op) -> operations.put(m + " " + path, op)));
        return operations;
    }

    /// The kinds of problem, in the contract's order.
    List<?> problemTypes() {
        Map<String, ?> members = schema("Problem").getProperties();
        return ((Schema<?>) requireNonNull(members.get("type"))).getEnum();
    }

    /// The example of a request's body, as JSON.
    String example(String schema) {
        return io.swagger.v3.core.util.Json.mapper()
                .valueToTree(schema(schema).getExample())
                .toString();
    }

    private Schema<?> schema(String name) {
        return requireNonNull(api.getComponents().getSchemas().get(name));
    }

    /// Holds that the answer is one of the contract's, and that the request was, if it was done. A
    /// request that names no operation of the contract is refused by a problem document.
    void check(Exchange exchange) {
        String name =
                "%s %s -> %d".formatted(exchange.method(), exchange.path(), exchange.status());
        if (exchange.status() < 400) {
            assertThat(faults(exchange)).as("the request %s", name).isEmpty();
        } else {
            checkProblem(exchange);
        }
        if (!METHODS.contains(exchange.method())) {
            assertThat(exchange.status()).as(name).isEqualTo(405);
            return;
        }
        List<ValidationReport.Message> faults =
                validator
                        .validateResponse(exchange.path(), method(exchange), answer(exchange))
                        .getMessages();
        if (isForeignSocket(exchange)
                || faults.stream()
                        .map(ValidationReport.Message::getKey)
                        .anyMatch(UNKNOWN::contains)) {
            assertThat(exchange.status()).as(name).isBetween(400, 499);
        } else {
            assertThat(faults).as("the answer to %s", name).isEmpty();
        }
    }

    /// A WebSocket where there is none, though there may be something else.
    private static boolean isForeignSocket(Exchange exchange) {
        return exchange.headers().containsKey("sec-websocket-version")
                && !exchange.path().equals(Paths.EVENTS);
    }

    /// What the contract has against a request.
    List<ValidationReport.Message> faults(Exchange exchange) {
        return validator.validateRequest(request(exchange)).getMessages();
    }

    /// Holds that a refusal is told as every one is.
    static void checkProblem(Exchange exchange) {
        if (exchange.method().equals("HEAD")) {
            return;
        }
        Problem problem = Json.MAPPER.readValue(exchange.answer(), Problem.class);

        assertThat(exchange.type()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(problem.status()).isEqualTo(exchange.status());
        assertThat(ProblemType.of(problem.type())).as(problem.type()).isPresent();
    }

    private static Request.Method method(Exchange exchange) {
        return Request.Method.valueOf(exchange.method());
    }

    private static Request request(Exchange exchange) {
        var request = new SimpleRequest.Builder(method(exchange), exchange.path());
        exchange.headers().forEach(request::withHeader);
        if (!exchange.query().isEmpty()) {
            Arrays.stream(exchange.query().split("&", -1))
                    .map(parameter -> parameter.split("=", 2))
                    .forEach(pair -> request.withQueryParam(pair[0], pair[pair.length - 1]));
        }
        return exchange.body().isEmpty()
                ? request.build()
                : request.withBody(exchange.body()).build();
    }

    private static SimpleResponse answer(Exchange exchange) {
        var answer = SimpleResponse.Builder.status(exchange.status());
        return exchange.answer().isEmpty()
                ? answer.build()
                : answer.withContentType(exchange.type()).withBody(exchange.answer()).build();
    }

    private static String text() {
        try (var file = DocketServer.class.getResourceAsStream("openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
