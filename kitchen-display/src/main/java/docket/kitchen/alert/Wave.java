package docket.kitchen.alert;

import docket.kitchen.alert.Melody.Note;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/// Turns a melody into samples. Each note is struck and fades, with an overtone, so that it is
/// heard through the noise of a kitchen, and begins and ends without a click. Stateless.
final class Wave {
    static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 1, true, false);

    private static final int BYTES = 2;
    private static final int LOUDEST = 100;
    private static final double OVERTONE = 0.35;

    /// How long a note takes to be there, and to end.
    private static final double EDGE_SECONDS = 0.006;

    /// How fast a note fades.
    private static final double FADE = 3.0;

    private Wave() {}

    /// The samples of a melody.
    ///
    /// @param volume from 0 to 100
    static byte[] of(Melody melody, int volume) {
        // People hear a doubling as one step, so the middle of the scale is a quarter of the power.
        double loud = (double) volume * volume / (LOUDEST * LOUDEST);
        int count = melody.notes().stream().mapToInt(Wave::samples).sum();
        ByteBuffer bytes = ByteBuffer.allocate(count * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Note note : melody.notes()) {
            int samples = samples(note);
            for (int i = 0; i < samples; i++) {
                bytes.putShort((short) (Short.MAX_VALUE * loud * sample(note, i, samples)));
            }
        }
        return bytes.array();
    }

    private static int samples(Note note) {
        return (int) (FORMAT.getSampleRate() * note.millis() / 1000);
    }

    private static double sample(Note note, int at, int samples) {
        double seconds = at / (double) FORMAT.getSampleRate();
        double left = (samples - at) / (double) FORMAT.getSampleRate();
        double edge = Math.min(1, Math.min(seconds, left) / EDGE_SECONDS);
        double turn = 2 * Math.PI * note.hertz() * seconds;
        double tone = (Math.sin(turn) + OVERTONE * Math.sin(3 * turn)) / (1 + OVERTONE);
        return edge * Math.exp(-FADE * seconds) * tone;
    }
}
