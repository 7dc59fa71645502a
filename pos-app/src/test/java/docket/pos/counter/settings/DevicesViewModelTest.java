package docket.pos.counter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.DisplaySettings;
import docket.model.display.Look;
import docket.model.display.Sounds;
import docket.pos.counter.CounterStage;
import docket.pos.counter.settings.DeviceJobs.Job;
import docket.ui.Language;
import docket.ui.display.DisplayFormViewModel;
import docket.ui.display.Section;
import docket.wire.device.DeviceStatus;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevicesViewModelTest {
    private static final PairingRequest GRILL =
            Devices.waiting(1, "Grill display", PairingKind.KITCHEN);
    private static final DeviceStatus BAR = Devices.kitchen(7, "Bar display", "bar");

    private final CounterStage counter;
    private final DevicesViewModel screen;

    DevicesViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        screen = counter.devices;
    }

    private void ask(PairingRequest... requests) {
        for (PairingRequest request : requests) {
            counter.doorkeeper.ask(request);
        }
        tell();
    }

    private void tell(DeviceStatus... online) {
        counter.follower.onPresence(Devices.presence(counter.doorkeeper.waiting(), online));
    }

    private Job job(String name) {
        return screen.jobs().of(PairingKind.KITCHEN).stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String notice() {
        return counter.frame.getNotice();
    }

    private DisplaySettings set(DeviceStatus display) {
        return counter.doorkeeper.list().devices().stream()
                .map(DeviceStatus::device)
                .filter(one -> one.id().equals(display.device().id()))
                .findFirst()
                .orElseThrow()
                .displaySettings();
    }

    @Test
    void aDisplayIsSetAsTheFormSaysAndKeepsWhatItsCookChangedMeanwhile() {
        counter.doorkeeper.add(BAR);
        var sounds = Sounds.USUAL.withVolume(20);
        screen.display().open(BAR.device());
        DisplayFormViewModel form = screen.display().form();
        form.show(form.settings().with(Look.USUAL.withZoom(140)));
        counter.doorkeeper.display(BAR.device().id(), DisplaySettings.USUAL.with(sounds));

        screen.display().apply();

        assertThat(set(BAR))
                .isEqualTo(DisplaySettings.USUAL.with(sounds).with(Look.USUAL.withZoom(140)));
        assertThat(notice()).isEqualTo("Bar display is set as you chose.");
        assertThat(screen.display().deviceProperty().get()).isNull();
    }

    @Test
    void onePageIsSetOnAllDisplays() {
        DeviceStatus fry = Devices.kitchen(8, "Fry display", "fry");
        counter.doorkeeper.add(BAR);
        counter.doorkeeper.add(fry);
        var ages = AgeLimits.NONE.with(new AgeLimit(3, 6));
        screen.display().open(BAR.device());
        DisplayFormViewModel form = screen.display().form();
        form.show(form.settings().with(ages).with(Look.USUAL.withZoom(140)));
        form.open(Section.AGES);

        screen.display().applyToAll();

        assertThat(set(BAR)).isEqualTo(DisplaySettings.USUAL.with(ages));
        assertThat(set(fry)).isEqualTo(DisplaySettings.USUAL.with(ages));
        assertThat(notice()).isEqualTo("2 displays are set.");
    }

    @Test
    void aDisplayThatCannotBeSetIsSaidAndTheServersOwnWindowIsNone() {
        counter.doorkeeper.add(BAR);
        screen.display().open(BAR.device());
        counter.doorkeeper.fail(new Unreachable("away"));
        screen.display().apply();
        assertThat(notice()).isNotEmpty();
        counter.doorkeeper.fail(null);
        assertThat(set(BAR)).isEqualTo(DisplaySettings.USUAL);

        assertThat(screen.display().isSettable(counter.doorkeeper.own())).isFalse();
    }

    @Test
    void aDeviceThatWaitsIsSaidWhereverTheCashierIs() {
        assertThat(screen.getAnnouncement()).isEmpty();

        ask(GRILL);
        assertThat(screen.requestsProperty().get()).containsExactly(GRILL);
        assertThat(screen.getAnnouncement()).isEqualTo("Grill display wants to join");

        ask(Devices.waiting(2, "Fry display", PairingKind.KITCHEN));
        assertThat(screen.getAnnouncement()).isEqualTo("2 devices want to join");
        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();
        assertThat(screen.getAnnouncement()).isEqualTo("기기 2대의 연결 요청");

        counter.follower.onPresence(Devices.presence(List.of()));
        assertThat(screen.getAnnouncement()).isEmpty();
    }

    @Test
    void aDisplayMayBecomeAnyStationAndACounterACounter() {
        assertThat(screen.jobs().of(PairingKind.KITCHEN))
                .extracting(Job::name)
                .containsExactly(
                        "Grill",
                        "Fry",
                        "Cold",
                        "Bar",
                        "All stations",
                        "Pass (expo)",
                        "Order board");
        assertThat(screen.jobs().of(PairingKind.COUNTER))
                .extracting(Job::name)
                .containsExactly("Counter");
    }

    @Test
    void oneTapLetsADeviceInForAStation() {
        screen.show(true);
        ask(GRILL);

        screen.accept(GRILL, job("Fry"));

        Device device = screen.devicesProperty().get().getFirst().device();
        assertThat(device.name()).isEqualTo("Grill display");
        assertThat(device.role()).isEqualTo(DeviceRole.KITCHEN);
        assertThat(screen.jobs().nameOf(device)).isEqualTo("Fry");
        assertThat(counter.doorkeeper.waiting()).isEmpty();
        assertThat(notice()).isEqualTo("Grill display is let in: Fry.");
    }

    @Test
    void aDeviceIsRefused() {
        ask(GRILL);

        screen.refuse(GRILL);

        assertThat(counter.doorkeeper.waiting()).isEmpty();
        assertThat(notice()).isEqualTo("Grill display was refused.");
    }

    @Test
    void whoComesTooLateIsTold() {
        ask(GRILL);
        screen.refuse(GRILL);

        screen.accept(GRILL, job("Grill"));

        assertThat(notice()).contains("That request to join is over: let the device ask again.");
        assertThat(counter.frame.insistingProperty().get()).isTrue();
    }

    @Test
    void whereTheServerIsAwayNothingSeemsToHaveChanged() {
        counter.doorkeeper.add(BAR);
        screen.show(true);
        counter.doorkeeper.fail(new Unreachable("no answer"));

        screen.revoke(BAR.device());

        assertThat(notice())
                .isEqualTo("The server gives no answer; nothing was changed. Try again.");
        assertThat(screen.devicesProperty().get()).containsExactly(BAR);
        assertThat(screen.getEmptyText()).isEqualTo(notice());
    }

    @Test
    void whoMayNotSeeTheDevicesIsToldInPlaceOfTheList() {
        counter.doorkeeper.add(BAR);
        counter.doorkeeper.fail(new Refusal(Reason.NOT_PERMITTED, "no"));

        screen.show(true);

        assertThat(screen.devicesProperty().get()).isEmpty();
        assertThat(screen.getEmptyText())
                .isEqualTo(counter.texts.refusal(new Refusal(Reason.NOT_PERMITTED, "no")));

        counter.doorkeeper.fail(null);
        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();
        assertThat(screen.devicesProperty().get()).containsExactly(BAR);
    }

    @Test
    void theListIsAskedForWhileItIsShownAndWhenSomethingIsNew() {
        counter.doorkeeper.add(BAR);
        ask(GRILL);
        assertThat(counter.doorkeeper.lists()).isZero();

        screen.show(true);
        tell();
        tell();
        assertThat(counter.doorkeeper.lists()).isEqualTo(1);

        tell(BAR);
        assertThat(counter.doorkeeper.lists()).isEqualTo(2);
        assertThat(screen.isOnline(BAR.device().id())).isTrue();

        screen.show(false);
        tell();
        assertThat(counter.doorkeeper.lists()).isEqualTo(2);
        assertThat(screen.isOnline(BAR.device().id())).isFalse();
    }

    @Test
    void aDeviceIsDescribedByWhereItIsAndWhenItWasHeardOf() {
        assertThat(screen.details(BAR)).isEqualTo("seen 1 h ago · 192.168.0.7 · version 0.1.0");

        tell(BAR);
        assertThat(screen.details(BAR)).isEqualTo("192.168.0.7 · version 0.1.0");

        tell();
        counter.clock.move(Duration.ofDays(3));
        assertThat(screen.details(BAR)).startsWith("seen 3 days ago");
        assertThat(screen.details(new DeviceStatus(BAR.device(), false, null, null, null)))
                .isEqualTo("not seen yet");
    }

    @Test
    void shuttingOutIsAskedFirst() {
        counter.doorkeeper.add(BAR);
        screen.show(true);

        screen.askToRevoke(BAR.device());
        assertThat(screen.openProperty().get())
                .isEqualTo(new DevicesViewModel.Open(BAR.device().id(), true));
        screen.dismiss();
        assertThat(screen.openProperty().get()).isNull();
        assertThat(screen.devicesProperty().get()).hasSize(1);

        screen.askToRevoke(BAR.device());
        screen.revoke(BAR.device());
        assertThat(screen.devicesProperty().get()).isEmpty();
        assertThat(screen.openProperty().get()).isNull();
        assertThat(notice()).isEqualTo("Bar display is shut out.");
    }

    @Test
    void aDeviceGetsAnotherNameAndAnotherStation() {
        counter.doorkeeper.add(BAR);
        screen.show(true);

        screen.change(BAR.device(), "Grill left", job("Grill"));

        Device changed = screen.devicesProperty().get().getFirst().device();
        assertThat(changed.name()).isEqualTo("Grill left");
        assertThat(screen.jobs().nameOf(changed)).isEqualTo("Grill");

        screen.rename(changed, "Grill right");
        assertThat(screen.devicesProperty().get().getFirst().device().name())
                .isEqualTo("Grill right");
        assertThat(screen.jobs().nameOf(screen.devicesProperty().get().getFirst().device()))
                .isEqualTo("Grill");
    }

    @Test
    void aDeviceKeepsAName() {
        counter.doorkeeper.add(BAR);
        screen.show(true);

        screen.rename(BAR.device(), "  ");

        assertThat(notice()).isEqualTo("A device needs a name.");
        assertThat(screen.devicesProperty().get()).containsExactly(BAR);
    }

    @Test
    void aStationThatTheMenuDoesNotHaveAnyMoreIsNamedByItsId() {
        Device oven = Devices.kitchen(3, "Oven", "oven").device();

        assertThat(screen.jobs().nameOf(oven)).isEqualTo("oven");
        assertThat(
                        screen.jobs()
                                .nameOf(
                                        new Device(
                                                new DeviceId(new UUID(2, 4)),
                                                "till",
                                                DeviceRole.COUNTER,
                                                null,
                                                DeviceKind.PROGRAM)))
                .isEqualTo("Counter");
    }

    @Test
    void aboutTheServersOwnWindowNothingIsAsked() {
        var own =
                new Device(
                        new DeviceId(new UUID(3, 1)),
                        "counter",
                        DeviceRole.COUNTER,
                        null,
                        DeviceKind.OWN);

        screen.askToRevoke(own);
        assertThat(screen.openProperty().get()).isNull();
        screen.askToChange(own);
        assertThat(screen.openProperty().get()).isNull();

        screen.askToRevoke(BAR.device());
        assertThat(screen.openProperty().get()).isNotNull();
    }

    @Test
    void aRequestCountsDown() {
        assertThat(screen.secondsLeft(GRILL)).isEqualTo(90);

        counter.clock.move(Duration.ofSeconds(100));

        assertThat(screen.secondsLeft(GRILL)).isZero();
    }

    @Test
    void aCashierLetsADeviceInWithThePinOfAManager() {
        counter.signIn("Sora");
        ask(GRILL);
        screen.show(true);
        screen.accept(GRILL, job("Fry"));

        var override = counter.people.override();
        assertThat(override.showingProperty().get()).isTrue();
        assertThat(counter.doorkeeper.waiting()).containsExactly(GRILL);
        override.prompt().choose(counter.staff.named("Jun"));
        "1234".chars().forEach(digit -> override.prompt().type(digit - '0'));
        override.prompt().enter();

        assertThat(counter.doorkeeper.waiting()).isEmpty();
        assertThat(notice()).isEqualTo("Grill display is let in: Fry.");
        assertThat(screen.devicesProperty().get())
                .extracting(status -> status.device().name())
                .containsExactly("Grill display");
    }

    @Test
    void withoutThatPinADeviceStaysIn() {
        counter.doorkeeper.add(BAR);
        counter.signIn("Sora");
        screen.show(true);
        screen.revoke(BAR.device());
        counter.people.override().cancel();

        assertThat(notice()).contains("permission of somebody else");
        assertThat(screen.devicesProperty().get()).containsExactly(BAR);
    }

    @Test
    void theWindowOfTheServerItselfIsOnTheListAndStaysAsItIs() {
        var own =
                new Device(
                        new DeviceId(new UUID(3, 1)),
                        "counter",
                        DeviceRole.COUNTER,
                        null,
                        DeviceKind.OWN);
        screen.askToChange(own);
        screen.askToRevoke(own);

        assertThat(screen.openProperty().get()).isNull();
    }
}
