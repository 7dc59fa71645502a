package docket.pos.config;

import docket.client.find.ServerAddress;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Shop;
import docket.model.Tax;
import docket.pos.server.delivery.DeliveryTerms;
import docket.pos.server.order.OrderNumbers;
import docket.wire.Protocol;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings of one counter: machine facts, read once at start. Each part goes to the class that
/// needs it.
///
/// @param practice where people practise, and not the restaurant itself; null: it is that
public record PosSettings(
        Role role,
        ServerSettings server,
        Shop shop,
        OrderNumbers numbers,
        UiSettings ui,
        @Nullable Practice practice) {
    /// What the data folder of a place to practise is called after that of the restaurant.
    private static final String BESIDE = "-practice";

    /// How far from the restaurant's port that of a place to practise is.
    private static final int PORT_BESIDE = 20;

    /// How far behind the server's own port that for guests is; the next two are the stations'.
    private static final int GUESTS_BEHIND = 3;

    private static final String ON_OR_OFF = "on or off";

    private static final String A_NAME = "1 to %d characters".formatted(Limits.NAME);
    private static final String A_PORT = "0 to 65535";
    private static final String A_GUEST_PORT = A_PORT + ", or off";
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_PATH = 4096;
    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9.-]+|\\[[0-9a-fA-F:.]+]");

    /// A place to practise.
    ///
    /// @param real the data folder of the restaurant itself, in which nothing is written
    public record Practice(Path real) {}

    /// What this PC is.
    public sealed interface Role {
        /// It runs the server, and owns the store.
        record Host() implements Role {}

        /// It is a second counter of a server elsewhere.
        ///
        /// @param server null: it is chosen on the screen
        record Join(@Nullable URI server) implements Role {}
    }

    /// How the server serves, and where it keeps its data.
    ///
    /// @param dataFolder where everything lies that this PC keeps
    /// @param hosts further names that callers may know this server by
    /// @param lan how it serves the network; null where it does not
    /// @param sessionLength how long somebody stays signed in who does nothing
    /// @param delivery how long the kitchen may leave open whether it has what was sent
    /// @param backupFolder where the backups are copied to as well; null for nowhere
    public record ServerSettings(
            int port,
            Path dataFolder,
            List<String> hosts,
            @Nullable LanSettings lan,
            Duration sessionLength,
            DeliveryTerms delivery,
            @Nullable Path backupFolder) {
        public ServerSettings {
            if (port < 0 || port > LAST_PORT) {
                throw new SettingsException("server.port", String.valueOf(port), A_PORT);
            }
            hosts = List.copyOf(hosts);
        }
    }

    /// How the server serves stations on the network.
    ///
    /// @param certificate the owner's own; null for one that the server makes
    /// @param guestPort where guests' screens are served once somebody opens their door; null: none
    ///     may
    public record LanSettings(
            int port, @Nullable OwnCertificate certificate, @Nullable Integer guestPort) {
        public LanSettings {
            if (port < 0 || port > LAST_PORT) {
                throw new SettingsException("server.lan-port", String.valueOf(port), A_PORT);
            }
            if (guestPort != null && (guestPort < 0 || guestPort > LAST_PORT)) {
                throw new SettingsException(
                        "server.guest-port", String.valueOf(guestPort), A_GUEST_PORT);
            }
        }
    }

    /// A certificate that the owner brings, and its key, in PEM form.
    public record OwnCertificate(Path certificate, Path key) {}

    /// How the windows show themselves.
    ///
    /// @param language `system`, `ko` or `en`
    /// @param name what this counter calls itself
    /// @param lockAfter how long nobody touches it before it asks who is there
    /// @param pictures whether the tiles of items show what they look like
    public record UiSettings(String language, String name, Duration lockAfter, boolean pictures) {
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
        boolean practises = keys.parse("practice", "off", ON_OR_OFF, PosSettings::isOn);
        Path real = dataFolder(keys);
        var settings =
                new PosSettings(
                        practises ? alone(keys) : role(keys),
                        practises ? beside(keys, real) : server(keys, real, 0),
                        practises ? shop(keys).forPractice() : shop(keys),
                        numbers(keys),
                        new UiSettings(
                                keys.text("ui.language", "system"),
                                keys.parse("ui.name", "counter", A_NAME, PosSettings::name),
                                keys.parse(
                                        "ui.lock-minutes",
                                        "5",
                                        "1 to 1440",
                                        text -> Duration.ofMinutes(number(text, 1, 1440))),
                                keys.parse("ui.pictures", "on", ON_OR_OFF, PosSettings::isOn)),
                        practises ? new Practice(real) : null);
        keys.refuseOthers();
        return settings;
    }

    /// Who practises does so on a server of their own, also on a counter that joins another.
    private static Role alone(Keys keys) {
        var unused = role(keys);
        return new Role.Host();
    }

    private static ServerSettings beside(Keys keys, Path real) {
        Path folder = real.toAbsolutePath().normalize();
        return server(keys, folder.resolveSibling(folder.getFileName() + BESIDE), PORT_BESIDE);
    }

    /// The same, kept in another folder.
    public PosSettings keptIn(Path folder) {
        return new PosSettings(
                role,
                new ServerSettings(
                        server.port(),
                        folder,
                        server.hosts(),
                        server.lan(),
                        server.sessionLength(),
                        server.delivery(),
                        server.backupFolder()),
                shop,
                numbers,
                ui,
                practice);
    }

    private static boolean isOn(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Role role(Keys keys) {
        boolean isChosen = keys.text("server.url", "").isEmpty();
        return switch (keys.text("role", "host")) {
            case "host" -> new Role.Host();
            case "join" ->
                    new Role.Join(
                            isChosen
                                    ? null
                                    : keys.parse(
                                            "server.url",
                                            "",
                                            "an address such as https://192.168.0.10:8421",
                                            PosSettings::address));
            default -> throw new SettingsException("role", keys.text("role", ""), "host or join");
        };
    }

    private static Path dataFolder(Keys keys) {
        return keys.parse(
                "data.folder",
                Path.of(System.getProperty("user.home"), ".docket", "pos").toString(),
                "a folder",
                PosSettings::folder);
    }

    private static ServerSettings server(Keys keys, Path dataFolder, int beside) {
        int port = port(keys, "server.port", Protocol.DEFAULT_PORT, beside);
        return new ServerSettings(
                port,
                dataFolder,
                keys.parse(
                        "server.hosts", "", "names without ports, with commas", PosSettings::hosts),
                lan(keys, port, beside),
                keys.parse(
                        "staff.session-hours",
                        "16",
                        "1 to 24",
                        text -> Duration.ofHours(number(text, 1, 24))),
                delivery(keys),
                elsewhere(keys, beside));
    }

    /// What is practised is not worth a copy.
    private static @Nullable Path elsewhere(Keys keys, int beside) {
        return keys.text("backup.folder", "").isEmpty() || beside > 0
                ? null
                : keys.parse("backup.folder", "", "a folder", PosSettings::folder);
    }

    private static DeliveryTerms delivery(Keys keys) {
        Duration warn =
                keys.parse(
                        "delivery.warn-seconds",
                        String.valueOf(DeliveryTerms.STANDARD.warn().toSeconds()),
                        "1 to 300",
                        text -> Duration.ofSeconds(number(text, 1, 300)));
        return keys.parse(
                "delivery.backup-seconds",
                String.valueOf(
                        Math.max(warn.toSeconds(), DeliveryTerms.STANDARD.backup().toSeconds())),
                "delivery.warn-seconds to 3600",
                text -> new DeliveryTerms(warn, Duration.ofSeconds(number(text, 1, 3600))));
    }

    /// A port that the system chooses is another one anyway.
    private static int port(Keys keys, String key, int otherwise, int beside) {
        return port(keys, key, otherwise, beside, "a port number");
    }

    private static int port(Keys keys, String key, int otherwise, int beside, String allowed) {
        int port = keys.parse(key, String.valueOf(otherwise), allowed, Integer::valueOf);
        return port > 0 ? port + beside : port;
    }

    private static @Nullable LanSettings lan(Keys keys, int port, int beside) {
        int usual = port - beside;
        int lanPort =
                port(
                        keys,
                        "server.lan-port",
                        usual > 0 && usual < LAST_PORT ? usual + 1 : 0,
                        beside);
        Integer guestPort = guestPort(keys, usual, beside);
        String certificate = keys.text("server.certificate", "");
        String key = keys.text("server.certificate-key", "");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new SettingsException(
                    "Of the settings server.certificate and server.certificate-key one is missing: give both or none.");
        }
        return switch (keys.text("server.lan", "on")) {
            case "on" ->
                    new LanSettings(
                            lanPort,
                            key.isEmpty()
                                    ? null
                                    : new OwnCertificate(
                                            keys.parse(
                                                    "server.certificate",
                                                    "",
                                                    "a file",
                                                    PosSettings::folder),
                                            keys.parse(
                                                    "server.certificate-key",
                                                    "",
                                                    "a file",
                                                    PosSettings::folder)),
                            guestPort);
            case "off" -> null;
            default ->
                    throw new SettingsException(
                            "server.lan", keys.text("server.lan", ""), ON_OR_OFF);
        };
    }

    private static @Nullable Integer guestPort(Keys keys, int usual, int beside) {
        String key = "server.guest-port";
        boolean hasRoom = usual > 0 && usual <= LAST_PORT - GUESTS_BEHIND;
        return keys.text(key, "").equals("off")
                ? null
                : Integer.valueOf(
                        port(keys, key, hasRoom ? usual + GUESTS_BEHIND : 0, beside, A_GUEST_PORT));
    }

    private static Shop shop(Keys keys) {
        return new Shop(
                keys.parse("shop.name", "Docket", A_NAME, PosSettings::name),
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
                keys.parse("shop.day-ends", "05:00", "a time such as 05:00", LocalTime::parse),
                Tax.INCLUDED);
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

    private static int number(String text, int least, int most) {
        return Limits.number("number", Integer.parseInt(text), least, most);
    }

    private static String tag(String text) {
        return new Locale.Builder()
                .setLanguageTag(Limits.requiredText("language", text, Limits.NAME))
                .build()
                .getLanguage();
    }

    private static Path folder(String text) {
        return Path.of(Limits.requiredText("folder", text, LONGEST_PATH));
    }

    private static String name(String text) {
        return Limits.requiredText("name", text, Limits.NAME);
    }

    private static URI address(String text) {
        return ServerAddress.of(text).orElseThrow(() -> new InvalidValue("no address of a server"));
    }

    private static List<String> hosts(String text) {
        List<String> hosts =
                Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(h -> !h.isEmpty())
                        .toList();
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            throw new InvalidValue("no names of a host");
        }
        return hosts;
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
            } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
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
