package docket.ui;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A short sound for something new. Where there is nothing to sound with, it is silent.
public final class Chime {
    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);

    private final Executor beside;

    /// Makes a chime.
    ///
    /// @param beside runs the sounding, so that no screen waits for it
    public Chime(Executor beside) {
        this.beside = beside;
    }

    public void sound() {
        beside.execute(Chime::play);
    }

    private static void play() {
        try (var file =
                AudioSystem.getAudioInputStream(
                        new BufferedInputStream(
                                Objects.requireNonNull(
                                        Chime.class.getResourceAsStream("chime.wav"))))) {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(
                    event -> {
                        if (event.getType().equals(LineEvent.Type.STOP)) {
                            clip.close();
                        }
                    });
            clip.open(file);
            clip.start();
        } catch (IOException
                | LineUnavailableException
                | UnsupportedAudioFileException
                | IllegalArgumentException e) {
            LOG.debug("No sound here", e);
        }
    }
}
