package docket.ui.display;

import docket.model.display.DisplaySettings;

/// A page of the form.
public enum Section {
    LOOK,
    HANDLING,
    AGES,
    SOUNDS,
    KEYS;

    /// One display's settings with this page as another's.
    public DisplaySettings take(DisplaySettings from, DisplaySettings to) {
        return switch (this) {
            case LOOK -> to.with(from.look());
            case HANDLING -> to.with(from.handling()).with(from.passing());
            case AGES -> to.with(from.ages());
            case SOUNDS -> to.with(from.sounds());
            case KEYS -> to.with(from.keys());
        };
    }

    /// The settings with this page as usual.
    DisplaySettings reset(DisplaySettings now) {
        return take(DisplaySettings.USUAL, now);
    }
}
