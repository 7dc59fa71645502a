package docket.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A token that somebody laid down in a file, such as whoever starts a program on the counter PC
/// itself. Read once. Thread-safe.
public final class TokenFile implements Credentials {
    private final String token;

    private TokenFile(String token) {
        this.token = token;
    }

    /// Reads the file's one line.
    ///
    /// @throws IOException if it cannot be read
    public static TokenFile read(Path file) throws IOException {
        return new TokenFile(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    @Override
    public @Nullable String deviceToken() {
        return token;
    }
}
