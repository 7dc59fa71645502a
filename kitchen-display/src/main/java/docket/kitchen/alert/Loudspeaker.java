package docket.kitchen.alert;

import docket.model.display.DisplaySettings;
import docket.model.display.SoundKind;
import java.util.concurrent.Executor;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sounds what a cook must hear. Where there is nothing to sound with, it is silent.
///
/// @param beside runs the sounding, so that no screen waits for it
public record Loudspeaker(Executor beside) {
    private static final Logger LOG = LoggerFactory.getLogger(Loudspeaker.class);

    /// Sounds once.
    ///
    /// @param volume from 1 to 100
    public void sound(SoundKind kind, int volume) {
        beside.execute(() -> play(Wave.of(Melody.of(kind), volume)));
    }

    /// Sounds as loud as the display is set for it, or not at all.
    public void sound(SoundKind kind, DisplaySettings set) {
        int volume = set.sounds().volume(kind);
        if (volume > 0) {
            sound(kind, volume);
        }
    }

    private static void play(byte[] samples) {
        try {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(
                    event -> {
                        if (event.getType().equals(LineEvent.Type.STOP)) {
                            clip.close();
                        }
                    });
            clip.open(Wave.FORMAT, samples, 0, samples.length);
            clip.start();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.debug("No sound here", e);
        }
    }
}
