package docket.ui;

import java.util.Locale;

/// The languages that every screen exists in.
public enum Language {
    KOREAN("ko", "한"),
    ENGLISH("en", "EN");

    private final String tag;
    private final String sign;

    Language(String tag, String sign) {
        this.tag = tag;
        this.sign = sign;
    }

    /// The language of a setting: a tag, or `system` for that of the machine.
    public static Language of(String setting) {
        String wanted = setting.equals("system") ? Locale.getDefault().getLanguage() : setting;
        return wanted.equals(KOREAN.tag) ? KOREAN : ENGLISH;
    }

    public String tag() {
        return tag;
    }

    /// What the switch shows.
    public String sign() {
        return sign;
    }

    public Locale locale() {
        return Locale.of(tag);
    }

    public Language other() {
        return this == KOREAN ? ENGLISH : KOREAN;
    }
}
