package docket.ui.find;

import docket.ui.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Draws the list: a row to tap for each server, and a line beneath. Made for one language and
/// closed when another is chosen.
public final class ServerListView extends VBox implements AutoCloseable {
    private final ServerListViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Label hint = new Label();
    private final Subscription listening;

    public ServerListView(ServerListViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var title = new Label(texts.text("find.title"));
        title.getStyleClass().add("server-list-title");
        rows.getStyleClass().add("server-list-rows");
        hint.getStyleClass().add("server-list-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("server-list");
        getChildren().setAll(title, rows, hint);
        listening =
                Subscription.combine(
                        model.serversProperty().subscribe(this::show),
                        model.hintProperty().subscribe(hint::setText));
    }

    private void show(List<Listed> servers) {
        rows.getChildren().setAll(servers.stream().map(this::row).toList());
    }

    private Button row(Listed server) {
        var shop = new Label(server.shop());
        shop.getStyleClass().add("server-shop");
        var address = new Label(server.address());
        address.getStyleClass().add("server-address");
        var names = new VBox(shop, address);
        HBox.setHgrow(names, Priority.ALWAYS);
        var fit = new Label(texts.text(server.fit().key()));
        fit.setMinWidth(Region.USE_PREF_SIZE);
        fit.getStyleClass().addAll("server-fit", "fit-" + server.fit());
        var line = new HBox(names, fit);
        line.getStyleClass().add("server-line");
        var row = new Button();
        row.setGraphic(line);
        row.getStyleClass().add("server-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(String.join(", ", server.shop(), server.address(), fit.getText()));
        row.setOnAction(tapped -> model.choose(server));
        return row;
    }

    @Override
    public void close() {
        listening.unsubscribe();
    }
}
