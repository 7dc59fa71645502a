package docket.pos.counter;

import docket.client.CommandDesk;
import docket.client.Ids;
import docket.client.SessionCredentials;
import docket.client.StaffCalls;
import docket.model.Shop;
import docket.model.staff.Person;
import docket.pos.counter.signin.OverrideViewModel;
import docket.pos.counter.signin.SignInViewModel;
import docket.pos.counter.wizard.WizardViewModel;
import docket.ui.Background;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Who is at the counter: the sign-in, the override in place, and on the counter PC itself the
/// first start. Confined to the screens' thread.
public record People(SignInViewModel signIn, OverrideViewModel override, WizardViewModel wizard) {
    /// What they stand on.
    ///
    /// @param lockAfter how long nobody touches the counter before it asks who is there
    /// @param settings what the settings say of the shop
    /// @param isHost whether this is the counter PC itself, where a shop is set up
    public record Ground(
            StaffCalls staff,
            SessionCredentials credentials,
            Background background,
            CommandDesk desk,
            Duration lockAfter,
            Shop settings,
            boolean isHost) {}

    static People on(Ground ground, Texts texts, Ids ids, Clock clock) {
        StaffCalls staff = ground.staff();
        Background background = ground.background();
        var signIn =
                new SignInViewModel(
                        new SignInViewModel.Door(
                                staff, ground.credentials(), background, ground.desk()),
                        texts,
                        clock,
                        ground.lockAfter());
        var override =
                new OverrideViewModel(
                        staff, background, texts, clock, signIn.rosterProperty()::get);
        ground.desk().use(override);
        ground.desk().enterAs(signIn::person);
        var wizard =
                new WizardViewModel(
                        staff, background, texts, ids, ground.settings(), signIn::signIn);
        if (ground.isHost()) {
            signIn.unownedProperty().subscribe(wizard::show);
        }
        return new People(signIn, override, wizard);
    }

    /// The names of those who work here.
    List<String> names() {
        return signIn.rosterProperty().get().people().stream().map(Person::name).toList();
    }

    /// Shows everything again, in the language that is chosen now.
    void refresh() {
        signIn.refresh();
        override.refresh();
        wizard.refresh();
    }

    /// Brings what depends on the time up to this second.
    void tick() {
        signIn.tick();
        override.tick();
    }
}
