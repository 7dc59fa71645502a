package docket.kitchen.board;

import docket.model.display.AgeLimits;
import docket.model.display.DisplaySettings;
import docket.model.display.SoundKind;
import javafx.beans.property.ReadOnlyObjectProperty;

/// How a display is set now, and what it sounds with.
public record Manner(ReadOnlyObjectProperty<DisplaySettings> settings, Speaker speaker) {
    /// Something that can be heard.
    public interface Speaker {
        /// Sounds once.
        ///
        /// @param volume from 1 to 100
        void sound(SoundKind kind, int volume);
    }

    /// From when on something waits long.
    public AgeLimits ages() {
        return now().ages();
    }

    DisplaySettings now() {
        return settings.get();
    }
}
