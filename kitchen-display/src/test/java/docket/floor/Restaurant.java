package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.HttpDocketClient;
import docket.ui.ScreenThread;
import docket.wire.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// A restaurant in service: the host with its own counter, a second counter that joined, the
/// display of the grill and the one at the pass that shows all. Each station is at the end of its
/// own [Cable].
final class Restaurant implements AutoCloseable {
    private final Host host;
    private final HttpDocketClient client;
    private final Ledger ledger;
    private final Counter hostCounter;
    private final Counter counter;
    private final Kitchen grill;
    private final Kitchen pass;

    private Restaurant(Host host, Path folder) throws IOException {
        this.host = host;
        client = host.client();
        ledger = new Ledger(host.client());
        hostCounter = new Counter("host", folder.resolve("host"), cable(), host::token);
        counter = new Counter("joined", folder.resolve("joined"), cable(), host::token);
        grill = display("grill", folder.resolve("grill"));
        pass = display(Protocol.ALL_STATIONS, folder.resolve("pass"));
        awaitAgreement();
    }

    private Kitchen display(String station, Path folder) throws IOException {
        return new Kitchen(station, folder, cable(), host.display(station), ScreenThread.own());
    }

    /// Opens with the server in this JVM.
    static Restaurant open(Path folder) throws IOException {
        var host = new Host(folder.resolve("host"));
        host.start();
        return new Restaurant(host, folder);
    }

    /// Opens with the server in this JVM, by a clock of its own.
    static Restaurant open(Path folder, Supplier<? extends Clock> clock) throws IOException {
        var host = new Host(folder.resolve("host"), clock);
        host.start();
        return new Restaurant(host, folder);
    }

    /// Opens with the server in a process of its own, which can be killed.
    static Restaurant openApart(Path folder) throws IOException {
        var host = new Host(folder.resolve("host"));
        host.startApart();
        return new Restaurant(host, folder);
    }

    /// A cable to the host that nobody has yet.
    Cable cable() throws IOException {
        return Cable.to(host.port());
    }

    Host host() {
        return host;
    }

    /// The server without a cable between.
    HttpDocketClient client() {
        return client;
    }

    Ledger ledger() {
        return ledger;
    }

    Counter hostCounter() {
        return hostCounter;
    }

    /// The one that joined.
    Counter counter() {
        return counter;
    }

    Kitchen grill() {
        return grill;
    }

    Kitchen pass() {
        return pass;
    }

    /// All that have a screen.
    List<Station> stations() {
        return List.of(hostCounter, counter, grill, pass);
    }

    /// Waits until all stations know what the server knows, and fails if they never do.
    void awaitAgreement() {
        await().untilAsserted(this::agree);
    }

    /// Closing time: what is open is called off, and the cooks see it.
    void callTheRestOff() {
        Orders.callAllOff(client);
        awaitAgreement();
    }

    private void agree() {
        Truth truth = Truth.of(client);
        assertThat(ledger.seq()).isEqualTo(truth.seq());
        stations().forEach(station -> station.agree(truth, ledger));
    }

    @Override
    public void close() throws IOException {
        hostCounter.close();
        counter.close();
        grill.close();
        pass.close();
        ledger.close();
        client.close();
        host.close();
    }
}
