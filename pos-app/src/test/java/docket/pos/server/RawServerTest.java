package docket.pos.server;

import docket.pos.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One server on the sample restaurant for all tests of a class, spoken to by bytes on a socket.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RawServerTest {
    RunningServer server;
    RawHttp http;

    @SuppressWarnings("NullAway.Init")
    RawServerTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder);
        http = new RawHttp(server.address(), server.token());
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
