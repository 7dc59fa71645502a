package docket.pos.counter.signin;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.StaffRole;
import docket.ui.Language;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is asked of whoever comes to the counter.
final class PinPromptTest {
    private static final Person MINA = person("Mina", StaffRole.OWNER);
    private static final Person SORA = person("Sora", StaffRole.CASHIER);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final List<String> entered = new ArrayList<>();
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.pos.counter.texts", "docket.ui.refusals");
    private final PinPrompt prompt =
            new PinPrompt(
                    texts, clock, (person, pin) -> entered.add(person.name() + " " + pin.digits()));

    private static Person person(String name, StaffRole role) {
        return new Person(new PersonId(UUID.randomUUID()), name, role);
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> prompt.type(Character.digit(digit, 10)));
    }

    private void ask() {
        prompt.ask(List.of(MINA, SORA));
        prompt.choose(SORA);
    }

    @Test
    void aPinIsHandedOnOnceAndItsDotsStayWhileItIsLookedAt() {
        ask();
        type("1234");
        prompt.enter();
        prompt.enter();
        type("9");

        assertThat(entered).containsExactly("Sora 1234");
        assertThat(prompt.busyProperty().get()).isTrue();
        assertThat(prompt.getDots()).isEqualTo("●●●●");

        prompt.answered(new Outcome.Done<>(SORA));

        assertThat(prompt.busyProperty().get()).isFalse();
        assertThat(prompt.getDots()).isEmpty();
    }

    @Test
    void aWrongPinSaysHowManyTriesAreLeft() {
        ask();
        type("9999");
        prompt.enter();
        prompt.answered(refused(Reason.PIN_WRONG, Map.of("triesLeft", 4)));

        assertThat(prompt.getMessage()).contains("4");
        type("1");
        assertThat(prompt.getMessage()).isEmpty();
    }

    @Test
    void whatWasWrongIsNotLeftInAnotherLanguage() {
        ask();
        type("12");
        prompt.enter();
        assertThat(prompt.getMessage()).contains("4 digits");

        texts.switchTo(Language.KOREAN);

        assertThat(prompt.getMessage()).isEmpty();
    }

    @Test
    void aWaitIsCountedDownAndNothingIsTakenMeanwhile() {
        ask();
        type("9999");
        prompt.enter();
        prompt.answered(refused(Reason.PIN_LOCKED, Map.of("retryAfter", 90L)));

        assertThat(prompt.getMessage()).contains("1:30");
        type("1234");
        prompt.enter();
        assertThat(entered).hasSize(1);

        clock.move(Duration.ofSeconds(31));
        prompt.tick();
        assertThat(prompt.getMessage()).contains("0:59");

        clock.move(Duration.ofSeconds(60));
        prompt.tick();
        assertThat(prompt.getMessage()).isEmpty();
        type("1234");
        prompt.enter();
        assertThat(entered).hasSize(2);
    }

    @Test
    void whoeverIsChosenNextStartsWithNoDigits() {
        ask();
        type("12");
        prompt.move(1);

        assertThat(prompt.chosenProperty().get()).isEqualTo(MINA);
        assertThat(prompt.getDots()).isEmpty();
    }

    @Test
    void aPinNeedsANameAndFourDigits() {
        prompt.ask(List.of(MINA, SORA));
        type("1");
        assertThat(prompt.getMessage()).isNotEmpty();
        prompt.choose(SORA);
        type("123");
        prompt.enter();

        assertThat(entered).isEmpty();
        assertThat(prompt.getMessage()).contains(String.valueOf(Pin.SHORTEST));
        prompt.erase();
        assertThat(prompt.getDots()).isEqualTo("●●");
    }

    private static Outcome<Person> refused(Reason reason, Map<String, Object> members) {
        return new Outcome.Refused<>(new Refusal(reason, "no", members));
    }
}
