package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.OrderType;
import docket.model.menu.ItemCode;
import docket.model.menu.Prefix;
import docket.ui.Digits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Order entry by keyboard alone: letters search, Enter adds the first hit, the rest are commands.
final class OrderKeys {
    private static final int LONGEST_NUMBER = 4;

    private final OrderViewModel model;
    private final ChoicesPanel choices;
    private final Fields fields;
    private final ScanWatch scans;

    /// The fields that keys may be meant for.
    ///
    /// @param restore leaves a note that was sent as it was
    record Fields(
            TextField search,
            TextField table,
            TextField guestName,
            TextField note,
            TextField openPrice,
            TextField openName,
            TextField due,
            Runnable restore) {
        List<TextField> all() {
            return List.of(search, table, guestName, note, openPrice, openName, due);
        }

        boolean areTypedIn() {
            return Stream.of(table, guestName, note, openPrice, openName, due)
                    .anyMatch(TextField::isFocused);
        }
    }

    /// @param nanos the time of the program, such as [System#nanoTime]
    OrderKeys(OrderViewModel model, ChoicesPanel choices, Fields fields, LongSupplier nanos) {
        this.model = model;
        this.choices = choices;
        this.fields = fields;
        scans = new ScanWatch(fields.all(), nanos);
    }

    /// Carries out a key before a field gets it.
    void press(KeyEvent event) {
        if (isCommand(event)) {
            event.consume();
        }
    }

    private boolean isCommand(KeyEvent event) {
        KeyCode key = event.getCode();
        String scanned = key == KeyCode.ENTER ? scans.finish() : "";
        if (!scanned.isEmpty()) {
            return run(() -> model.adding().scan(scanned));
        }
        OptionalInt digit = Digits.of(key);
        if (event.isAltDown() && digit.isPresent()) {
            return event.isShiftDown()
                    ? choices.pressForMore(digit.getAsInt())
                    : choices.press(digit.getAsInt());
        }
        Optional<Prefix> prefix = event.isAltDown() ? prefix(key) : Optional.empty();
        if (prefix.isPresent()) {
            return run(() -> model.choices().want(prefix.get()));
        }
        if (event.isAltDown() && key == KeyCode.R) {
            return run(model.sent()::rush);
        }
        if (event.isControlDown()) {
            return pressWithControl(key, event.isShiftDown(), digit.orElse(0));
        }
        boolean typing = fields.areTypedIn();
        if (typing && (key == KeyCode.ENTER || key == KeyCode.ESCAPE)) {
            if (key == KeyCode.ESCAPE) {
                fields.restore().run();
            }
            fields.search().requestFocus();
            return true;
        }
        boolean editsSearch = fields.search().isFocused() && !fields.search().getText().isEmpty();
        if (key == KeyCode.DELETE && editsSearch) {
            return false;
        }
        return pressAnywhere(event) || (!typing && pressOutsideText(key));
    }

    /// The way to want a choice that a letter means.
    private static Optional<Prefix> prefix(KeyCode key) {
        return Stream.of(Prefix.values())
                .filter(prefix -> prefix.name().substring(0, 1).equals(key.getName()))
                .findFirst();
    }

    private boolean pressWithControl(KeyCode key, boolean shift, int digit) {
        if (key == KeyCode.Z && !fields.areTypedIn()) {
            return run(model.drafts()::undo);
        }
        return pressForServing(key, shift)
                || (digit > 0 && run(() -> model.tiles().chooseAt(digit - 1)));
    }

    private boolean pressForServing(KeyCode key, boolean shift) {
        return switch (key) {
            case K -> run(shift ? model.serving()::moveOn : model.serving()::nextCourse);
            case E -> run(model.serving()::giveOn);
            case H -> run(model.serving()::switchHold);
            case F -> run(model.sent()::fireNext);
            case R -> run(model::repeatRound);
            case N -> run(fields.guestName()::requestFocus);
            case D -> run(fields.due()::requestFocus);
            default -> false;
        };
    }

    private boolean pressAnywhere(KeyEvent event) {
        return switch (event.getCode()) {
            case F4 -> run(model.drafts()::resume);
            case F5 -> run(model::otherType);
            case F6 -> run(this::enterTable);
            case F7 -> run(() -> model.changeGuests(event.isShiftDown() ? -1 : 1));
            case F8 -> run(fields.note()::requestFocus);
            case F9 -> run(model::send);
            case F10 -> run(model::pay);
            case F11 -> run(event.isShiftDown() ? model.drafts()::clear : model.drafts()::park);
            case INSERT -> run(model::acceptOffer);
            case PAGE_DOWN -> run(() -> model.tiles().chooseBy(1));
            case PAGE_UP -> run(() -> model.tiles().chooseBy(-1));
            case UP -> run(() -> model.selected().moveBy(-1));
            case DOWN -> run(() -> model.selected().moveBy(1));
            default -> false;
        };
    }

    private boolean pressOutsideText(KeyCode key) {
        return switch (key) {
            case ADD, PLUS, EQUALS -> run(() -> model.selected().changeQuantity(1));
            case SUBTRACT, MINUS -> run(() -> model.selected().changeQuantity(-1));
            case DELETE -> run(model.selected()::remove);
            case ESCAPE -> run(this::escape);
            case ENTER -> run(this::addFirst);
            default -> false;
        };
    }

    /// Carries out a sign, or brings a letter into the search, wherever the focus is but in a text.
    void type(KeyEvent event) {
        scans.hear(event.getCharacter());
        boolean isShortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (fields.areTypedIn() || isShortcut) {
            return;
        }
        String letter = event.getCharacter();
        if (letter.equals("*")) {
            takeNumber();
            event.consume();
        } else if (letter.equals("+") || letter.equals("-") || letter.equals("=")) {
            event.consume();
        } else if (!fields.search().isFocused()
                && letter.codePoints().allMatch(Character::isLetterOrDigit)) {
            fields.search().requestFocus();
            fields.search().appendText(letter);
            fields.search().end();
            event.consume();
        }
    }

    /// A number before the sign is the selected line's quantity.
    private void takeNumber() {
        String typed = model.tiles().searchProperty().get().strip();
        boolean isNumber = typed.matches("[0-9]+") && typed.length() < LONGEST_NUMBER;
        if (isNumber && Integer.parseInt(typed) <= Limits.QUANTITY) {
            model.editor().setQuantity(Integer.parseInt(typed));
            model.tiles().searchProperty().set("");
        }
    }

    private void enterTable() {
        model.editor().chooseType(OrderType.DINE_IN);
        fields.table().requestFocus();
    }

    private void addFirst() {
        String typed = model.tiles().searchProperty().get().strip();
        if (ItemCode.isCode(typed) && model.adding().sell(typed)) {
            model.tiles().searchProperty().set("");
            return;
        }
        if (ItemCode.isCode(typed) && model.tiles().first().isEmpty()) {
            model.adding().scan(typed);
        }
        if (!model.tiles().showsCategory()) {
            model.tiles()
                    .first()
                    .ifPresent(
                            tile -> {
                                model.adding().add(tile.id());
                                model.tiles().searchProperty().set("");
                            });
        }
    }

    private void escape() {
        if (model.sent().changes().isAsking()) {
            model.sent().changes().leave();
            return;
        }
        if (model.tiles().searchProperty().get().isEmpty()) {
            model.drafts().select(null);
        }
        model.tiles().searchProperty().set("");
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }
}
