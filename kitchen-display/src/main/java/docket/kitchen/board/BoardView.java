package docket.kitchen.board;

import docket.kitchen.allday.AllDayView;
import docket.kitchen.allday.AllDayViewModel;
import docket.kitchen.contact.Doors;
import docket.kitchen.contact.KeyCaps;
import docket.kitchen.contact.Pager;
import docket.kitchen.contact.ServerBar;
import docket.kitchen.contact.ServerHead;
import docket.kitchen.message.MessageBanner;
import docket.kitchen.soldout.SoldOutView;
import docket.model.display.BoardAction;
import docket.model.display.DisplaySettings;
import docket.model.order.OrderId;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The board on the screen: a page of cards, the bars above and below. Made for one language and
/// closed when another is chosen.
public final class BoardView implements AutoCloseable {
    private final BoardViewModel model;
    private final Texts texts;
    private final Doors doors;
    private final Runnable openRecall;
    private final Parent root;
    private final CardPane cards;
    private final MessageBanner banner;
    private final AllDayView allDay;
    private final SoldOutView soldOut;
    private final FilterView filters;
    private final StackPane layers;
    private final Pages pages = new Pages();
    private final Selection selection = new Selection();
    private final BoardKeys keyboard;
    private final Subscription listening;

    @FXML private BorderPane frame;
    @FXML private VBox top;
    @FXML private HBox head;
    @FXML private Label summary;
    @FXML private Label filtered;
    @FXML private Label silence;
    @FXML private Label link;
    @FXML private Label waiting;
    @FXML private Button mute;
    @FXML private Button connect;
    @FXML private Button language;
    @FXML private StackPane center;
    @FXML private Label empty;
    @FXML private Button undo;
    @FXML private Label notice;
    @FXML private FlowPane keys;
    @FXML private Label undoKey;
    @FXML private Label recallKey;
    @FXML private Label muteKey;
    @FXML private Label displayKey;
    @FXML private Label connectKey;
    @FXML private Label languageKey;
    @FXML private Label backKey;
    @FXML private Label forthKey;
    @FXML private Label messageKey;
    @FXML private Button seen;
    @FXML private Label seenKey;
    @FXML private Label allDayKey;
    @FXML private Label filterKey;
    @FXML private HBox pager;
    @FXML private Label pageText;
    @FXML private Button back;
    @FXML private Button forth;

    /// Draws it for the language of the moment.
    ///
    /// @param openRecall opens the list of what was bumped last
    public BoardView(BoardViewModel model, Texts texts, Doors doors, Runnable openRecall) {
        this.openRecall = openRecall;
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        cards = new CardPane(model, texts);
        banner = new MessageBanner(model.messages(), texts);
        allDay = new AllDayView(model.allDay(), texts);
        soldOut = new SoldOutView(model.soldOut(), texts);
        keyboard = new BoardKeys(model, doors, openRecall, pages, selection, this::show);
        filters = new FilterView(model.filter(), cards);
        root = Views.load(BoardView.class, () -> this, texts);
        layers = new StackPane(root, soldOut.root());
        listening =
                Subscription.combine(
                        new ServerHead(head, summary, silence, link, waiting, connect, texts)
                                .follow(model.bar().server()),
                        model.mutedProperty().subscribe(this::showMuted),
                        model.allDay().showingProperty().subscribe(this::showAllDay),
                        model.allDay().litProperty().subscribe(this::showLit),
                        model.filter().kindProperty().subscribe(this::startOver),
                        model.cardsProperty().subscribe(this::flow),
                        model.settingsProperty().subscribe(this::dress),
                        cards.widthProperty().subscribe(this::flow),
                        cards.heightProperty().subscribe(this::flow),
                        cards.sceneProperty().subscribe(this::flow));
    }

    /// What the window shows.
    public Parent root() {
        return layers;
    }

    public BoardViewModel getModel() {
        return model;
    }

    public BoardBar getBar() {
        return model.bar();
    }

    public TicketFilter getFilter() {
        return model.filter();
    }

    public ServerBar getServer() {
        return model.bar().server();
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
        allDay.close();
        soldOut.close();
        filters.close();
        Views.release(root);
    }

    /// Brings the ages up to this second.
    public void tick() {
        cards.tick();
    }

    @FXML
    private void initialize() {
        language.setText(texts.language().other().sign());
        top.getChildren().addAll(banner, filters.root());
        Views.appear(filtered, model.filter().sentenceProperty().isNotEmpty());
        center.getChildren().addFirst(cards);
        BoardBar bar = model.bar();
        Views.appear(undo, bar.undoTextProperty().isNotEmpty());
        Views.appear(seen, model.unseenProperty());
        Views.appear(notice, model.noticeProperty().isNotEmpty());
        Views.appear(keys, model.noticeProperty().isEmpty().and(bar.undoTextProperty().isEmpty()));
    }

    /// Looks as is set now, with the keys that are chosen on its buttons.
    private void dress(DisplaySettings now) {
        var caps = new KeyCaps(now.keys(), texts);
        keys.getChildren()
                .setAll(
                        caps.tickets("key.done"),
                        caps.say("key.card", BoardAction.CARD_BACK, BoardAction.CARD_ON),
                        caps.say("key.line", BoardAction.LINE_UP, BoardAction.LINE_DOWN),
                        caps.say("key.tap", BoardAction.TAP),
                        caps.say("key.bump", BoardAction.BUMP),
                        caps.say("key.count", BoardAction.COUNT_UP, BoardAction.COUNT_DOWN),
                        caps.say("key.soldOut", BoardAction.SOLD_OUT),
                        caps.say("key.undo", BoardAction.UNDO),
                        caps.fullScreen());
        caps.show(undoKey, BoardAction.UNDO);
        caps.show(recallKey, BoardAction.RECALL);
        caps.show(messageKey, BoardAction.MESSAGE);
        banner.show(caps);
        caps.show(muteKey, BoardAction.MUTE);
        caps.show(displayKey, BoardAction.DISPLAY);
        caps.show(connectKey, BoardAction.STATION);
        caps.show(languageKey, BoardAction.LANGUAGE);
        caps.show(backKey, BoardAction.PAGE_BACK);
        caps.show(forthKey, BoardAction.PAGE_ON);
        caps.show(seenKey, BoardAction.SEEN);
        caps.show(allDayKey, BoardAction.ALL_DAY);
        caps.show(filterKey, BoardAction.FILTER);
        allDay.show(caps);
        filters.show(caps);
        cards.look(now.look());
        flow();
    }

    private void showMuted(boolean muted) {
        mute.setText(texts.text(muted ? "board.unmute" : "board.mute"));
        mute.getStyleClass().remove("muted");
        if (muted) {
            mute.getStyleClass().add("muted");
        }
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void openList() {
        openRecall.run();
    }

    @FXML
    private void toggleAllDay() {
        model.allDay().togglePanel();
    }

    @FXML
    private void toggleFilters() {
        model.filter().toggle();
    }

    /// Other tickets are picked out: nothing is selected that nobody chose among them.
    private void startOver(TicketKind picked) {
        empty.setText(texts.text(picked.equals(TicketKind.ALL) ? "board.empty" : "filter.none"));
        selection.none();
        pages.turn(-pages.count());
    }

    /// Beside the cards, or instead of them.
    private void showAllDay(AllDayViewModel.Showing showing) {
        boolean isPage = showing == AllDayViewModel.Showing.PAGE;
        frame.setRight(showing == AllDayViewModel.Showing.PANEL ? allDay.root() : null);
        frame.setCenter(isPage ? allDay.root() : center);
    }

    /// Turns to the first card that is lit up.
    private void showLit(Set<OrderId> lit) {
        model.cardsProperty().get().stream()
                .filter(card -> lit.contains(card.orderId()))
                .findFirst()
                .ifPresent(card -> pages.turnTo(card, Optional.empty()));
        if (cards.isReady()) {
            show();
        }
    }

    @FXML
    private void toggleMute() {
        model.mute();
    }

    @FXML
    private void openSettings() {
        doors.settings();
    }

    @FXML
    private void allSeen() {
        model.allSeen();
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
    private void switchLanguage() {
        doors.switchLanguage();
    }

    @FXML
    private void turnBack() {
        keyboard.turn(-1);
    }

    @FXML
    private void turnForth() {
        keyboard.turn(1);
    }

    private void flow() {
        if (cards.isReady()) {
            List<Card> now = model.cardsProperty().get();
            selection.follow(now);
            pages.follow(cards.pages(now));
            show();
        }
    }

    private void show() {
        cards.show(pages.shown(), selection);
        model.shown(pages.shown().stream().map(Flow.Part::card).distinct().toList());
        empty.setVisible(pages.isEmpty());
        new Pager(pager, back, pageText, forth, texts)
                .show(pages.number(), pages.count(), pages.later());
    }

    /// Acts on a key.
    public void press(KeyEvent event) {
        if (model.soldOut().isShowing()) {
            soldOut.press(event);
        } else {
            keyboard.press(event);
        }
    }
}
