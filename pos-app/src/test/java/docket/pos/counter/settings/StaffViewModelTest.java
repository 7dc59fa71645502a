package docket.pos.counter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.model.staff.StaffRole;
import docket.pos.counter.CounterStage;
import docket.pos.counter.settings.StaffViewModel.Answers;
import docket.ui.Language;
import docket.wire.StaffMember;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaffViewModelTest {
    private final CounterStage counter;
    private final StaffViewModel screen;

    StaffViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        screen = counter.staffSection;
        screen.show(true);
    }

    private StaffMember member(String name) {
        return screen.peopleProperty().get().stream()
                .filter(member -> member.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return screen.peopleProperty().get().stream().map(m -> m.person().name()).toList();
    }

    private void save(String name, StaffRole role, String pin) {
        screen.save(new Answers(name, role, pin, pin));
    }

    /// Somebody enters their PIN where it is asked for.
    private void allow(String name) {
        var prompt = counter.people.override().prompt();
        prompt.choose(counter.staff.named(name));
        "1234".chars().forEach(digit -> prompt.type(digit - '0'));
        prompt.enter();
    }

    private boolean isAsked() {
        return counter.people.override().showingProperty().get();
    }

    @Test
    void somebodyNewIsOnTheListAndOnTheSignInScreen() {
        screen.askForNew();
        save("Hana", StaffRole.CASHIER, "4711");

        assertThat(screen.openProperty().get()).isNull();
        assertThat(names()).containsExactly("Dae", "Hana", "Jun", "Mina", "Sora");
        assertThat(counter.people.signIn().prompt().peopleProperty().get())
                .extracting(Person::name)
                .contains("Hana");
        counter.people.signIn().signIn(counter.staff.named("Hana"), new Pin("4711"));
        assertThat(counter.people.signIn().getWho()).isEqualTo("Hana");
    }

    @Test
    void whatIsMissingIsSaidBeforeTheServerIsAsked() {
        screen.askForNew();

        save(" ", StaffRole.COOK, "4711");
        assertThat(screen.getMessage()).isEqualTo("The person needs a name.");
        save("Hana", StaffRole.COOK, "");
        assertThat(screen.getMessage()).isEqualTo("A PIN has 4 to 8 digits.");
        screen.save(new Answers("Hana", StaffRole.COOK, "4711", "4712"));
        assertThat(screen.getMessage()).isEqualTo("The two PINs are not the same.");
        assertThat(names()).hasSize(4);
        assertThat(screen.openProperty().get()).isNotNull();
    }

    @Test
    void whatTheServerRefusesIsSaidAndTheAnswersStay() {
        screen.askForNew();
        save("sora", StaffRole.COOK, "4711");
        assertThat(screen.getMessage()).isEqualTo("Somebody else has this name.");
        save("Hana", StaffRole.COOK, "5555");
        assertThat(screen.getMessage()).startsWith("Too easy to guess");
        assertThat(screen.openProperty().get()).isNotNull();

        screen.askToChange(member("Mina"));
        save("Mina", StaffRole.MANAGER, "");
        assertThat(screen.getMessage()).isEqualTo("The shop must keep at least one owner.");

        screen.askToTakeOff(member("Mina"));
        screen.takeOff();
        assertThat(screen.getMessage()).isEqualTo("The shop must keep at least one owner.");
        assertThat(names()).contains("Mina");
    }

    @Test
    void nameAndRoleChangeAndThePinStaysUnlessItIsGiven() {
        screen.askToChange(member("Sora"));
        save("Sora K", StaffRole.MANAGER, "");

        assertThat(member("Sora K").person().role()).isEqualTo(StaffRole.MANAGER);
        counter.signIn("Sora K");
        assertThat(counter.people.signIn().getWho()).isEqualTo("Sora K");
    }

    @Test
    void whoLeftIsShownAtTheEndAndComesBackWithANewPin() {
        screen.askToTakeOff(member("Dae"));
        screen.takeOff();

        assertThat(names()).containsExactly("Jun", "Mina", "Sora", "Dae");
        assertThat(screen.state(member("Dae"))).isEqualTo("does not work here any more");
        screen.askToTakeOff(member("Dae"));
        assertThat(screen.openProperty().get()).isNull();

        screen.askToChange(member("Dae"));
        save("Dae", StaffRole.COOK, "");
        assertThat(screen.getMessage()).isEqualTo("A PIN has 4 to 8 digits.");
        save("Dae", StaffRole.COOK, "4711");
        assertThat(screen.state(member("Dae"))).isEmpty();
    }

    @Test
    void whoIsLockedOutIsShownWithTheTimeLeftAndLetBackIn() {
        counter.staff.lockOut("Sora");
        screen.show(true);
        assertThat(screen.state(member("Sora"))).isEqualTo("locked out by wrong PINs: 1:30");

        counter.clock.move(Duration.ofSeconds(25));
        assertThat(screen.state(member("Sora"))).isEqualTo("locked out by wrong PINs: 1:05");
        screen.unlock(member("Sora"));
        assertThat(screen.isLocked(member("Sora"))).isFalse();
    }

    @Test
    void aLockThatRanOutIsNoneAnyMore() {
        counter.staff.lockOut("Sora");
        screen.show(true);
        counter.clock.move(Duration.ofSeconds(90));

        assertThat(screen.isLocked(member("Sora"))).isFalse();
        assertThat(screen.state(member("Sora"))).isEmpty();
    }

    @Test
    void whoMayNotIsAskedForThePinOfWhoMay() {
        counter.signIn("Jun");
        screen.show(true);
        screen.askForNew();
        save("Hana", StaffRole.COOK, "4711");

        assertThat(isAsked()).isTrue();
        assertThat(counter.people.override().getTitle()).isEqualTo("Change staff and PINs");
        assertThat(counter.people.override().prompt().peopleProperty().get())
                .extracting(Person::name)
                .containsExactly("Mina");
        allow("Mina");

        assertThat(isAsked()).isFalse();
        assertThat(names()).contains("Hana");
        assertThat(counter.people.signIn().getWho()).isEqualTo("Jun");
    }

    @Test
    void withoutThatPinNothingChangesAndItIsSaid() {
        counter.signIn("Jun");
        screen.show(true);
        screen.askForNew();
        save("Hana", StaffRole.COOK, "4711");
        counter.people.override().cancel();

        assertThat(names()).doesNotContain("Hana");
        assertThat(screen.getMessage()).contains("permission of somebody else");
        assertThat(screen.openProperty().get()).isNotNull();
    }

    @Test
    void whoLeftIsNobodysBusinessButTheirsWhoManageTheStaff() {
        screen.askToTakeOff(member("Dae"));
        screen.takeOff();
        counter.signIn("Sora");
        screen.show(true);

        assertThat(names()).containsExactly("Jun", "Mina", "Sora");
    }

    @Test
    void whoMayChangeItIsSaidInBothLanguages() {
        assertThat(screen.getWhoMay()).startsWith("May be changed by: Owner.");

        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();
        assertThat(screen.getWhoMay()).startsWith("변경 권한: 대표.");
    }
}
