package docket.pos;

import docket.client.HttpDocketClient;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The real client and one real server for all tests of a contract, which the fake of the screens'
/// tests keeps too. What a test opens is closed after it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractOverHttp {
    private final List<HttpDocketClient> clients = new CopyOnWriteArrayList<>();
    RunningServer server;

    @BeforeAll
    void serve(@TempDir Path folder) throws BindException {
        server = RunningServer.on(folder);
    }

    /// A client that is closed after the test.
    HttpDocketClient kept(HttpDocketClient client) {
        clients.add(client);
        return client;
    }

    @AfterEach
    void leave() {
        clients.forEach(HttpDocketClient::close);
        clients.clear();
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
