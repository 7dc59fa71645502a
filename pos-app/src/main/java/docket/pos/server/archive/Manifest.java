package docket.pos.server.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a backup is, as it says so itself.
///
/// @param version of the Docket that made it
/// @param life of the store; null where it is not known
/// @param seq the last fact in it
/// @param kept the last change of rows that are no fact
/// @param files what is in it
public record Manifest(
        BackupKind kind,
        Instant at,
        String version,
        int schema,
        @Nullable UUID life,
        long seq,
        long kept,
        List<Part> files) {
    public Manifest {
        files = List.copyOf(files);
    }

    /// One file.
    public record Part(String name, long size, String sha256) {}

    /// Whether it is of a store's life.
    public boolean isOf(UUID other) {
        return other.equals(life);
    }

    Manifest holding(List<Part> parts) {
        return new Manifest(kind, at, version, schema, life, seq, kept, parts);
    }
}
