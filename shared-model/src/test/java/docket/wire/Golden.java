package docket.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// The files that say what goes over the wire: a change of the format changes one of them, and so
/// is seen. Where a sample has no file yet, the failing test prints what belongs into it.
final class Golden {
    private Golden() {}

    static String text(String kind, String name, Object sample) {
        String path = kind + "/" + name + ".json";
        try (InputStream file = Golden.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError(
                        "no file %s in src/test/resources/docket/wire; it would be%n%s"
                                .formatted(path, pretty(sample)));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String text) {
        return Json.MAPPER.readTree(text);
    }

    private static String pretty(Object sample) {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sample);
    }
}
