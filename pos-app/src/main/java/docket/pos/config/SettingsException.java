package docket.pos.config;

/// A setting that makes no sense; the message is one sentence that says what to do. No
/// [IllegalArgumentException], so that a parser within a parser does not swallow it.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingsException(String sentence) {
        super(sentence);
    }

    SettingsException(String key, String value, String allowed) {
        this("The setting %s is \"%s\": give %s.".formatted(key, value, allowed));
    }
}
