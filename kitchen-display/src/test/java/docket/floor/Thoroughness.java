package docket.floor;

/// How much is tried: a little of it with every build, all of it with the profile `reliability`.
final class Thoroughness {
    static final String PROFILE = "docket.reliability";

    private Thoroughness() {}

    /// How often something is tried now.
    static int of(int inEveryBuild, int inFull) {
        return isFull() ? inFull : inEveryBuild;
    }

    static boolean isFull() {
        return Boolean.getBoolean(PROFILE);
    }
}
