package docket.pos.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import docket.wire.DeviceToken;
import docket.wire.Json;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// A stranger on the kitchen's cable, in a process of its own, for [NamespacesTest]: prints what
/// the server answers.
final class NamespaceStranger {
    /// Nonces, hashes and ids: whatever could be a secret, or the hash of one.
    private static final Pattern WORD = Pattern.compile("\"([\\w-]{20,})\"");

    private final URI server;
    private final SSLContext trust;
    private final PrintWriter out =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private NamespaceStranger(URI server) throws Exception {
        this.server = server;
        trust = SSLContext.getInstance("TLS");
        trust.init(null, new TrustManager[] {new Anybody()}, null);
    }

    /// Takes whatever certificate it is shown.
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /// A request as it was heard, and its answer.
    private record Heard(String line, String body, RawHttp.Answer answer) {}

    /// Does it.
    ///
    /// @param arguments what to do, the server, and the addresses to do it from
    public static void main(String[] arguments) throws Exception {
        var stranger = new NamespaceStranger(URI.create(arguments[1]));
        List<String> addresses = List.of(arguments).subList(2, arguments.length);
        switch (arguments[0]) {
            case "listen" -> stranger.listen(addresses.getFirst());
            case "guess" -> stranger.guess(addresses);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private RawHttp http(String token, String from) {
        return RawHttp.ofNetwork(server, trust, token, from);
    }

    /// Passes on what a display says, hears what TLS hides from everybody on a real cable, and,
    /// once it is told to, makes of it what it can.
    private void listen(String from) throws IOException {
        var heard = new CopyOnWriteArrayList<Heard>();
        try (var line = new KeptOpen(http("", from))) {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            HttpServer ear = HttpServer.create(here, 0);
            ear.createContext("/", exchange -> passOn(exchange, line, heard));
            ear.start();
            out.println("http://127.0.0.1:" + ear.getAddress().getPort());
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            ear.stop(0);
            sayAgain(line, heard);
        }
        List<String> words =
                heard.stream()
                        .flatMap(one -> WORD.matcher(one.body() + one.answer().body()).results())
                        .map(result -> result.group(1))
                        .distinct()
                        .toList();
        for (String word : words) {
            tryAsToken(word, from);
        }
    }

    private static void passOn(HttpExchange exchange, KeptOpen line, List<Heard> heard)
            throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            RawHttp.Answer answer = line.ask(request, body);
            heard.add(new Heard(request, body, answer));
            byte[] told = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), told.length);
            exchange.getResponseBody().write(told);
        }
    }

    /// Says all of it again, word for word, and then shows the recorded proof for the request that
    /// this has begun.
    private void sayAgain(KeptOpen line, List<Heard> heard) throws IOException {
        String begun = "";
        for (Heard one : heard) {
            RawHttp.Answer answer = line.ask(one.line(), one.body());
            tell(one.line(), answer);
            begun = answer.status() == 201 ? PairingGuesser.id(answer) : begun;
        }
        String proof = heard.get(1).body();
        tell(
                "PUT the proof of another",
                line.ask("PUT /api/pairings/%s/proof".formatted(begun), proof));
    }

    private void tryAsToken(String word, String from) {
        for (String prefix : List.of("", DeviceToken.PREFIX)) {
            String request = "GET /api/devices/current";
            tell(request, http(prefix + word, from).request(request));
        }
    }

    private void tell(String request, RawHttp.Answer answer) {
        String what =
                answer.status() < 400
                        ? Json.MAPPER.readTree(answer.body()).path("status").asString("")
                        : answer.problem();
        out.println(
                "%s %d %s"
                        .formatted(request.replaceAll("[0-9a-f-]{36}", "ID"), answer.status(), what)
                        .strip());
    }

    /// Guesses from every address: the first asks again and again while its request waits, the last
    /// looks for requests of others, and those between show wrong proofs of their own.
    private void guess(List<String> addresses) throws IOException {
        for (String from : addresses) {
            try (var guesser = new PairingGuesser(http("", from))) {
                if (from.equals(addresses.getFirst())) {
                    guesser.insist();
                } else if (from.equals(addresses.getLast())) {
                    guesser.search();
                } else {
                    guesser.guess();
                }
                out.println(from + " " + guesser.answers());
            }
        }
    }
}
