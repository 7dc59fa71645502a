package docket.ui;

import java.util.concurrent.Executor;

/// Draws once for all that comes in the same pulse. Confined to the screens' thread.
public final class OncePerPulse {
    private final Executor screens;
    private final Runnable drawing;
    private boolean asked;

    /// Draws nothing yet.
    ///
    /// @param screens runs work on the screens' thread, in order; many tasks may share one pulse
    public OncePerPulse(Executor screens, Runnable drawing) {
        this.screens = screens;
        this.drawing = drawing;
    }

    /// Has it drawn soon, unless that was asked already.
    public void ask() {
        if (!asked) {
            asked = true;
            screens.execute(
                    () -> {
                        asked = false;
                        drawing.run();
                    });
        }
    }
}
