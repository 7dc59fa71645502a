package docket.pos.server.guest;

import docket.Exempt;
import docket.pos.server.Edge;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of one page of guests, which lie beside a class. They are read once, so that a path
/// leads nowhere else, and may use nothing but what this server serves.
@Exempt(rule = "A4", because = "It answers for the routes of all pages.")
public final class GuestFiles {
    /// A page runs its own script and talks to its own server; nothing is inline.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /// @param names of the files, with what they are behind the dot: `html`, `css` or `js`
    public GuestFiles(Class<?> beside, String... names) {
        for (String name : names) {
            files.put(name, read(beside, name));
        }
    }

    private static byte[] read(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers with a file, or that there is none of this name.
    public void answer(Context request, String name) {
        byte @Nullable [] file = files.get(name);
        if (file == null) {
            throw Edge.refusal(404);
        }
        request.header("Content-Security-Policy", POLICY).contentType(type(name)).result(file);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            default -> "text/javascript; charset=utf-8";
        };
    }
}
