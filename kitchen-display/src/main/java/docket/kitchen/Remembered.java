package docket.kitchen;

import docket.client.find.Place;
import docket.disk.OwnerOnly;
import docket.kitchen.connect.Target;
import docket.ui.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was chosen on the screen, kept in the display's data folder for the next start. Settings
/// file and command line go before it. Confined to one thread.
final class Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);
    private static final String SERVER = "server.url";
    private static final String SERVER_ID = "server.id";
    private static final String STATION = "station.id";
    private static final String LANGUAGE = "ui.language";

    private final Path file;
    private final Properties chosen;

    private Remembered(Path file, Properties chosen) {
        this.file = file;
        this.chosen = chosen;
    }

    /// Reads what was chosen last. A file that cannot be used counts as nothing chosen.
    static Remembered in(Path folder) {
        Path file = folder.resolve("chosen.properties");
        var chosen = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                chosen.load(reader);
                KitchenSettings.read(chosen);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("What was chosen last cannot be used and is passed over", e);
                chosen.clear();
            }
        }
        return new Remembered(file, chosen);
    }

    /// What was given, and beneath it what was chosen.
    Properties under(Properties given) {
        var all = new Properties();
        all.putAll(chosen);
        if (given.containsKey(SERVER)) {
            all.remove(SERVER_ID);
        }
        all.putAll(given);
        return all;
    }

    void remember(Target target) {
        Place server = target.server();
        if (server != null) {
            chosen.setProperty(SERVER, server.address().toString());
            chosen.remove(SERVER_ID);
            if (server.id() != null) {
                chosen.setProperty(SERVER_ID, server.id().toString());
            }
        }
        if (!target.station().isEmpty()) {
            chosen.setProperty(STATION, target.station());
        }
        write();
    }

    void remember(Language language) {
        chosen.setProperty(LANGUAGE, language.tag());
        write();
    }

    private void write() {
        try {
            var text = new StringWriter();
            chosen.store(text, "What was chosen on the screen of this display");
            OwnerOnly.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("What was chosen cannot be kept for the next start", e);
        }
    }
}
