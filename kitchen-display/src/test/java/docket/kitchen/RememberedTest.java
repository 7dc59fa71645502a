package docket.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.find.Place;
import docket.kitchen.connect.Target;
import docket.ui.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    private static final Place SERVER =
            new Place(URI.create("https://10.0.0.5:8421"), new UUID(1, 2));
    private static final Target FRY = new Target(SERVER, "fry");

    @TempDir private Path folder;

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Remembered.in(folder).remember(FRY);
        Remembered.in(folder).remember(Language.KOREAN);

        KitchenSettings settings = KitchenSettings.read(Remembered.in(folder).under(given()));

        assertThat(settings.server()).isEqualTo(FRY.server());
        assertThat(settings.station()).isEqualTo("fry");
        assertThat(settings.language()).isEqualTo("ko");
    }

    @Test
    void whatIsGivenGoesBeforeIt() {
        Remembered.in(folder).remember(FRY);
        Properties given = given();
        given.setProperty("station.id", "grill");

        KitchenSettings settings = KitchenSettings.read(Remembered.in(folder).under(given));

        assertThat(settings.station()).isEqualTo("grill");
        assertThat(settings.server()).isEqualTo(FRY.server());
    }

    @Test
    void anAddressThatIsGivenIsNotTakenForTheServerThatWasChosen() {
        Remembered.in(folder).remember(FRY);
        Properties given = given();
        given.setProperty("server.url", "http://127.0.0.1:8420");

        KitchenSettings settings = KitchenSettings.read(Remembered.in(folder).under(given));

        assertThat(settings.server())
                .isEqualTo(new Place(URI.create("http://127.0.0.1:8420"), null));
    }

    @Test
    void aFileThatMakesNoSenseCountsAsNothingChosen() throws IOException {
        Files.writeString(folder.resolve("chosen.properties"), "station.id=../../etc\n");

        assertThat(KitchenSettings.read(Remembered.in(folder).under(given())).station()).isEmpty();
    }

    private Properties given() {
        var given = new Properties();
        given.setProperty("data.folder", folder.toString());
        return given;
    }
}
