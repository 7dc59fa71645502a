package docket.ui.find;

/// A server in the list.
///
/// @param id names it, whatever it is called
/// @param address as a person may compare it
public record Listed(String id, String shop, String address, Fit fit) {
    /// How it stands with a server.
    public enum Fit {
        /// This program was let in.
        PAIRED,
        /// It is there, and this program was not let in yet.
        NEW,
        /// This program was let in, and the server is not there now.
        AWAY,
        /// It speaks another version.
        OTHER_VERSION;

        String key() {
            return "find.fit." + this;
        }
    }
}
