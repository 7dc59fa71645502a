package docket.pos.counter.signin;

import docket.client.CommandDesk;
import docket.client.DocketClient;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.Permission;
import docket.ui.Background;
import docket.ui.Outcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes calls that are no commands of the floor, such as those of the settings: what whoever is
/// signed in may not do is asked of somebody who may, and then made again. Confined to the screens'
/// thread.
public final class Permitted {
    private final DocketClient client;
    private final Background background;
    private final CommandDesk.Overseer overseer;

    public Permitted(DocketClient client, Background background, CommandDesk.Overseer overseer) {
        this.client = client;
        this.background = background;
        this.overseer = overseer;
    }

    /// Makes a call, and brings back what came of it.
    public <T> void run(Function<DocketClient, T> call, Consumer<Outcome<T>> then) {
        background.run(
                () -> call.apply(client),
                outcome ->
                        needed(outcome)
                                .ifPresentOrElse(
                                        permission -> ask(permission, call, outcome, then),
                                        () -> then.accept(outcome)));
    }

    private <T> void ask(
            Permission needed,
            Function<DocketClient, T> call,
            Outcome<T> refused,
            Consumer<Outcome<T>> then) {
        overseer.ask(
                needed,
                approval ->
                        approval.ifPresentOrElse(
                                token -> background.run(() -> client.approved(token, call), then),
                                () -> then.accept(refused)));
    }

    private static Optional<Permission> needed(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> no ? needed(no.refusal()) : Optional.empty();
    }

    private static Optional<Permission> needed(Refusal no) {
        return no.reason() == Reason.NOT_PERMITTED
                        && no.members().get("permission") instanceof String name
                ? Arrays.stream(Permission.values())
                        .filter(permission -> permission.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }
}
