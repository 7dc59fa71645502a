package docket.pos.counter;

import docket.model.order.Order;
import docket.model.staff.Person;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Asks who takes orders over, beside what they are of. Confined to the screens' thread.
public final class WaiterMenu {
    private final ContextMenu menu = new ContextMenu();

    /// Asks nothing yet.
    ///
    /// @param what what they are of, in words
    public WaiterMenu(Waiters waiters, Texts texts, String what, List<Order> orders) {
        if (!orders.isEmpty()) {
            ask(texts.text("waiter.who", what));
            offer(waiters.others(orders), to -> waiters.handOver(orders, to));
            menu.getItems().add(new SeparatorMenuItem());
        }
        ask(texts.text("waiter.whoAll"));
        offer(waiters.colleagues(), waiters::handAllOver);
    }

    private void ask(String question) {
        var asked = new MenuItem(question);
        asked.getStyleClass().addAll("touch-item", "question");
        asked.setDisable(true);
        menu.getItems().add(asked);
    }

    private void offer(List<Person> people, Consumer<Person> chosen) {
        for (Person person : people) {
            var item = new MenuItem(person.name());
            item.getStyleClass().add("touch-item");
            item.setOnAction(tapped -> chosen.accept(person));
            menu.getItems().add(item);
        }
    }

    /// Asks.
    public void ask(Node beside) {
        menu.show(beside, Side.BOTTOM, 0, 4);
    }
}
