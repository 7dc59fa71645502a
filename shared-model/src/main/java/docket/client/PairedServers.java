package docket.client;

import docket.disk.OwnerOnly;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The servers that let this station in, each in a folder of its own in the station's data folder:
/// `servers/ID/authority.pem`, `token` and `server.json`, which nobody but the owner can read; the
/// id of the one that was used last is in `servers/latest`.
/// Thread-safe.
public final class PairedServers implements StationToken.Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(PairedServers.class);
    private static final String AUTHORITY = "authority.pem";
    private static final String TOKEN = "token";
    private static final String SERVER = "server.json";
    private static final String LATEST = "latest";

    private final Path folder;

    /// What is no secret, as it is written.
    ///
    /// @param asked null: written before it was kept, so that only the address is known
    private record Known(
            String shopName,
            URI address,
            DeviceRole role,
            @Nullable StationId stationId,
            @Nullable URI asked) {}

    /// @param dataFolder the station's
    public PairedServers(Path dataFolder) {
        folder = dataFolder.resolve("servers");
    }

    /// The server with this id, if it let this station in.
    public Optional<PairedServer> find(UUID id) {
        return read(folder.resolve(id.toString()));
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

    /// The one that was used last; where that is not known, the only one.
    public synchronized Optional<PairedServer> latest() {
        List<PairedServer> all = all();
        String id = latestId();
        return all.stream()
                .filter(server -> all.size() == 1 || server.id().toString().equals(id))
                .findFirst();
    }

    private String latestId() {
        try {
            return text(folder.resolve(LATEST)).strip();
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException e) {
            LOG.warn("Which server was used last cannot be read", e);
            return "";
        }
    }

    /// Keeps that a server is the one that is used now.
    ///
    /// @throws IOException if the disk does not take it
    public synchronized void use(UUID id) throws IOException {
        if (!latestId().equals(id.toString())) {
            write(folder.resolve(LATEST), id + "\n");
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
                            known.stationId(),
                            Objects.requireNonNullElse(known.asked(), known.address())));
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
        OwnerOnly.folder(place);
        write(place.resolve(AUTHORITY), server.authority());
        write(place.resolve(SERVER), described(server));
        write(place.resolve(TOKEN), server.token() + "\n");
    }

    private static String described(PairedServer server) {
        return Json.MAPPER.writeValueAsString(
                new Known(
                        server.shopName(),
                        server.address(),
                        server.role(),
                        server.station(),
                        server.asked()));
    }

    /// Keeps where a server is now; of one that was forgotten nothing is kept.
    ///
    /// @throws IOException if the disk does not take it
    public synchronized void move(UUID id, URI now) throws IOException {
        Optional<PairedServer> server = find(id);
        if (server.isPresent()) {
            write(folder.resolve(id.toString()).resolve(SERVER), described(server.get().at(now)));
        }
    }

    /// Keeps what a server has for this station to do now; the token is the one that it has, which
    /// may have been renewed since.
    ///
    /// @throws IOException if the disk does not take it
    public synchronized void assign(PairedServer told) throws IOException {
        Optional<PairedServer> server = find(told.id());
        if (server.isPresent()) {
            write(
                    folder.resolve(told.id().toString()).resolve(SERVER),
                    described(told.at(server.get().address())));
        }
    }

    @Override
    public Instant since(UUID server) throws IOException {
        return Files.getLastModifiedTime(token(server)).toInstant();
    }

    @Override
    public synchronized void renew(UUID server, String token) throws IOException {
        write(token(server), token + "\n");
    }

    private Path token(UUID server) {
        return folder.resolve(server.toString()).resolve(TOKEN);
    }

    private static void write(Path file, String text) throws IOException {
        OwnerOnly.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
