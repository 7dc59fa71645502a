package docket.pos.config;

import docket.model.Shop;
import docket.pos.server.order.OrderNumbers;
import docket.wire.Protocol;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/// The settings of one counter: machine facts, read once at start. Each part goes to the class that
/// needs it.
public record PosSettings(
        Role role, ServerSettings server, Shop shop, OrderNumbers numbers, UiSettings ui) {

    /// What this PC is.
    public sealed interface Role {
        /// It runs the server, and owns the store.
        record Host() implements Role {}

        /// It is a second counter of a server elsewhere.
        record Join(URI server) implements Role {}
    }

    /// How the server serves, and where it keeps its data.
    ///
    /// @param dataFolder where everything lies that this PC keeps
    /// @param hosts further names that callers may know this server by
    public record ServerSettings(int port, Path dataFolder, List<String> hosts) {
        public ServerSettings {
            if (port < 0 || port > 65_535) {
                throw new SettingsException("server.port", String.valueOf(port), "0 to 65535");
            }
            hosts = List.copyOf(hosts);
        }
    }

    /// How the windows show themselves.
    ///
    /// @param language `system`, `ko` or `en`
    /// @param name what this counter calls itself
    public record UiSettings(String language, String name) {
        public UiSettings {
            if (!Set.of("system", "ko", "en").contains(language)) {
                throw new SettingsException("ui.language", language, "system, ko or en");
            }
        }
    }

    /// Reads the settings; what is not given has its default.
    ///
    /// @throws SettingsException that names the key, its value and what is allowed
    public static PosSettings read(Properties given) {
        var keys = new Keys(given);
        var settings =
                new PosSettings(
                        role(keys),
                        new ServerSettings(
                                keys.parse(
                                        "server.port",
                                        String.valueOf(Protocol.DEFAULT_PORT),
                                        "a port number",
                                        Integer::valueOf),
                                keys.parse(
                                        "data.folder",
                                        Path.of(System.getProperty("user.home"), ".docket", "pos")
                                                .toString(),
                                        "a folder",
                                        Path::of),
                                keys.parse(
                                        "server.hosts",
                                        "",
                                        "names with commas",
                                        PosSettings::list)),
                        shop(keys),
                        numbers(keys),
                        new UiSettings(
                                keys.text("ui.language", "system"),
                                keys.text("ui.name", "counter")));
        keys.refuseOthers();
        return settings;
    }

    private static Role role(Keys keys) {
        String server = keys.text("server.url", "");
        return switch (keys.text("role", "host")) {
            case "host" -> new Role.Host();
            case "join" -> {
                if (!server.startsWith("http://")) {
                    throw new SettingsException(
                            "server.url", server, "an address such as http://127.0.0.1:8420");
                }
                yield new Role.Join(keys.parse("server.url", "", "an address", URI::create));
            }
            default -> throw new SettingsException("role", keys.text("role", ""), "host or join");
        };
    }

    private static Shop shop(Keys keys) {
        return new Shop(
                keys.text("shop.name", "Docket"),
                keys.parse(
                        "shop.currency",
                        "KRW",
                        "an ISO 4217 code such as KRW",
                        code -> Currency.getInstance(code).getCurrencyCode()),
                keys.parse("shop.language", "ko", "a language tag such as ko", PosSettings::tag),
                keys.parse(
                        "shop.zone",
                        ZoneId.systemDefault().getId(),
                        "a zone such as Asia/Seoul",
                        ZoneId::of),
                keys.parse("shop.day-ends", "05:00", "a time such as 05:00", LocalTime::parse));
    }

    private static OrderNumbers numbers(Keys keys) {
        OrderNumbers standard = OrderNumbers.DEFAULT;
        String forTable =
                keys.parse(
                        "number.table",
                        standard.forTable(),
                        "a format such as T{table}-{seq:03d}",
                        text -> new OrderNumbers(text, standard.other()).forTable());
        return keys.parse(
                "number.other",
                standard.other(),
                "a format such as A-{seq:03d}",
                text -> new OrderNumbers(forTable, text));
    }

    private static String tag(String text) {
        return new Locale.Builder().setLanguageTag(text).build().getLanguage();
    }

    private static List<String> list(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }

    /// The given keys, of which every one must be asked for.
    private static final class Keys {
        private final Properties given;
        private final Set<String> known = new HashSet<>();

        Keys(Properties given) {
            this.given = given;
        }

        String text(String key, String otherwise) {
            known.add(key);
            return given.getProperty(key, otherwise).strip();
        }

        <T> T parse(String key, String otherwise, String allowed, Function<String, T> parser) {
            String text = text(key, otherwise);
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new SettingsException(key, text, allowed);
            }
        }

        void refuseOthers() {
            for (String key : given.stringPropertyNames()) {
                if (!known.contains(key)) {
                    throw new SettingsException(
                            "The setting \"%s\" is not known: take it out or mend its name."
                                    .formatted(key));
                }
            }
        }
    }
}
