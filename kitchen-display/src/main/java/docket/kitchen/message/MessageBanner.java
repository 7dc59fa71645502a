package docket.kitchen.message;

import docket.kitchen.contact.KeyCaps;
import docket.model.display.BoardAction;
import docket.ui.Texts;
import docket.ui.Views;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The message that shows over the cards of a display, and the button that says it was seen; away
/// while there is none.
public final class MessageBanner extends HBox {
    private final Label seenKey = new Label();

    public MessageBanner(MessagesViewModel model, Texts texts) {
        setId("banner");
        getStyleClass().add("message-banner");
        var text = new Label();
        text.setId("messageText");
        text.getStyleClass().add("message-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.textProperty().bind(model.bannerProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        var more = new Label();
        more.getStyleClass().add("message-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.textProperty().bind(model.moreProperty());
        seenKey.getStyleClass().add("keycap");
        seenKey.setMinWidth(Region.USE_PREF_SIZE);
        var seen = new Button(texts.text("board.seen"), seenKey);
        seen.setId("messageSeen");
        seen.getStyleClass().addAll("key-button", "message-seen");
        seen.setMinWidth(Region.USE_PREF_SIZE);
        seen.setFocusTraversable(false);
        seen.setOnAction(tapped -> model.seen());
        getChildren().addAll(text, more, seen);
        Views.appear(more, model.moreProperty().isNotEmpty());
        Views.appear(this, model.bannerProperty().isNotEmpty());
    }

    /// Shows on its button the key that is chosen now.
    public void show(KeyCaps caps) {
        caps.show(seenKey, BoardAction.SEEN);
    }
}
