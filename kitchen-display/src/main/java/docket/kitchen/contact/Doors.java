package docket.kitchen.contact;

/// Where a screen of taps leads to, whatever it shows.
public interface Doors {
    /// Opens the choice of station and server.
    void connect();

    /// Opens how this display is set.
    void settings();

    void switchLanguage();
}
