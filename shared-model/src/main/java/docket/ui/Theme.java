package docket.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/// How Docket looks: light at the counter, dark in the kitchen, in a font of its own that has
/// Korean. Called on the screens' thread.
public enum Theme {
    LIGHT("light.css", new PrimerLight().getUserAgentStylesheet()),
    DARK("dark.css", new PrimerDark().getUserAgentStylesheet());

    private final String sheet;
    private final String ground;

    Theme(String sheet, String ground) {
        this.sheet = sheet;
        this.ground = ground;
    }

    /// Reads the fonts, which every theme needs; once is enough.
    public static void loadFonts() {
        loadFont("NanumGothic-Regular.ttf");
        loadFont("NanumGothic-Bold.ttf");
    }

    /// Dresses a scene, with the sheets of its screens on top, in place of what it wore before.
    public void dress(Scene scene, String... sheets) {
        scene.setUserAgentStylesheet(ground);
        scene.getStylesheets().setAll(address("docket.css"), address(sheet));
        scene.getStylesheets().addAll(sheets);
    }

    /// The mark of Docket, for title bars.
    public static Image icon() {
        return new Image(address("icon.png"));
    }

    private static String address(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    private static void loadFont(String name) {
        try (InputStream font = Theme.class.getResourceAsStream("font/" + name)) {
            Font.loadFont(font, 14);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
