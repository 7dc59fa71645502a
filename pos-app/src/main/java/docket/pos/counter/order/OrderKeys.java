package docket.pos.counter.order;

import docket.model.order.OrderType;
import javafx.scene.input.KeyEvent;

/// Order entry by keyboard alone: letters search, Enter adds the first hit, the rest are commands.
final class OrderKeys {
    private final OrderViewModel model;

    OrderKeys(OrderViewModel model) {
        this.model = model;
    }

    void press(KeyEvent event) {
        press(event, false);
    }

    /// Carries a command key out.
    ///
    /// @param typing whether a text field has the focus, whose own keys are left to it
    void press(KeyEvent event, boolean typing) {
        boolean done =
                switch (event.getCode()) {
                    case F5 -> run(this::otherType);
                    case F9 -> run(model::send);
                    case F10 -> run(model::pay);
                    case PAGE_DOWN -> run(() -> model.tiles().chooseBy(1));
                    case PAGE_UP -> run(() -> model.tiles().chooseBy(-1));
                    case UP -> run(() -> model.selectBy(-1));
                    case DOWN -> run(() -> model.selectBy(1));
                    default -> !typing && pressOutsideText(event);
                };
        if (done) {
            event.consume();
        }
    }

    private boolean pressOutsideText(KeyEvent event) {
        return switch (event.getCode()) {
            case ADD, PLUS, EQUALS -> run(() -> model.changeQuantity(1));
            case SUBTRACT, MINUS -> run(() -> model.changeQuantity(-1));
            case DELETE -> run(model::remove);
            case BACK_SPACE -> run(this::eraseSearch);
            case ESCAPE -> run(() -> model.tiles().searchProperty().set(""));
            case ENTER -> run(this::addFirst);
            default -> false;
        };
    }

    /// Adds a typed letter to the search.
    void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (!command && letter.codePoints().allMatch(OrderKeys::isSearched)) {
            var search = model.tiles().searchProperty();
            search.set(search.get() + letter);
            event.consume();
        }
    }

    private static boolean isSearched(int letter) {
        return Character.isLetterOrDigit(letter);
    }

    private void addFirst() {
        if (!model.tiles().searchProperty().get().isBlank()) {
            model.tiles().first().ifPresent(tile -> model.add(tile.id()));
            model.tiles().searchProperty().set("");
        }
    }

    private void eraseSearch() {
        var search = model.tiles().searchProperty();
        if (!search.get().isEmpty()) {
            search.set(search.get().substring(0, search.get().length() - 1));
        }
    }

    private void otherType() {
        boolean dineIn = model.draftProperty().get().type() == OrderType.DINE_IN;
        model.chooseType(dineIn ? OrderType.TAKEAWAY : OrderType.DINE_IN);
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }
}
