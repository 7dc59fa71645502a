package docket.pos.server;

import static org.awaitility.Awaitility.await;

import docket.client.HttpDocketClient;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.Pairing;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.Whereabouts;
import docket.client.find.ConnectionCheck;
import docket.client.find.FoundServer;
import docket.client.find.KnownServer;
import docket.client.find.Place;
import docket.client.find.Surroundings;
import docket.model.Unreachable;
import docket.net.Networks;
import docket.wire.device.PairingKind;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/// A station in a process of its own, for [NamespacesTest]: does one thing, and prints one line.
final class NamespaceStation {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final PrintWriter out =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private NamespaceStation(Path folder) {
        this.folder = folder;
    }

    /// Does it.
    ///
    /// @param arguments what to do, and the station's folder
    public static void main(String[] arguments) throws Exception {
        var station = new NamespaceStation(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "find" -> station.find();
            case "pair" -> station.pair();
            case "pair-through" -> station.pair(URI.create(arguments[2]), URI.create(arguments[3]));
            case "call" -> station.call();
            case "work" -> station.work();
            case "check" -> station.check(URI.create(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private FoundServer found(Surroundings surroundings) {
        surroundings.finder().start();
        surroundings.finder().search(this, true);
        await().atMost(PATIENCE)
                .until(() -> surroundings.finder().servers().stream().anyMatch(FoundServer::heard));
        return surroundings.finder().servers().stream()
                .filter(FoundServer::heard)
                .findFirst()
                .orElseThrow();
    }

    private void find() {
        try (var beside = Executors.newVirtualThreadPerTaskExecutor();
                var surroundings = new Surroundings(new PairedServers(folder), beside)) {
            FoundServer server = found(surroundings);
            out.println(server.address() + " " + server.shop() + " " + server.protocol());
        }
    }

    private void pair() throws Exception {
        URI server;
        try (var beside = Executors.newVirtualThreadPerTaskExecutor();
                var surroundings = new Surroundings(new PairedServers(folder), beside)) {
            server = found(surroundings).address();
        }
        pair(server, server);
    }

    /// @param through what stands between this station and the server
    private void pair(URI through, URI server) throws Exception {
        try (var pairing =
                new Pairing(through, new Pairing.Who("Grill display", PairingKind.KITCHEN))) {
            out.println(pairing.begin().code());
            if (pairing.await() instanceof Pairing.Ended.Accepted accepted) {
                new PairedServers(folder).keep(accepted.server().at(server));
                out.println("ACCEPTED " + accepted.server().role());
            } else {
                out.println("NOT ACCEPTED");
            }
        }
    }

    /// Calls the server that let this station in, wherever it is now.
    private void call() {
        try (var beside = Executors.newVirtualThreadPerTaskExecutor();
                var surroundings = new Surroundings(new PairedServers(folder), beside)) {
            surroundings.finder().start();
            surroundings.finder().search(this, true);
            PairedServer server = surroundings.latest().orElseThrow();
            KnownServer known = Surroundings.known(server);
            var trust = new PinnedTrust(Pin.of(server.authority()));
            Whereabouts where = surroundings.finder().whereabouts(known, trust.context());
            try (var client = new HttpDocketClient(where, server::token, Clock.systemUTC())) {
                await().atMost(PATIENCE).until(() -> isServed(client, surroundings, known));
                out.println("SERVED AT " + surroundings.finder().address(known));
            }
        }
    }

    /// Works at the server that let this station in, until it is told that it is enough.
    private void work() throws IOException {
        PairedServer server = new PairedServers(folder).all().getFirst();
        var trust = new PinnedTrust(Pin.of(server.authority()));
        var where = Whereabouts.at(server.address(), trust.context());
        try (var client = new HttpDocketClient(where, server::token, Clock.systemUTC());
                var work = new Paced(client::menu)) {
            await().atMost(PATIENCE).until(() -> work.answered() > 0);
            int before = work.answered();
            out.println("WORKS");
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            work.stop();
            out.println("SERVED " + (work.answered() - before));
        }
    }

    private static boolean isServed(
            HttpDocketClient client, Surroundings surroundings, KnownServer known) {
        try {
            return !client.menu().items().isEmpty();
        } catch (Unreachable away) {
            surroundings.finder().failed(known.id());
            return false;
        }
    }

    private void check(URI at) {
        try (var beside = Executors.newVirtualThreadPerTaskExecutor();
                var surroundings = new Surroundings(new PairedServers(folder), beside)) {
            PairedServer server = surroundings.latest().orElseThrow();
            Optional<PairedServer> known = surroundings.paired(new Place(at, server.id()));
            var trust = new PinnedTrust(Pin.of(known.orElseThrow().authority()));
            var where = Whereabouts.at(at, trust.context());
            try (var client = new HttpDocketClient(where, server::token, Clock.systemUTC())) {
                out.println(new ConnectionCheck(Networks::addresses).of(at, client));
            }
        }
    }
}
