package docket.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.staff.PersonId;
import docket.wire.Json;
import docket.wire.Protocol;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Calls of one server by HTTP, with bodies of JSON. Thread-safe.
final class HttpCalls implements AutoCloseable {
    /// Bytes of one answer that are taken; 500 full orders have fewer.
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final String AUTHORIZATION = "Authorization";

    private static final String USER_AGENT = "User-Agent";

    /// Says which version of Docket calls, for the list of devices.
    private static final String PROGRAM = "docket/" + version();

    private final Whereabouts server;
    private final Credentials credentials;
    private final Patience patience;
    private final Connections connections;
    private final Map<String, String> headers;

    HttpCalls(Whereabouts server, Credentials credentials, Patience patience) {
        this.server = server;
        this.credentials = credentials;
        this.patience = patience;
        connections = connections();
        headers = Map.of();
    }

    /// @param headers those of every call
    private HttpCalls(
            HttpCalls same,
            Credentials credentials,
            Connections connections,
            Map<String, String> headers) {
        this.server = same.server;
        this.credentials = credentials;
        this.patience = same.patience;
        this.connections = connections;
        this.headers = Map.copyOf(headers);
    }

    private Connections connections() {
        return new Connections(server.tls(), patience.connect());
    }

    /// The same calls over connections of their own, to be closed.
    HttpCalls anew() {
        return new HttpCalls(this, credentials, connections(), headers);
    }

    /// The same calls, which somebody allowed by this approval.
    HttpCalls approvedBy(String token) {
        return with(Protocol.APPROVAL, token);
    }

    /// The same calls, which this person entered.
    HttpCalls enteredBy(PersonId person) {
        return with(Protocol.ENTERED_BY, person.value().toString());
    }

    private HttpCalls with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new HttpCalls(this, credentials, connections, more);
    }

    /// The same calls by this token alone, whoever is signed in.
    HttpCalls by(Credentials token) {
        return new HttpCalls(this, token, connections, headers);
    }

    /// The same calls by the device's token, whoever is signed in: what acts is the device too.
    HttpCalls byDevice() {
        return by(() -> credentials.deviceToken());
    }

    /// The version of this program; `0` where it runs from no jar.
    static String version() {
        String version = HttpCalls.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    URI address() {
        return server.now();
    }

    <T> T get(String path, Class<T> type) {
        return send(to(path).GET(), type);
    }

    /// Gets what a server that is there says at once: it is waited for only as long as for a sign
    /// of life.
    <T> T ask(String path, Class<T> type) {
        return send(to(path).GET(), answer -> Answers.read(answer, type), patience.silence());
    }

    /// A file as it is.
    byte[] getFile(String path) {
        return send(to(path).GET(), Answers::file);
    }

    /// @param command its id, where it has one
    <T> T sendFile(
            String method, String path, @Nullable CommandId command, byte[] file, Class<T> type) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/octet-stream")
                        .method(method, BodyPublishers.ofByteArray(file));
        if (command != null) {
            request.header(Protocol.IDEMPOTENCY_KEY, command.value().toString());
        }
        return send(request, type);
    }

    <T> T delete(String path, Class<T> type) {
        return send(to(path).DELETE(), type);
    }

    /// Takes something away whose answer says nothing more than that it was done.
    void delete(String path) {
        send(to(path).DELETE(), Answers::done);
    }

    /// The same by a command with an id.
    void delete(String path, CommandId command) {
        send(numbered(to(path).DELETE(), command), Answers::done);
    }

    /// @param command its id, where it has one that stands nowhere else
    <T> T put(String path, @Nullable CommandId command, Object body, Class<T> type) {
        return send(with("PUT", path, command, body), type);
    }

    /// @param command its id, where it has one that stands nowhere else
    <T> T post(String path, @Nullable CommandId command, Object body, Class<T> type) {
        return send(with("POST", path, command, body), type);
    }

    /// Puts something whose answer says nothing more than that it was done.
    void put(String path, Object body) {
        send(with("PUT", path, null, body), Answers::done);
    }

    /// Posts nothing but the wish.
    <T> T post(String path, Class<T> type) {
        return send(to(path).POST(BodyPublishers.noBody()), type);
    }

    /// Opens a socket.
    FeedSocket open(String pathAndQuery) throws InterruptedException, ExecutionException {
        URI sockets = URI.create(server.now().toString().replaceFirst("^http", "ws"));
        WebSocket.Builder socket =
                connections.client().newWebSocketBuilder().connectTimeout(patience.silence());
        socket.header(USER_AGENT, PROGRAM);
        String token = credentials.deviceToken();
        if (token != null) {
            socket.header(AUTHORIZATION, Protocol.BEARER + token);
        }
        return FeedSocket.open(socket, sockets.resolve(pathAndQuery));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.now().resolve(path)).header(USER_AGENT, PROGRAM);
    }

    private HttpRequest.Builder with(
            String method, String path, @Nullable CommandId command, Object body) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/json")
                        .method(
                                method,
                                BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
        return command == null ? request : numbered(request, command);
    }

    private static HttpRequest.Builder numbered(HttpRequest.Builder request, CommandId command) {
        return request.header(Protocol.IDEMPOTENCY_KEY, command.value().toString());
    }

    private <T> T send(HttpRequest.Builder request, Class<T> type) {
        return send(request, answer -> Answers.read(answer, type));
    }

    private <T> T send(HttpRequest.Builder request, Function<HttpResponse<byte[]>, T> reader) {
        return send(request, reader, patience.answer());
    }

    /// Sends a request and waits for the whole answer; the client's own limit ends with the first
    /// byte of it.
    private <T> T send(
            HttpRequest.Builder request, Function<HttpResponse<byte[]>, T> reader, Duration limit) {
        String token = credentials.actingToken();
        if (token != null) {
            request.header(AUTHORIZATION, Protocol.BEARER + token);
        }
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> call =
                connections
                        .client()
                        .sendAsync(
                                request.build(),
                                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return reader.apply(call.get(limit.toMillis(), MILLISECONDS));
        } catch (Refusal no) {
            if (token != null && no.reason() == Reason.SESSION_ENDED) {
                credentials.refused(token);
            }
            throw no;
        } catch (ExecutionException | TimeoutException e) {
            throw new Unreachable("The server at %s gives no answer.".formatted(server.now()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("The call was given up.", e);
        } finally {
            call.cancel(true);
        }
    }

    /// Gives up all calls that wait for an answer, and all that is open.
    void giveUp() {
        connections.giveUp();
    }

    @Override
    public void close() {
        connections.close();
    }
}
