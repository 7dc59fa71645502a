package docket.client;

import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The servers that let this station in, each in a folder of its own in the station's data folder:
/// `servers/ID/authority.pem`, `token` and `server.json`, which nobody but the owner can read.
/// Thread-safe.
public final class PairedServers {
    private static final Logger LOG = LoggerFactory.getLogger(PairedServers.class);
    private static final String AUTHORITY = "authority.pem";
    private static final String TOKEN = "token";
    private static final String SERVER = "server.json";

    private final Path folder;

    /// What is no secret, as it is written.
    private record Known(
            String shopName, URI address, DeviceRole role, @Nullable StationId stationId) {}

    /// @param dataFolder the station's
    public PairedServers(Path dataFolder) {
        folder = dataFolder.resolve("servers");
    }

    /// The server with this id, if it let this station in.
    public Optional<PairedServer> find(UUID id) {
        return read(folder.resolve(id.toString()));
    }

    /// The server that was last at this address.
    public Optional<PairedServer> at(URI address) {
        return all().stream().filter(server -> server.address().equals(address)).findFirst();
    }

    /// All of them, by the names of their shops.
    public synchronized List<PairedServer> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.flatMap(one -> read(one).stream())
                    .sorted(
                            Comparator.comparing(PairedServer::shopName)
                                    .thenComparing(PairedServer::id))
                    .toList();
        } catch (IOException e) {
            LOG.warn("The servers that are known cannot be read", e);
            return List.of();
        }
    }

    private static Optional<PairedServer> read(Path place) {
        if (!Files.exists(place.resolve(TOKEN))) {
            return Optional.empty();
        }
        try {
            Known known = Json.MAPPER.readValue(text(place.resolve(SERVER)), Known.class);
            return Optional.of(
                    new PairedServer(
                            UUID.fromString(String.valueOf(place.getFileName())),
                            known.shopName(),
                            known.address(),
                            text(place.resolve(AUTHORITY)),
                            text(place.resolve(TOKEN)).strip(),
                            known.role(),
                            known.stationId()));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.warn("What is kept of a server in {} cannot be read and is passed over", place, e);
            return Optional.empty();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /// Keeps a server, in place of what was kept of it. The token comes last: without it nothing of
    /// the folder counts.
    ///
    /// @throws IOException if the disk does not take it
    public synchronized void keep(PairedServer server) throws IOException {
        Path place = folder.resolve(server.id().toString());
        Files.createDirectories(place, ownerOnly(place, "rwx------"));
        var known = new Known(server.shopName(), server.address(), server.role(), server.station());
        write(place.resolve(AUTHORITY), server.authority());
        write(place.resolve(SERVER), Json.MAPPER.writeValueAsString(known));
        write(place.resolve(TOKEN), server.token() + "\n");
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(file, "rw-------"));
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Where the disk knows no owner, as on Windows, the home folder of the user is closed already.
    private static FileAttribute<?>[] ownerOnly(Path file, String rights) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    /// Forgets a server that does not let this station in any more.
    public synchronized void forget(UUID id) {
        Path place = folder.resolve(id.toString());
        try {
            for (String file : List.of(TOKEN, SERVER, AUTHORITY)) {
                Files.deleteIfExists(place.resolve(file));
            }
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.warn("The server {} cannot be forgotten", id, e);
        }
    }
}
