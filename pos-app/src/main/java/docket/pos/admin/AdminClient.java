package docket.pos.admin;

import docket.model.Reason;
import docket.model.Refusal;
import docket.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The command line's end of the socket.
public final class AdminClient {
    private AdminClient() {}

    /// Asks the server that runs on a data folder.
    ///
    /// @return what to print; empty where no server runs there
    /// @throws Refusal if the server says no
    /// @throws IOException if it ends before it answers
    public static Optional<List<String>> ask(Path dataFolder, Ask ask) throws IOException {
        Path file = AdminSocket.in(dataFolder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                server.connect(UnixDomainSocketAddress.of(file));
            } catch (IOException leftByAKilledServer) {
                return Optional.empty();
            }
            OutputStream out = Channels.newOutputStream(server);
            out.write(Json.MAPPER.writerFor(Ask.class).writeValueAsBytes(ask));
            out.write('\n');
            return Optional.of(read(server));
        }
    }

    private static List<String> read(SocketChannel server) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(
                                Channels.newInputStream(server), StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the server gave no answer");
        }
        Reply reply = Json.MAPPER.readValue(line, Reply.class);
        if (reply.refusal() != null) {
            throw new Refusal(Reason.INVALID, reply.refusal());
        }
        return reply.lines();
    }
}
