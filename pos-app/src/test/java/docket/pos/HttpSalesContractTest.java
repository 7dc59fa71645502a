package docket.pos;

import docket.client.DocketClient;
import docket.client.HttpDocketClient;
import docket.client.SalesContract;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The real client and the real server keep of sales what the fake of the screens' tests promises.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpSalesContractTest implements SalesContract {
    private final List<HttpDocketClient> clients = new CopyOnWriteArrayList<>();
    private RunningServer server;

    @BeforeAll
    void serve(@TempDir Path folder) throws BindException {
        server = RunningServer.on(folder);
    }

    @Override
    public DocketClient editor() {
        HttpDocketClient client = server.ownWindow();
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
