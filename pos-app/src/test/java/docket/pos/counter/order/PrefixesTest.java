package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.Names;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.ui.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// No, extra, light and on the side, as a cashier enters them. The steak comes with onion; pepper
/// costs 500 and one of pepper and garlic can be had.
class PrefixesTest extends OrderEntryTest {
    @BeforeEach
    void offerParts() {
        var parts =
                new ModifierGroup(
                        new ModifierGroupId("parts"),
                        "재료",
                        new Names(Map.of("en", "Parts")),
                        0,
                        1,
                        List.of(
                                modifier("onion", "양파", "onion", 200, true),
                                modifier("pepper", "후추", "pepper", 500, false),
                                modifier("garlic", "마늘", "garlic", 0, false)));
        counter.server.change(cashier.offering(counter.item("Steak"), parts));
        counter.add("Steak");
    }

    private static Modifier modifier(
            String id, String korean, String english, long price, boolean included) {
        return new Modifier(
                new ModifierId(id),
                korean,
                new Names(Map.of("en", english)),
                new Money(price),
                null,
                included);
    }

    private void want(Prefix prefix, String name) {
        order.choices().want(prefix);
        cashier.choose("Parts", name);
    }

    @Test
    void aPartIsLeftOutByOneTapAndComesAgainByTheNext() {
        cashier.choose("Parts", "onion");
        cashier.assertPanel("28,900", "1 Steak (NO onion) 28,900");

        cashier.choose("Parts", "onion");
        cashier.assertPanel("28,900", "1 Steak 28,900");
    }

    @Test
    void aPrefixIsForTheNextChoiceAlone() {
        want(Prefix.EXTRA, "onion");
        cashier.assertPanel("29,100", "1 Steak (EXTRA onion) 29,100");
        cashier.choose("Parts", "pepper");
        cashier.assertPanel("29,600", "1 Steak (EXTRA onion · pepper) 29,600");

        want(Prefix.EXTRA, "pepper");
        cashier.assertPanel("30,100", "1 Steak (EXTRA onion · EXTRA pepper) 30,100");
        want(Prefix.EXTRA, "pepper");
        want(Prefix.SIDE, "onion");
        cashier.assertPanel("28,900", "1 Steak (onion ON THE SIDE) 28,900");
    }

    @Test
    void aPrefixSaidTwiceIsTakenBack() {
        order.choices().want(Prefix.NO);
        order.choices().want(Prefix.NO);
        cashier.choose("Parts", "pepper");

        cashier.assertPanel("29,400", "1 Steak (pepper) 29,400");
    }

    @Test
    void inAGroupThatTakesOneTheOtherGoesAndWhatIsLeftOutStays() {
        want(Prefix.NO, "garlic");
        want(Prefix.LIGHT, "pepper");
        cashier.assertPanel("29,400", "1 Steak (NO garlic · LIGHT pepper) 29,400");

        want(Prefix.SIDE, "garlic");
        cashier.assertPanel("28,900", "1 Steak (garlic ON THE SIDE) 28,900");
    }

    @Test
    void itIsSentAndShownInBothLanguages() {
        cashier.choose("Parts", "onion");
        want(Prefix.EXTRA, "pepper");
        order.send();
        order.open(counter.server.onlyOrder());

        cashier.assertPanel("29,900", "1 Steak (NO onion · EXTRA pepper) 29,900 FIRED");
        counter.texts.switchTo(Language.KOREAN);
        order.refresh();
        cashier.assertPanel("29,900", "1 스테이크 (양파 빼기 · 후추 많이) 29,900 FIRED");
    }

    @Test
    void aPartThatIsSoldOutIsToldAndLeftOutOfTheNextOne() {
        counter.server.change(
                new ModifierAvailability(
                        new ModifierId("onion"),
                        new Availability(AvailabilityStatus.SOLD_OUT, null)));

        assertThat(counter.frame.getNotice()).startsWith("onion has just sold out.");
        assertThat(order.getPanel().linesProperty().get().getFirst().trouble())
                .isEqualTo("Sold out: onion");
        counter.add("Steak");
        cashier.assertPanel("57,800", "1 Steak 28,900", "1 Steak (NO onion) 28,900");
        cashier.choose("Parts", "onion");
        assertThat(counter.frame.getNotice()).isNotEmpty();
    }
}
