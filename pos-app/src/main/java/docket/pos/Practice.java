package docket.pos;

import docket.model.Limits;
import docket.model.Refusal;
import docket.model.Shop;
import docket.model.menu.Menu;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.pos.admin.Restaurant;
import docket.pos.config.PosSettings;
import docket.pos.config.SettingsException;
import docket.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A place to practise: a store of its own in a folder beside the restaurant's, which is marked so
/// that neither is ever opened as the other. Nothing is read from the restaurant's folder; where
/// its server runs it is asked for its menu.
final class Practice {
    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);
    private static final String MARK = "practice";
    private static final String STORE = "docket.mv.db";
    private static final String SIGN = " · 연습 PRACTICE";

    private Practice() {}

    /// Looks whether the folder is for what the settings want, and marks one that is new. Whoever
    /// calls owns the folder.
    ///
    /// @throws SettingsException if it is for the other
    static void require(PosSettings settings) {
        Path folder = settings.server().dataFolder();
        boolean isMarked = Files.exists(folder.resolve(MARK));
        if (settings.practice() == null) {
            if (isMarked) {
                throw new SettingsException(
                        "The data folder %s is a place to practise: give the restaurant's own with --data."
                                .formatted(folder));
            }
        } else if (!isMarked) {
            mark(folder);
        }
    }

    private static void mark(Path folder) {
        if (Files.exists(folder.resolve(STORE))) {
            throw new SettingsException(
                    "The data folder %s holds a restaurant and is no place to practise: move it away."
                            .formatted(folder));
        }
        try {
            Files.createFile(folder.resolve(MARK));
        } catch (IOException e) {
            throw new SettingsException(
                    "The data folder %s cannot be written: make it writable.".formatted(folder));
        }
    }

    /// What the restaurant has, where its server runs; the pictures are left out.
    static Optional<Restaurant> restaurant(Path real) {
        try {
            return AdminClient.ask(real, new Ask.TellRestaurant())
                    .map(lines -> Json.MAPPER.readTree(lines.getFirst()))
                    .map(Practice::withoutPictures)
                    .map(json -> Json.MAPPER.treeToValue(json, Restaurant.class))
                    .filter(found -> !found.menu().items().isEmpty());
        } catch (IOException | Refusal | JacksonException e) {
            LOG.warn("The restaurant does not tell its menu; the sample is taken", e);
            return Optional.empty();
        }
    }

    private static JsonNode withoutPictures(JsonNode restaurant) {
        restaurant
                .path("menu")
                .path("items")
                .forEach(
                        item -> {
                            if (item instanceof ObjectNode known) {
                                var unused = known.remove("imageUrl");
                            }
                        });
        return restaurant;
    }

    /// What a server calls itself on the network.
    static String announced(Shop shop) {
        if (!shop.isPractice()) {
            return shop.name();
        }
        int room = Limits.NAME - SIGN.length();
        String name = shop.name().length() > room ? shop.name().substring(0, room) : shop.name();
        return name + SIGN;
    }

    /// Whether a store has nothing to sell yet.
    static boolean isNew(Menu menu) {
        return menu.items().isEmpty();
    }
}
