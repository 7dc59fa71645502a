package docket.pos.counter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderRules;
import docket.model.OrderRules.Asked;
import docket.model.OrderRules.Part;
import docket.model.OrderType;
import docket.model.Shop;
import docket.model.Tax;
import docket.pos.counter.CounterStage;
import docket.pos.counter.settings.ShopViewModel.Said;
import docket.ui.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShopViewModelTest {
    private final CounterStage counter;
    private final ShopViewModel screen;

    ShopViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        screen = counter.shop;
        screen.show(true);
    }

    /// As the server has it.
    private String nameOnTheServer() {
        screen.show(true);
        return screen.nameProperty().get();
    }

    /// The server begins every feed anew with a changed shop.
    private void saveAndTellEveryScreen() {
        screen.save();
        counter.server.connect();
    }

    @Test
    void itShowsWhatTheServerSays() {
        assertThat(screen.nameProperty().get()).isEqualTo("Docket");
        assertThat(screen.taxProperty().get()).isEqualTo(Tax.INCLUDED);
        assertThat(screen.languageProperty().get()).isEqualTo("ko");
        assertThat(screen.restProperty().get())
                .contains(
                        new Said(
                                "Signed in for, without doing anything",
                                "16 h, or until the day ends",
                                "Settings file of the server: staff.session-hours"),
                        new Said(
                                "This counter locks itself after",
                                "5 min",
                                "Settings file of this counter: ui.lock-minutes"))
                .extracting(Said::value)
                .contains("KRW", "Asia/Seoul", "05:00");
    }

    @Test
    void whatIsChangedIsOnTheServerAndSaid() {
        screen.nameProperty().set(" Cafe Mina ");
        screen.taxProperty().set(Tax.ON_TOP);
        screen.languageProperty().set("en");
        screen.save();

        assertThat(counter.frame.getNotice())
                .isEqualTo("The shop was changed; every screen knows.");
        assertThat(nameOnTheServer()).isEqualTo("Cafe Mina");
        assertThat(screen.taxProperty().get()).isEqualTo(Tax.ON_TOP);
        assertThat(screen.languageProperty().get()).isEqualTo("en");
    }

    @Test
    void whatIsAskedOfOrdersIsAskedAtOnce() {
        screen.ask(OrderType.DINE_IN, rules -> rules.with(Part.TABLE, Asked.REQUIRED));
        saveAndTellEveryScreen();
        counter.add("Americano");
        counter.order.send();

        assertThat(counter.frame.getNotice()).contains("Which table? Type it, or tap its digits.");
        assertThat(counter.order.asking().lackingProperty().get()).isEqualTo(Part.TABLE);
        assertThat(counter.order.drafts().draft().lines()).hasSize(1);

        counter.order.editor().chooseTable("4");
        counter.order.send();
        assertThat(counter.order.drafts().draft().lines()).isEmpty();
        assertThat(counter.order.asking().lackingProperty().get()).isNull();
    }

    @Test
    void howLongTheKitchenHasBeforeAnOrderForLaterIsSaidHere() {
        assertThat(screen.leadProperty().get()).isEqualTo(Shop.USUAL_LEAD);
        screen.leadProperty().set(45);
        saveAndTellEveryScreen();

        counter.add("Americano");
        counter.order.due().choose(LocalDateTime.of(2026, 11, 20, 21, 0));
        counter.order.send();

        assertThat(counter.server.onlyOrder().fireAt())
                .isEqualTo(CounterStage.NOW.plus(Duration.ofMinutes(75)));
    }

    @Test
    void anOrderThatIsPaidAtOnceOpensItsPayment() {
        screen.ask(OrderType.DINE_IN, OrderRules::switchedPayAtSend);
        saveAndTellEveryScreen();
        counter.add("Americano");
        counter.order.send();

        assertThat(counter.payment.showingProperty().get()).isTrue();
    }

    @Test
    void aShopWithoutANameIsRefusedHere() {
        screen.nameProperty().set("  ");
        screen.save();

        assertThat(screen.getMessage()).isEqualTo("The shop needs a name.");
        assertThat(nameOnTheServer()).isEqualTo("Docket");
    }

    @Test
    void aManagerNeedsTheOwnersPinAndWithoutItNothingChanges() {
        counter.signIn("Jun");
        screen.nameProperty().set("Cafe Jun");
        screen.save();
        assertThat(counter.people.override().getTitle()).isEqualTo("Change the shop’s settings");
        counter.people.override().cancel();
        assertThat(screen.getMessage()).contains("permission of somebody else");

        screen.save();
        var prompt = counter.people.override().prompt();
        prompt.choose(counter.staff.named("Mina"));
        "1234".chars().forEach(digit -> prompt.type(digit - '0'));
        prompt.enter();
        assertThat(nameOnTheServer()).isEqualTo("Cafe Jun");
    }

    @Test
    void theWordsFollowTheLanguage() {
        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();

        assertThat(screen.restProperty().get())
                .contains(new Said("이 카운터의 자동 잠금", "5분", "이 카운터의 설정 파일: ui.lock-minutes"));
    }
}
