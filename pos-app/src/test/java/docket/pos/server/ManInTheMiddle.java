package docket.pos.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import docket.pos.server.tls.ServerIdentity;
import docket.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.node.ObjectNode;

/// Somebody who shows a certificate of his own to a station, and passes on what it says to its
/// server.
final class ManInTheMiddle implements AutoCloseable {
    private final HttpsServer door;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerIdentity own;
    private final URI server;
    private volatile boolean namesItself;

    ManInTheMiddle(ServerIdentity own, URI server) throws IOException, GeneralSecurityException {
        this.own = own;
        this.server = server;
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own.keys(), own.password().toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        door = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setHttpsConfigurator(new HttpsConfigurator(tls));
        door.createContext("/", this::passOn);
        door.start();
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + door.getAddress().getPort());
    }

    /// Puts his own certificate in place of the server's from now on.
    void nameItself() {
        namesItself = true;
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                            .header("Content-Type", "application/json")
                            .method(
                                    exchange.getRequestMethod(),
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            exchange.getRequestBody().readAllBytes()))
                            .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            byte[] body = changed(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String changed(String answer) {
        if (namesItself
                && Json.MAPPER.readTree(answer) instanceof ObjectNode said
                && said.has("authority")) {
            return said.put("authority", own.authority()).toString();
        }
        return answer;
    }

    @Override
    public void close() {
        door.stop(0);
        http.close();
    }
}
