package docket.kitchen.board;

import docket.model.ticket.Ticket;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The board on the screen: a page of cards, the recall list over it, the bars above and below.
/// Only the cards of one page exist, and each is drawn again only where its order changed.
public final class BoardView {
    private static final double CARD_WIDTH = 300;
    private static final double CARD_HEIGHT = 360;
    private static final double GAP = 12;

    private final BoardViewModel model;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final List<TicketCard> places = new ArrayList<>();
    private int columns = 4;
    private int lines = 1;
    private int page;
    private int selectedCard;
    private int selectedLine = -1;

    @FXML private GridPane grid;
    @FXML private HBox contactBar;
    @FXML private Label waiting;
    @FXML private HBox undoBar;
    @FXML private Label notice;
    @FXML private Label more;
    @FXML private Label empty;
    @FXML private VBox recallPanel;
    @FXML private ListView<Ticket> recallList;
    @FXML private Button language;
    @FXML private Button mute;

    /// Draws the model, and again whenever the language is switched.
    public BoardView(BoardViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        model.cardsProperty().addListener((property, before, now) -> show());
        model.recallableProperty()
                .addListener((property, before, now) -> recallList.getItems().setAll(now));
        texts.languageProperty().addListener((property, before, now) -> draw());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.widthProperty().addListener((property, before, now) -> layOut());
        root.heightProperty().addListener((property, before, now) -> layOut());
        draw();
        var ticks = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public BoardViewModel getModel() {
        return model;
    }

    private void draw() {
        root.getChildren().setAll(Views.load(BoardView.class, () -> this, texts));
        places.clear();
        model.refresh();
        layOut();
        root.requestFocus();
    }

    @FXML
    private void initialize() {
        language.setText(texts.language().other().sign());
        bindBar(contactBar, model.contactProperty().isNotEmpty());
        bindBar(waiting, model.waitingProperty().isNotEmpty());
        bindBar(undoBar, model.undoTextProperty().isNotEmpty());
        bindBar(notice, model.noticeProperty().isNotEmpty());
        mute.textProperty()
                .bind(
                        model.mutedProperty()
                                .map(off -> texts.text(off ? "board.unmute" : "board.mute")));
        recallPanel.setVisible(false);
        recallList.setCellFactory(list -> new RecallCell(model, texts, this::closeRecall));
    }

    private static void bindBar(Node bar, ObservableValue<Boolean> isThere) {
        bar.visibleProperty().bind(isThere);
        bar.managedProperty().bind(isThere);
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void openRecall() {
        model.loadRecallable();
        recallPanel.setVisible(true);
        recallList.requestFocus();
    }

    @FXML
    private void closeRecall() {
        recallPanel.setVisible(false);
        root.requestFocus();
    }

    @FXML
    private void toggleMute() {
        model.mute();
    }

    @FXML
    private void switchLanguage() {
        texts.switchTo(texts.language().other());
    }

    private void layOut() {
        columns = Math.max(1, (int) ((root.getWidth() - GAP) / (CARD_WIDTH + GAP)));
        lines = Math.max(1, (int) ((root.getHeight() - 120) / (CARD_HEIGHT + GAP)));
        int wanted = columns * lines;
        while (places.size() < wanted) {
            places.add(new TicketCard(model, texts, places.size() + 1));
        }
        grid.getChildren().clear();
        for (int i = 0; i < wanted; i++) {
            GridPane.setHgrow(places.get(i), Priority.ALWAYS);
            GridPane.setVgrow(places.get(i), Priority.ALWAYS);
            grid.add(places.get(i), i % columns, i / columns);
        }
        show();
    }

    private void show() {
        List<Card> cards = model.cardsProperty().get();
        int size = columns * lines;
        int pages = Math.max(1, (cards.size() + size - 1) / size);
        page = Math.clamp(page, 0, pages - 1);
        for (int i = 0; i < Math.min(size, places.size()); i++) {
            int at = page * size + i;
            places.get(i)
                    .show(
                            at < cards.size() ? cards.get(at) : null,
                            i == selectedCard ? selectedLine : -1);
        }
        empty.setVisible(cards.isEmpty());
        int rest = cards.size() - (page + 1) * size;
        more.setText(
                rest > 0
                        ? texts.text("board.more", rest)
                        : page > 0 ? texts.text("board.page", page + 1, pages) : "");
    }

    private void tick() {
        model.tick();
        places.forEach(TicketCard::tick);
    }

    private void press(KeyEvent event) {
        if (recallPanel.isVisible()) {
            switch (event.getCode()) {
                case ESCAPE, R, BACK_SPACE -> closeRecall();
                case ENTER, SPACE -> recallSelected();
                default -> {
                    return;
                }
            }
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case BACK_SPACE -> model.undo();
            case R -> openRecall();
            case M -> model.mute();
            case L, F12 -> switchLanguage();
            case PAGE_DOWN -> turn(1);
            case PAGE_UP -> turn(-1);
            case LEFT -> selectCard(-1);
            case RIGHT -> selectCard(1);
            case UP -> selectLine(-1);
            case DOWN -> selectLine(1);
            case SPACE -> tapSelected();
            case ENTER -> bump(selectedCard);
            default -> {
                if (!event.getCode().isDigitKey() || event.getText().isEmpty()) {
                    return;
                }
                bump(event.getText().charAt(0) - '1');
            }
        }
        event.consume();
    }

    private void bump(int place) {
        List<Card> cards = model.cardsProperty().get();
        int at = page * columns * lines + place;
        if (place >= 0 && place < columns * lines && at < cards.size()) {
            model.bump(cards.get(at));
        }
    }

    private void turn(int by) {
        page += by;
        show();
    }

    private void selectCard(int by) {
        selectedCard = Math.clamp(selectedCard + by, 0, columns * lines - 1);
        selectedLine = 0;
        show();
    }

    private void selectLine(int by) {
        selectedLine = Math.max(0, selectedLine + by);
        show();
    }

    private void tapSelected() {
        List<Card> cards = model.cardsProperty().get();
        int at = page * columns * lines + selectedCard;
        if (at < cards.size()) {
            List<Card.Row.Line> own = cards.get(at).lines();
            if (selectedLine >= 0 && selectedLine < own.size()) {
                model.tap(own.get(selectedLine));
            }
        }
    }

    private void recallSelected() {
        Ticket ticket = recallList.getSelectionModel().getSelectedItem();
        if (ticket != null) {
            model.recall(ticket);
            closeRecall();
        }
    }
}
