package docket.kitchen.expo;

import docket.kitchen.contact.Doors;
import docket.kitchen.contact.KeyCaps;
import docket.kitchen.contact.Pager;
import docket.kitchen.contact.ServerBar;
import docket.kitchen.contact.ServerHead;
import docket.kitchen.message.MessageBanner;
import docket.model.display.BoardAction;
import docket.model.order.Order;
import docket.ui.Digits;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The pass on the screen: a page of orders, the bars above and below, and what went out last. Made
/// for one language and closed when another is chosen.
public final class ExpoView implements AutoCloseable {
    private final ExpoViewModel model;
    private final Texts texts;
    private final Doors doors;
    private final Parent root;
    private final PassPane cards;
    private final MessageBanner banner;
    private final Subscription listening;

    @FXML private VBox top;
    @FXML private HBox head;
    @FXML private Label summary;
    @FXML private Label silence;
    @FXML private Label link;
    @FXML private Label waiting;
    @FXML private Button connect;
    @FXML private Button language;
    @FXML private StackPane center;
    @FXML private Label empty;
    @FXML private Button undo;
    @FXML private Label notice;
    @FXML private FlowPane keys;
    @FXML private HBox pager;
    @FXML private Label pageText;
    @FXML private Button back;
    @FXML private Button forth;
    @FXML private Label undoKey;
    @FXML private Label outKey;
    @FXML private Label messageKey;
    @FXML private Label displayKey;
    @FXML private Label connectKey;
    @FXML private Label languageKey;
    @FXML private Label backKey;
    @FXML private Label forthKey;
    @FXML private StackPane listing;
    @FXML private ListView<Order> out;

    public ExpoView(ExpoViewModel model, Texts texts, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        cards = new PassPane(model, texts);
        banner = new MessageBanner(model.messages(), texts);
        root = Views.load(ExpoView.class, () -> this, texts);
        listening =
                Subscription.combine(
                        new ServerHead(head, summary, silence, link, waiting, connect, texts)
                                .follow(model.server()),
                        model.ordersProperty().subscribe(now -> show()),
                        model.settings().subscribe(now -> dress()),
                        model.outProperty().subscribe(this::showOut),
                        model.listingProperty().subscribe(this::showListing),
                        cards.widthProperty().subscribe(this::show),
                        cards.heightProperty().subscribe(this::show),
                        cards.sceneProperty().subscribe(this::show));
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public ExpoViewModel getModel() {
        return model;
    }

    public ServerBar getServer() {
        return model.server();
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
        Views.release(root);
    }

    /// Brings the ages up to this second.
    public void tick() {
        cards.tick();
    }

    @FXML
    private void initialize() {
        language.setText(texts.language().other().sign());
        top.getChildren().add(banner);
        center.getChildren().addFirst(cards);
        Views.appear(undo, model.undoTextProperty().isNotEmpty());
        Views.appear(notice, model.noticeProperty().isNotEmpty());
        Views.appear(
                keys, model.noticeProperty().isEmpty().and(model.undoTextProperty().isEmpty()));
        out.setCellFactory(list -> new WentOutCell(model, texts));
        out.setPlaceholder(new Label(texts.text("expo.nothingOut")));
    }

    /// Shows on its buttons the keys that are chosen now.
    private void dress() {
        KeyCaps caps = model.caps();
        keys.getChildren()
                .setAll(
                        caps.tickets("key.out"),
                        caps.say("key.order", BoardAction.CARD_BACK, BoardAction.CARD_ON),
                        caps.say("key.out", BoardAction.BUMP),
                        caps.say("key.fire", BoardAction.ALL_DAY_PAGE),
                        caps.say("key.rush", BoardAction.RUSH),
                        caps.say("key.undo", BoardAction.UNDO),
                        caps.fullScreen());
        caps.show(undoKey, BoardAction.UNDO);
        caps.show(outKey, BoardAction.RECALL);
        caps.show(messageKey, BoardAction.MESSAGE);
        banner.show(caps);
        caps.show(displayKey, BoardAction.DISPLAY);
        caps.show(connectKey, BoardAction.STATION);
        caps.show(languageKey, BoardAction.LANGUAGE);
        caps.show(backKey, BoardAction.PAGE_BACK);
        caps.show(forthKey, BoardAction.PAGE_ON);
        show();
    }

    private void show() {
        List<PassOrder> now = model.ordersProperty().get();
        cards.show(now);
        empty.setVisible(now.isEmpty());
        new Pager(pager, back, pageText, forth, texts)
                .show(cards.page(), cards.pages(), cards.later());
    }

    private void showOut(List<Order> orders) {
        Order selected = out.getSelectionModel().getSelectedItem();
        out.getItems().setAll(orders);
        int at = orders.stream().map(Order::id).toList().indexOf(idOf(selected));
        out.getSelectionModel().select(Math.max(0, at));
    }

    private static Object idOf(Order order) {
        return order == null ? "" : order.id();
    }

    private void showListing(boolean wanted) {
        listing.setVisible(wanted);
        if (wanted) {
            out.getSelectionModel().selectFirst();
        }
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void openList() {
        model.list(true);
    }

    @FXML
    private void closeList() {
        model.list(false);
    }

    @FXML
    private void openMessages() {
        model.messages().open();
    }

    @FXML
    private void openConnect() {
        doors.connect();
    }

    @FXML
    private void openSettings() {
        doors.settings();
    }

    @FXML
    private void switchLanguage() {
        doors.switchLanguage();
    }

    @FXML
    private void turnBack() {
        turn(-1);
    }

    @FXML
    private void turnForth() {
        turn(1);
    }

    private void turn(int by) {
        cards.turn(by);
        show();
    }

    /// Acts on a key.
    public void press(KeyEvent event) {
        boolean acted = listing.isVisible() ? pressInList(event) : pressOnCards(event);
        if (acted) {
            show();
            event.consume();
        }
    }

    private boolean pressInList(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, R -> model.list(false);
            case UP -> moveInList(-1);
            case DOWN -> moveInList(1);
            case ENTER, SPACE -> takeSelectedBack();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void moveInList(int by) {
        int last = out.getItems().size() - 1;
        if (last >= 0) {
            int at = Math.clamp((long) out.getSelectionModel().getSelectedIndex() + by, 0, last);
            out.getSelectionModel().select(at);
            out.scrollTo(Math.max(0, at - 1));
        }
    }

    private void takeSelectedBack() {
        Order selected = out.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.takeBack(selected);
        }
    }

    private boolean pressOnCards(KeyEvent event) {
        switch (event.getCode()) {
            case BACK_SPACE -> model.undo();
            case R -> model.list(true);
            case T -> model.messages().open();
            case DIGIT0, NUMPAD0 -> model.messages().seen();
            case S -> doors.connect();
            case D -> doors.settings();
            case L, F12 -> doors.switchLanguage();
            case PAGE_DOWN -> cards.turn(1);
            case PAGE_UP -> cards.turn(-1);
            case LEFT, UP -> cards.move(-1);
            case RIGHT, DOWN -> cards.move(1);
            case ESCAPE -> cards.deselect();
            case ENTER, SPACE -> cards.selected().ifPresentOrElse(model::act, () -> cards.move(0));
            case F -> cards.selected().ifPresent(model::fire);
            case H -> cards.selected().ifPresent(model::rush);
            default -> {
                var digit = Digits.of(event.getCode());
                if (digit.isEmpty()) {
                    return false;
                }
                cards.atDigit(digit.getAsInt()).ifPresent(model::act);
            }
        }
        return true;
    }
}
