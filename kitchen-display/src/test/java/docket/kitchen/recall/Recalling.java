package docket.kitchen.recall;

import java.util.List;

/// A cook before the recall list, for tests of other packages. Confined to the screens' thread.
///
/// @param list the list in front
public record Recalling(RecallViewModel list) {
    /// Opens it and looks for a number or a table.
    public void open(String typed) {
        list.open();
        typed.chars().forEach(letter -> list.type(Character.toString(letter)));
    }

    /// Whether it shows tickets, or says why there are none.
    public boolean isAnswered() {
        return !list.rowsProperty().get().isEmpty() || !list.getMessage().contains("Asking");
    }

    /// The numbers of the tickets that it shows.
    public List<String> numbers() {
        return list.rowsProperty().get().stream().map(row -> row.bumped().title()).toList();
    }

    /// Brings the first ticket back.
    ///
    /// @param line which of its lines alone, counted from 1; 0: all
    public void bringBack(int line) {
        if (line > 0) {
            list.part();
            list.move(line - 1);
        }
        list.recallSelected();
    }
}
