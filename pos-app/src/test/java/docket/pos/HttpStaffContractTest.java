package docket.pos;

import docket.client.HttpDocketClient;
import docket.client.SessionCredentials;
import docket.client.StaffContract;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The real client and the real server keep of the staff what the fake of the screens' tests
/// promises. Each test has a server of its own, since wrong PINs of one would lock another out.
final class HttpStaffContractTest implements StaffContract {
    private final List<HttpDocketClient> clients = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // by serve
    private RunningServer server;

    @BeforeEach
    void serve(@TempDir Path folder) throws BindException {
        server = RunningServer.on(folder);
    }

    @Override
    public Counter counter() {
        String token = server.tokenOfTill();
        var credentials = new SessionCredentials(() -> token);
        var client = new HttpDocketClient(server.address(), credentials, Clock.systemUTC());
        clients.add(client);
        return new Counter(client, credentials);
    }

    @AfterEach
    void stop() {
        clients.forEach(HttpDocketClient::close);
        server.close();
    }
}
