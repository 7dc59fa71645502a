package docket.kitchen.alert;

import docket.model.display.SoundKind;
import java.util.List;

/// The notes of a sound, so different in number, pitch and direction that a cook knows what it says
/// without looking. They are made here, so that no recording and no licence is needed.
record Melody(List<Note> notes) {
    private static final int A4 = 440;
    private static final int D5 = 587;
    private static final int A5 = 880;
    private static final int D6 = 1175;
    private static final int E6 = 1319;

    /// @param hertz 0 for a rest
    record Note(int hertz, int millis) {}

    static Melody of(SoundKind kind) {
        return switch (kind) {
            // Two bells up.
            case NEW -> new Melody(List.of(new Note(A5, 180), new Note(D6, 420)));
            // The same bell twice.
            case CHANGED ->
                    new Melody(List.of(new Note(A5, 140), new Note(0, 60), new Note(A5, 300)));
            // Three steps down.
            case VOID ->
                    new Melody(List.of(new Note(A5, 160), new Note(D5, 160), new Note(A4, 480)));
            // Four short high pulses.
            case LATE ->
                    new Melody(
                            List.of(
                                    new Note(E6, 110),
                                    new Note(0, 70),
                                    new Note(E6, 110),
                                    new Note(0, 70),
                                    new Note(E6, 110),
                                    new Note(0, 70),
                                    new Note(E6, 200)));
            // A gong of two tones, as guests know it.
            case READY -> new Melody(List.of(new Note(D6, 400), new Note(A5, 700)));
        };
    }
}
