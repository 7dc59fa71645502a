package docket.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import docket.kitchen.KitchenSettings;
import docket.pos.config.PosSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of `config/` are examples to copy: each must be read by its program, and each line
/// that is commented out must be a setting that the program knows.
class SettingsExamplesTest {
    private static final Path CONFIG = Path.of("..", "config");

    @Test
    void theHostsFileMakesAHost() throws IOException {
        assertThat(PosSettings.read(asItStands("host")).role())
                .isInstanceOf(PosSettings.Role.Host.class);
    }

    @Test
    void theJoinsFileMakesAFurtherCounter() throws IOException {
        assertThat(PosSettings.read(asItStands("join")).role())
                .isInstanceOf(PosSettings.Role.Join.class);
    }

    @Test
    void theKitchensFileMakesADisplay() throws IOException {
        assertThat(KitchenSettings.read(asItStands("kitchen")).station()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "join", "kitchen"})
    void everySettingThatIsCommentedOutIsKnown(String file) throws IOException {
        Properties all = withEverySetting(file);

        assertThat(all).isNotEmpty();
        Function<Properties, ?> reader =
                file.equals("kitchen") ? KitchenSettings::read : PosSettings::read;
        assertThat(reader.apply(all)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "kitchen"})
    void whatIsCommentedOutIsTheDefault(String file) throws IOException {
        Properties all = withEverySetting(file);
        // These depend on the PC, so the file shows one that might be.
        List.of("data.folder", "shop.zone", "station.id").forEach(all::remove);

        Function<Properties, ?> reader =
                file.equals("kitchen") ? KitchenSettings::read : PosSettings::read;
        assertThat(reader.apply(all)).isEqualTo(reader.apply(new Properties()));
    }

    private static Properties asItStands(String file) throws IOException {
        return read(Files.readString(CONFIG.resolve(file + ".properties")));
    }

    private static Properties withEverySetting(String file) throws IOException {
        String text = Files.readString(CONFIG.resolve(file + ".properties"));
        return read(text.replaceAll("(?m)^#(?=[a-z.-]+=)", ""));
    }

    private static Properties read(String text) throws IOException {
        var properties = new Properties();
        try (Reader reader = Reader.of(text)) {
            properties.load(reader);
        }
        return properties;
    }
}
