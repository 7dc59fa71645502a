package docket.pos.admin;

import docket.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The running server's end of the socket: one line of JSON in, one out, one caller after another.
/// Where no such socket can be made, the server runs without.
public final class AdminSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminSocket.class);
    private static final String FILE = "admin.sock";

    private final Path file;
    private final ServerSocketChannel door;
    private final Administration server;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("admin-socket").unstarted(this::serve);

    private AdminSocket(Path file, ServerSocketChannel door, Administration server) {
        this.file = file;
        this.door = door;
        this.server = server;
    }

    static Path in(Path dataFolder) {
        return dataFolder.toAbsolutePath().resolve(FILE);
    }

    /// Opens the socket in a data folder that nobody else has; one that a killed server left is
    /// replaced.
    ///
    /// @throws IOException if that is not possible here
    public static AdminSocket open(Path dataFolder, Administration server) throws IOException {
        Path file = in(dataFolder);
        Files.deleteIfExists(file);
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(file));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            door.close();
            throw e;
        }
        var socket = new AdminSocket(file, door, server);
        socket.thread.start();
        return socket;
    }

    private void serve() {
        while (door.isOpen()) {
            try (SocketChannel caller = door.accept()) {
                answer(caller);
            } catch (AsynchronousCloseException closed) {
                LOG.debug("The admin socket was closed");
            } catch (IOException | JacksonException e) {
                LOG.warn("A caller of the admin socket was not answered", e);
            } catch (RuntimeException bug) {
                LOG.error("What was asked through the admin socket failed", bug);
            }
        }
    }

    private void answer(SocketChannel caller) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(
                                Channels.newInputStream(caller), StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line != null) {
            Reply reply = Reply.to(Json.STRICT.readValue(line, Ask.class), server);
            OutputStream out = Channels.newOutputStream(caller);
            out.write(Json.MAPPER.writeValueAsBytes(reply));
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.deleteIfExists(file);
    }
}
