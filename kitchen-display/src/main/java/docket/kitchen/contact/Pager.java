package docket.kitchen.contact;

import docket.ui.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says which page is shown and what stands on later ones, where there are more pages than one.
public record Pager(HBox all, Button back, Label text, Button forth, Texts texts) {
    /// A page is shown.
    ///
    /// @param page which one, from 1
    /// @param later how many cards stand on later pages
    public void show(int page, int pages, long later) {
        all.setVisible(pages > 1);
        back.setDisable(page == 1);
        forth.setDisable(page >= pages);
        text.setText(texts.text(later == 0 ? "board.page" : "board.pageMore", page, pages, later));
    }
}
