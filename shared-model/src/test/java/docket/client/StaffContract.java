package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Tax;
import docket.model.menu.MenuItem;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderStatus;
import docket.model.order.OrderTarget;
import docket.model.setup.FirstMenu;
import docket.model.setup.NewOwner;
import docket.model.setup.NewShop;
import docket.model.setup.SetUp;
import docket.model.staff.AskApproval;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SetPerson;
import docket.model.staff.SignIn;
import docket.model.staff.StaffRole;
import docket.wire.Approval;
import docket.wire.ChangeGuestDoor;
import docket.wire.StaffMember;
import docket.wire.StaffSession;
import docket.wire.backup.KeptBackup;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [DocketClient] keeps of the people at a counter that somebody signs in on. It asks
/// for the sample staff, one person of each role, all with the PIN 1234.
public interface StaffContract {
    Pin RIGHT = new Pin("1234");
    Pin WRONG = new Pin("4321");

    /// A counter of its own, and what it shows.
    Counter counter();

    @Test
    default void onlyWhoMayChangeSettingsOpensTheGuestsDoor() {
        Counter counter = counter();
        counter.signIn(StaffRole.CASHIER);
        var open = new ChangeGuestDoor(true);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> counter.client().shop().change(open));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_PERMITTED);

        counter.signIn(StaffRole.OWNER);
        assertThat(counter.client().shop().change(open))
                .isEqualTo(counter.client().shop().guestDoor());
    }

    @Test
    default void onlyWhoMayChangeSettingsDecidesAboutBackups() {
        Counter counter = counter();
        counter.signIn(StaffRole.CASHIER);
        BackupCalls backups = counter.client().backups();
        var wanted = new RestoreBackup("docket-00000000-20261120T120000000Z-day.zip", false);

        for (Runnable decision :
                List.<Runnable>of(
                        backups::begin, () -> backups.restore(wanted), backups::leaveTheStore)) {
            Refusal refusal = catchThrowableOfType(Refusal.class, decision::run);
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_PERMITTED);
        }
        assertThat(backups.page().restore()).isNull();
    }

    @Test
    default void aBackupThatWasAskedForIsThereOnceAndMayTakeTheStoresPlace() {
        Counter counter = counter();
        counter.signIn(StaffRole.OWNER);
        BackupCalls backups = counter.client().backups();

        backups.begin();
        await().until(() -> backups.page().makingSince() == null);
        KeptBackup made = backups.page().backups().getFirst();
        assertThat(made.kind()).isEqualTo(KeptBackup.Kind.DEMAND);
        assertThat(made.bytes()).isPositive();
        assertThat(backups.page().failure()).isNull();

        RestoreWish wish = backups.restore(new RestoreBackup(made.name(), true));
        assertThat(wish.name()).isEqualTo(made.name());
        assertThat(wish.at()).isEqualTo(made.at());
        assertThat(wish.withoutJournal()).isTrue();
        assertThat(backups.page().restore()).isEqualTo(wish);

        backups.leaveTheStore();
        backups.leaveTheStore();
        assertThat(backups.page().restore()).isNull();
    }

    @Test
    default void aBackupThatIsNotThereTakesNoPlace() {
        Counter counter = counter();
        counter.signIn(StaffRole.OWNER);
        BackupCalls backups = counter.client().backups();

        for (String name : List.of("docket-0-day.zip", "../writer.secret", "")) {
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class, () -> backups.restore(new RestoreBackup(name, false)));
            assertThat(refusal.reason()).isEqualTo(Reason.BACKUP_UNKNOWN);
        }
        assertThat(backups.page().restore()).isNull();
    }

    /// A counter that somebody signs in on.
    record Counter(DocketClient client, SessionCredentials credentials) {
        Person person(StaffRole role) {
            return client.staff().roster().people().stream()
                    .filter(person -> person.role() == role)
                    .findFirst()
                    .orElseThrow();
        }

        StaffSession signIn(StaffRole role) {
            StaffSession session = client.staff().signIn(new SignIn(person(role).id(), RIGHT));
            credentials.use(session.token());
            return session;
        }

        Order place() {
            MenuItem item =
                    client.menu().items().stream()
                            .filter(one -> one.availability().isPublished())
                            .filter(one -> one.modifierGroups().isEmpty() && !one.isCombo())
                            .findFirst()
                            .orElseThrow();
            return client.place(
                    new OrderId(UUID.randomUUID()),
                    new NewOrder(
                            OrderType.TAKEAWAY,
                            null,
                            null,
                            null,
                            List.of(
                                    new NewLine(
                                            new LineId(UUID.randomUUID()),
                                            item.id(),
                                            1,
                                            List.of(),
                                            ""))));
        }

        Order cancel(DocketClient way, CommandId command, Order order) {
            return way.changeOrder(
                    command,
                    order.id(),
                    new ChangeOrderStatus(OrderTarget.CANCELLED, order.version(), "guest left"));
        }

        Approval approval(StaffRole approver, Permission permission) {
            return client.staff()
                    .approve(new AskApproval(person(approver).id(), RIGHT, permission));
        }
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private static Refusal refusal(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run);
    }

    private static int number(Refusal refusal, String member) {
        return refusal.members().get(member) instanceof Number number ? number.intValue() : -1;
    }

    @Test
    default void theRosterNamesEverybodyAndSaysThatThePinIsTheSamples() {
        Counter counter = counter();

        assertThat(counter.client().staff().roster().people())
                .extracting(Person::role)
                .contains(StaffRole.values());
    }

    @Test
    default void whoIsSignedInMayDoWhatTheirRoleMay() {
        Counter counter = counter();
        StaffSession session = counter.signIn(StaffRole.CASHIER);

        assertThat(session.person().role()).isEqualTo(StaffRole.CASHIER);
        assertThat(session.permissions()).isEqualTo(StaffRole.CASHIER.permissions());
        assertThat(session).asString().doesNotContain(session.token());
        assertThat(counter.place().status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    default void whereNobodyIsSignedInACommandWaits() {
        Counter counter = counter();

        assertThat(refusal(counter::place).reason()).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    default void whatTheRoleLacksIsRefusedByItsName() {
        Counter counter = counter();
        counter.signIn(StaffRole.CASHIER);
        Order order = counter.place();
        Refusal no = refusal(() -> counter.cancel(counter.client(), fresh(), order));

        assertThat(no.reason()).isEqualTo(Reason.NOT_PERMITTED);
        assertThat(no.members()).containsEntry("permission", "CANCEL_ORDERS");
    }

    @Test
    default void anApprovalCountsForOneCommandWhichMayComeAgain() {
        Counter counter = counter();
        counter.signIn(StaffRole.CASHIER);
        Order order = counter.place();
        Order other = counter.place();
        Approval approval = counter.approval(StaffRole.MANAGER, Permission.CANCEL_ORDERS);
        CommandId command = fresh();
        String token = approval.token();
        Order cancelled =
                counter.client().approved(token, way -> counter.cancel(way, command, order));
        Order again = counter.client().approved(token, way -> counter.cancel(way, command, order));
        Refusal spent =
                refusal(
                        () ->
                                counter.client()
                                        .approved(
                                                token, way -> counter.cancel(way, fresh(), other)));

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(again).isEqualTo(cancelled);
        assertThat(spent.reason()).isEqualTo(Reason.APPROVAL_SPENT);
        assertThat(approval).asString().doesNotContain(token);
    }

    @Test
    default void nobodyCanAllowWhatTheyMayNotDo() {
        Counter counter = counter();
        counter.signIn(StaffRole.CASHIER);

        Refusal no = refusal(() -> counter.approval(StaffRole.COOK, Permission.VOID_LINES));

        assertThat(no.reason()).isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    default void wrongPinsAreCountedAndTheFifthLocksTheCounter() {
        Counter counter = counter();
        Person person = counter.person(StaffRole.COOK);
        for (int left = 4; left >= 1; left--) {
            Refusal wrong =
                    refusal(() -> counter.client().staff().signIn(new SignIn(person.id(), WRONG)));
            assertThat(wrong.reason()).isEqualTo(Reason.PIN_WRONG);
            assertThat(number(wrong, "triesLeft")).isEqualTo(left);
        }
        Refusal fifth =
                refusal(() -> counter.client().staff().signIn(new SignIn(person.id(), WRONG)));
        Refusal locked =
                refusal(() -> counter.client().staff().signIn(new SignIn(person.id(), RIGHT)));

        assertThat(fifth.members()).containsKey("retryAfter");
        assertThat(locked.reason()).isEqualTo(Reason.PIN_LOCKED);
        assertThat(number(locked, "retryAfter")).isBetween(1, 30);
    }

    @Test
    default void whoSignedOutIsOutAndTheCounterHearsOfIt() {
        Counter counter = counter();
        StaffSession session = counter.signIn(StaffRole.CASHIER);
        var heard = new boolean[1];
        counter.credentials().onEnded(() -> heard[0] = true);
        counter.client().staff().signOut(session.token());

        assertThat(refusal(counter::place).reason()).isEqualTo(Reason.SESSION_ENDED);
        assertThat(heard[0]).isTrue();
        assertThat(counter.credentials().drop()).isNull();
    }

    @Test
    default void aSessionIsRenewedAndEndsWhenAnotherSignsIn() {
        Counter counter = counter();
        StaffSession first = counter.signIn(StaffRole.CASHIER);
        StaffSession longer = counter.client().staff().renew();
        counter.credentials().use(longer.token());
        counter.place();
        counter.signIn(StaffRole.MANAGER);
        counter.credentials().use(first.token());

        assertThat(longer.expiresAt()).isAfterOrEqualTo(first.expiresAt());
        assertThat(refusal(counter::place).reason()).isEqualTo(Reason.SESSION_ENDED);
    }

    @Test
    default void theOwnerAddsChangesAndRemovesPeople() {
        Counter counter = counter();
        counter.signIn(StaffRole.OWNER);
        StaffCalls staff = counter.client().staff();
        var id = new PersonId(UUID.randomUUID());
        String name = "Hana " + id.value().toString().substring(0, 8);

        Person hana = staff.set(id, new SetPerson(name, StaffRole.CASHIER, new Pin("0815")));
        Person promoted = staff.set(id, new SetPerson(name, StaffRole.MANAGER, null));
        assertThat(hana).isEqualTo(new Person(id, name, StaffRole.CASHIER));
        assertThat(promoted.role()).isEqualTo(StaffRole.MANAGER);
        assertThat(staff.roster().people()).contains(promoted);
        assertThat(staff.roster().samplePin()).isFalse();

        staff.remove(id);
        assertThat(staff.roster().people()).doesNotContain(promoted);
        assertThat(refusal(() -> staff.remove(id)).reason()).isEqualTo(Reason.PERSON_UNKNOWN);
    }

    @Test
    default void aNameIsTakenOnceANewPersonNeedsAPinAndTheLastOwnerStays() {
        Counter counter = counter();
        Person owner = counter.signIn(StaffRole.OWNER).person();
        StaffCalls staff = counter.client().staff();
        var id = new PersonId(UUID.randomUUID());

        assertThat(
                        refusal(
                                        () ->
                                                staff.set(
                                                        id,
                                                        new SetPerson(
                                                                owner.name()
                                                                        .toUpperCase(Locale.ROOT),
                                                                StaffRole.COOK,
                                                                new Pin("4711"))))
                                .reason())
                .isEqualTo(Reason.NAME_TAKEN);
        assertThat(
                        refusal(() -> staff.set(id, new SetPerson("Nobody", StaffRole.COOK, null)))
                                .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refusal(() -> staff.remove(owner.id())).reason()).isEqualTo(Reason.LAST_OWNER);
        assertThat(
                        refusal(
                                        () ->
                                                staff.set(
                                                        owner.id(),
                                                        new SetPerson(
                                                                owner.name(),
                                                                StaffRole.COOK,
                                                                null)))
                                .reason())
                .isEqualTo(Reason.LAST_OWNER);
    }

    @Test
    default void aPinThatEverybodyTriesFirstIsRefused() {
        Counter counter = counter();
        counter.signIn(StaffRole.OWNER);
        var id = new PersonId(UUID.randomUUID());
        var wanted = new SetPerson("Nobody", StaffRole.COOK, RIGHT);

        assertThat(refusal(() -> counter.client().staff().set(id, wanted)).reason())
                .isEqualTo(Reason.PIN_GUESSABLE);
    }

    @Test
    default void whoLeftIsShownToTheOwnerAndComesBackWithAPin() {
        Counter counter = counter();
        counter.signIn(StaffRole.OWNER);
        StaffCalls staff = counter.client().staff();
        Person cook = counter.person(StaffRole.COOK);
        staff.remove(cook.id());

        assertThat(staff.people().people()).last().isEqualTo(new StaffMember(cook, false, null));
        assertThat(
                        refusal(
                                        () ->
                                                staff.set(
                                                        cook.id(),
                                                        new SetPerson(
                                                                cook.name(), cook.role(), null)))
                                .reason())
                .isEqualTo(Reason.INVALID);

        staff.set(cook.id(), new SetPerson(cook.name(), cook.role(), new Pin("4711")));
        assertThat(staff.people().people())
                .contains(new StaffMember(cook, true, null))
                .allMatch(StaffMember::active);
        counter.signIn(StaffRole.CASHIER);
        assertThat(staff.people().people()).allMatch(StaffMember::active);
    }

    @Test
    default void theOwnerLetsSomebodyTryAtOnceAgain() {
        Counter counter = counter();
        counter.signIn(StaffRole.OWNER);
        StaffCalls staff = counter.client().staff();
        Person cook = counter.person(StaffRole.COOK);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(() -> staff.signIn(new SignIn(cook.id(), WRONG))).reason())
                    .isEqualTo(Reason.PIN_WRONG);
        }

        staff.unlock(cook.id());

        assertThat(staff.signIn(new SignIn(cook.id(), RIGHT)).person()).isEqualTo(cook);
    }

    @Test
    default void whatIsNotOfTheFloorIsAllowedByAnApprovalToo() {
        Counter counter = counter();
        counter.signIn(StaffRole.MANAGER);
        Person cook = counter.person(StaffRole.COOK);
        Refusal no =
                refusal(
                        () ->
                                counter.client()
                                        .staff()
                                        .set(cook.id(), new SetPerson("Dae K", cook.role(), null)));
        assertThat(no.members()).containsEntry("permission", "MANAGE_STAFF");

        String token = counter.approval(StaffRole.OWNER, Permission.MANAGE_STAFF).token();
        Person renamed =
                counter.client()
                        .approved(
                                token,
                                way ->
                                        way.staff()
                                                .set(
                                                        cook.id(),
                                                        new SetPerson("Dae K", cook.role(), null)));

        assertThat(renamed.name()).isEqualTo("Dae K");
    }

    @Test
    default void aShopIsSetUpOnce() {
        Counter counter = counter();
        counter.signIn(StaffRole.OWNER);
        var again =
                new SetUp(
                        new NewShop("Other", "USD", "en", Tax.ON_TOP),
                        new NewOwner("Other", new Pin("4711")),
                        FirstMenu.KEEP,
                        List.of());

        assertThat(refusal(() -> counter.client().staff().setUp(fresh(), again)).reason())
                .isEqualTo(Reason.SET_UP_ALREADY);
    }

    @Test
    default void whoeverIsSignedInIsToldHowTheServersPcIsAndNobodyElse() {
        Counter counter = counter();
        assertThat(
                        catchThrowableOfType(Refusal.class, () -> counter.client().healthDetails())
                                .reason())
                .isEqualTo(Reason.SESSION_ENDED);

        counter.signIn(StaffRole.CASHIER);
        var details = counter.client().healthDetails();

        assertThat(details.storeBytes()).isPositive();
        assertThat(details.freeBytes()).isPositive().isLessThan(details.diskBytes());
        assertThat(details.pc().isReadOnly()).isFalse();
        assertThat(details.recovered()).isNull();
        assertThat(details.backups().second()).isNull();
    }
}
