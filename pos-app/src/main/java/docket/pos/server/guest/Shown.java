package docket.pos.server.guest;

/// What a guest's page shows, whole: who has the newest has missed nothing.
///
/// @param id the last fact that it contains
/// @param text one line
public record Shown(long id, String text) {
    /// As an event of a stream.
    String event() {
        return "id: %d\ndata: %s\n\n".formatted(id, text);
    }
}
