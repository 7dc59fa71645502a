package docket.kitchen.contact;

import docket.ui.Texts;
import docket.ui.Views;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The head of a screen, where it speaks of its server: while that is silent, the whole head says
/// so, and its button leads to the reason.
///
/// @param connect leads to the choice of station and server
public record ServerHead(
        HBox head,
        Label summary,
        Label silence,
        Label link,
        Label waiting,
        Button connect,
        Texts texts) {
    /// Shows how it stands with the server, until the subscription ends.
    public Subscription follow(ServerBar server) {
        Views.appear(silence, server.silenceProperty().isNotEmpty());
        Views.appear(summary, server.silenceProperty().isEmpty());
        Views.appear(link, server.silenceProperty().isEmpty());
        Views.appear(waiting, server.waitingProperty().isNotEmpty());
        return server.silenceProperty()
                .subscribe(this::show)
                .and(
                        server.silentProperty()
                                .subscribe(
                                        lost ->
                                                connect.setText(
                                                        texts.text(
                                                                lost
                                                                        ? "board.why"
                                                                        : "board.connect"))));
    }

    private void show(String sentence) {
        head.getStyleClass().setAll(sentence.isEmpty() ? "head" : "head-away");
    }
}
