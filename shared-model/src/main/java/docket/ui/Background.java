package docket.ui;

import docket.model.Refusal;
import docket.model.Unreachable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs calls beside the screens' thread and brings what came of them back to it.
///
/// @param beside runs the call, such as a virtual thread a task
/// @param screens runs the rest on the screens' thread
public record Background(Executor beside, Executor screens) {
    public <T> void run(Supplier<T> call, Consumer<Outcome<T>> then) {
        beside.execute(
                () -> {
                    Outcome<T> outcome = outcome(call);
                    screens.execute(() -> then.accept(outcome));
                });
    }

    private static <T> Outcome<T> outcome(Supplier<T> call) {
        try {
            return new Outcome.Done<>(call.get());
        } catch (Refusal refusal) {
            return new Outcome.Refused<>(refusal);
        } catch (Unreachable away) {
            return new Outcome.Unreachable<>(String.valueOf(away.getMessage()));
        } catch (RuntimeException broken) {
            return new Outcome.Broken<>(broken);
        }
    }
}
