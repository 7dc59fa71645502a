package docket.kitchen;

import docket.client.Credentials;
import docket.client.TokenFile;
import docket.client.find.Place;
import docket.client.find.ServerAddress;
import docket.kitchen.connect.Target;
import docket.model.Limits;
import docket.model.display.AgeLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The settings of one kitchen display: machine facts, read once at start.
///
/// @param server null: the display asks on its screen
/// @param tokenFile where the token lies that it shows to be known; null: it has none
/// @param station the station that it shows, or [Protocol#ALL_STATIONS]; `""` to ask on the screen
/// @param warnMinutes from when a ticket is shown as waiting long
/// @param lateMinutes from when it is shown as late
/// @param language `system`, `ko` or `en`
public record KitchenSettings(
        @Nullable Place server,
        @Nullable Path tokenFile,
        String station,
        String name,
        Path dataFolder,
        int warnMinutes,
        int lateMinutes,
        String language,
        boolean fullScreen) {
    private static final Set<String> KEYS =
            Set.of(
                    "server.url",
                    "server.id",
                    "server.token-file",
                    "station.id",
                    "ui.name",
                    "data.folder",
                    "age.warn-minutes",
                    "age.late-minutes",
                    "ui.language",
                    "ui.full-screen");

    public KitchenSettings {
        if (!station.matches("([a-z0-9][a-z0-9-]{0,63})?")) {
            throw wrong("station.id", station, "a station's id such as grill, or all");
        }
        if (name.isBlank() || name.length() > Limits.NAME) {
            throw wrong("ui.name", name, "1 to %d characters".formatted(Limits.NAME));
        }
        if (warnMinutes < 1 || lateMinutes <= warnMinutes) {
            throw wrong("age.late-minutes", lateMinutes, "more than age.warn-minutes");
        }
        if (!Set.of("system", "ko", "en").contains(language)) {
            throw wrong("ui.language", language, "system, ko or en");
        }
    }

    /// When a ticket is late, where nothing else is chosen.
    AgeLimit ageLimit() {
        return new AgeLimit(warnMinutes, lateMinutes);
    }

    /// The settings with another server and station.
    KitchenSettings showing(Target target) {
        return new KitchenSettings(
                target.server(),
                tokenFile,
                target.station(),
                name,
                dataFolder,
                warnMinutes,
                lateMinutes,
                language,
                fullScreen);
    }

    /// Reads the settings; what is not given has its default.
    ///
    /// @throws IllegalArgumentException that names the key, its value and what is allowed
    public static KitchenSettings read(Properties given) {
        for (String key : given.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "The setting \"%s\" is not known: take it out or mend its name."
                                .formatted(key));
            }
        }
        String home = Path.of(System.getProperty("user.home"), ".docket", "kitchen").toString();
        return new KitchenSettings(
                place(given.getProperty("server.url", ""), given.getProperty("server.id", "")),
                tokenFile(given.getProperty("server.token-file", "")),
                given.getProperty("station.id", ""),
                given.getProperty("ui.name", "kitchen"),
                Path.of(given.getProperty("data.folder", home)),
                minutes(given, "age.warn-minutes", "5"),
                minutes(given, "age.late-minutes", "10"),
                given.getProperty("ui.language", "system"),
                Boolean.parseBoolean(given.getProperty("ui.full-screen", "false")));
    }

    private static @Nullable Place place(String address, String id) {
        if (address.isBlank()) {
            return null;
        }
        URI server =
                ServerAddress.of(address)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "server.url",
                                                address,
                                                "an address such as https://192.168.0.10:8421"));
        return new Place(server, Limits.isUuid(id) ? UUID.fromString(id) : null);
    }

    private static @Nullable Path tokenFile(String text) {
        return text.isBlank() ? null : Path.of(text);
    }

    /// What it shows to be known.
    ///
    /// @throws IOException if the file of its token cannot be read
    Credentials credentials() throws IOException {
        return tokenFile == null ? Credentials.NONE : TokenFile.read(tokenFile);
    }

    private static int minutes(Properties given, String key, String otherwise) {
        String text = given.getProperty(key, otherwise);
        if (!text.matches("\\d{1,3}")) {
            throw wrong(key, text, "a number of minutes");
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException wrong(String key, Object value, String allowed) {
        return new IllegalArgumentException(
                "The setting %s is \"%s\": give %s.".formatted(key, value, allowed));
    }
}
