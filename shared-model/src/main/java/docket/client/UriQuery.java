package docket.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The query of a request, written piece by piece; what is not given is left out. Confined to one
/// thread.
final class UriQuery {
    private final StringJoiner pieces = new StringJoiner("&", "?", "").setEmptyValue("");

    /// Adds a parameter, unless it is null or says nothing.
    UriQuery with(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            pieces.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return pieces.toString();
    }
}
