package docket.pos.counter;

import docket.pos.counter.CounterWiring.Screens;
import docket.pos.counter.FrameViewModel.Chip;
import docket.pos.counter.board.BoardView;
import docket.pos.counter.menu.AvailabilityChoices;
import docket.pos.counter.menu.MenuView;
import docket.pos.counter.order.OrderView;
import docket.pos.counter.payment.PaymentView;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The frame of the counter's window: the bar, the screens, the notice. On a switch of the language
/// everything is drawn anew, while the models live on.
public final class FrameView {
    private final Texts texts;
    private final Screens screens;
    private final StackPane root = new StackPane();
    private Node order = new StackPane();
    private Node board = new StackPane();
    private Node menu = new StackPane();
    private Tab current = Tab.ORDER;

    /// The screens that the bar leads to.
    private enum Tab {
        ORDER,
        BOARD,
        MENU
    }

    @FXML private ToggleButton orderTab;
    @FXML private ToggleButton boardTab;
    @FXML private ToggleButton menuTab;
    @FXML private Label waiting;
    @FXML private Label server;
    @FXML private HBox stations;
    @FXML private Button language;
    @FXML private StackPane content;
    @FXML private HBox noticeBar;

    FrameView(Texts texts, Screens screens) {
        this.texts = texts;
        this.screens = screens;
        draw();
        texts.languageProperty().addListener((property, before, now) -> draw());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        var ticks = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public FrameViewModel getModel() {
        return screens.frame();
    }

    private void draw() {
        Parent frame = Views.load(FrameView.class, () -> this, texts);
        var availability = new AvailabilityChoices(screens.menu(), texts);
        order =
                Views.load(
                        OrderView.class,
                        () -> new OrderView(screens.order(), texts, availability::of),
                        texts);
        board =
                Views.load(
                        BoardView.class,
                        () ->
                                new BoardView(
                                        screens.board(),
                                        texts,
                                        screens.payment()::open,
                                        sent -> {
                                            screens.order().open(sent);
                                            showOrder();
                                        }),
                        texts);
        menu = Views.load(MenuView.class, () -> new MenuView(screens.menu(), texts), texts);
        Parent payment =
                Views.load(
                        PaymentView.class, () -> new PaymentView(screens.payment(), texts), texts);
        root.getChildren().setAll(frame, payment);
        screens.order().refresh();
        screens.board().refresh();
        screens.menu().refresh();
        screens.payment().refresh();
        screens.frame().tick();
        show(current);
    }

    @FXML
    private void initialize() {
        language.setText(texts.language().other().sign());
        boardTab.setMinWidth(Region.USE_PREF_SIZE);
        waiting.visibleProperty().bind(waiting.textProperty().isNotEmpty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        noticeBar.visibleProperty().bind(screens.frame().noticeProperty().isNotEmpty());
        noticeBar.managedProperty().bind(noticeBar.visibleProperty());
        screens.frame()
                .insistingProperty()
                .addListener((property, before, now) -> dressNotice(now));
        dressNotice(screens.frame().insistingProperty().get());
        dress(server, screens.frame().serverProperty().get());
        screens.frame().serverProperty().addListener((property, before, now) -> dress(server, now));
        show(screens.frame().stationsProperty().get());
        screens.frame().stationsProperty().addListener((property, before, now) -> show(now));
        var ready = screens.board().readyProperty();
        boardTab.textProperty()
                .bind(
                        ready.map(
                                count ->
                                        texts.text("nav.board")
                                                + (count.intValue() == 0 ? "" : "  ● " + count)));
    }

    @FXML
    private void showOrder() {
        show(Tab.ORDER);
    }

    @FXML
    private void showBoard() {
        show(Tab.BOARD);
    }

    @FXML
    private void showMenu() {
        show(Tab.MENU);
    }

    @FXML
    private void switchLanguage() {
        texts.switchTo(texts.language().other());
    }

    @FXML
    private void dismiss() {
        screens.frame().dismiss();
    }

    private void show(Tab tab) {
        current = tab;
        orderTab.setSelected(tab == Tab.ORDER);
        boardTab.setSelected(tab == Tab.BOARD);
        menuTab.setSelected(tab == Tab.MENU);
        Node screen =
                switch (tab) {
                    case ORDER -> order;
                    case BOARD -> board;
                    case MENU -> menu;
                };
        content.getChildren().setAll(screen);
        screen.requestFocus();
    }

    private void press(KeyEvent event) {
        if (screens.payment().showingProperty().get()) {
            return;
        }
        switch (event.getCode()) {
            case F1 -> showOrder();
            case F2 -> showBoard();
            case F3 -> showMenu();
            case F12 -> {
                if (event.isShiftDown()) {
                    dismiss();
                } else {
                    switchLanguage();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void tick() {
        screens.frame().tick();
        screens.board().refresh();
    }

    private void show(List<Chip> chips) {
        stations.getChildren()
                .setAll(
                        chips.stream()
                                .map(
                                        chip -> {
                                            var label = new Label();
                                            dress(label, chip);
                                            return label;
                                        })
                                .toList());
    }

    private void dressNotice(boolean insisting) {
        noticeBar.getStyleClass().remove("notice-insist");
        if (insisting) {
            noticeBar.getStyleClass().add("notice-insist");
        }
    }

    private static void dress(Label label, Chip chip) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setText(chip.text());
        label.getStyleClass()
                .setAll("label", "chip", "chip-" + chip.mood().name().toLowerCase(Locale.ROOT));
    }
}
