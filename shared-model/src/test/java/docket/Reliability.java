package docket;

import java.util.Random;

/// How often a test of faults tries: enough to notice one in every build, and as often as
/// `docs/reliability.md` says in the profile `reliability`. What is drawn by lot is drawn from a
/// fixed seed, which `-Dreliability.seed=` changes, and which a failure should tell.
public final class Reliability {
    /// The system property that is `true` in the profile.
    public static final String PROFILE = "docket.reliability";

    private Reliability() {}

    public static boolean isFull() {
        return Boolean.getBoolean(PROFILE);
    }

    public static int of(int inEveryBuild, int inFull) {
        return isFull() ? inFull : inEveryBuild;
    }

    public static long seed() {
        return Long.getLong("reliability.seed", 20_261_122L);
    }

    /// Lots that are the same in every run, and others for each purpose.
    public static Random lots(String purpose) {
        return new Random(seed() ^ purpose.hashCode());
    }
}
