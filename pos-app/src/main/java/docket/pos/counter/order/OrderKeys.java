package docket.pos.counter.order;

import javafx.scene.input.KeyEvent;

/// Order entry by keyboard alone: letters search, Enter adds the first hit, the rest are commands.
final class OrderKeys {
    private final OrderViewModel model;

    OrderKeys(OrderViewModel model) {
        this.model = model;
    }

    /// Carries out a key that works everywhere on the screen.
    ///
    /// @return whether it was one
    boolean pressAnywhere(KeyEvent event) {
        return switch (event.getCode()) {
            case F4 -> run(model.editor()::resume);
            case F5 -> run(model::otherType);
            case F7 -> run(() -> model.editor().changeGuests(event.isShiftDown() ? -1 : 1));
            case F9 -> run(model::send);
            case F10 -> run(model::pay);
            case F11 -> run(event.isShiftDown() ? model.editor()::clear : model.editor()::park);
            case PAGE_DOWN -> run(() -> model.tiles().chooseBy(1));
            case PAGE_UP -> run(() -> model.tiles().chooseBy(-1));
            case UP -> run(() -> model.selectBy(-1));
            case DOWN -> run(() -> model.selectBy(1));
            default -> false;
        };
    }

    /// Carries out a key that means a text of its own in a field for notes or for the table.
    ///
    /// @return whether it was one
    boolean pressOutsideText(KeyEvent event) {
        return switch (event.getCode()) {
            case ADD, PLUS, EQUALS -> run(() -> model.editor().changeQuantity(1));
            case SUBTRACT, MINUS -> run(() -> model.editor().changeQuantity(-1));
            case DELETE -> run(model.editor()::remove);
            case ESCAPE -> run(this::escape);
            case ENTER -> run(this::addFirst);
            case INSERT -> run(model::acceptOffer);
            default -> false;
        };
    }

    /// Whether a letter belongs to a command and not into the search.
    static boolean isCommand(String letter) {
        return letter.equals("+") || letter.equals("-") || letter.equals("=");
    }

    private void addFirst() {
        if (!model.tiles().searchProperty().get().isBlank()) {
            model.tiles().first().ifPresent(tile -> model.add(tile.id()));
            model.tiles().searchProperty().set("");
        }
    }

    private void escape() {
        if (model.tiles().searchProperty().get().isEmpty()) {
            model.editor().select(null);
        }
        model.tiles().searchProperty().set("");
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }
}
