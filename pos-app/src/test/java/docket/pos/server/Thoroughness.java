package docket.pos.server;

/// How often a test against strangers tries: enough to notice a fault in every build, and as often
/// as `docs/strangers.md` promises in the profile `strangers`.
final class Thoroughness {
    static final String PROFILE = "docket.strangers";

    private Thoroughness() {}

    static boolean isFull() {
        return Boolean.getBoolean(PROFILE);
    }

    static int of(int inEveryBuild, int inFull) {
        return isFull() ? inFull : inEveryBuild;
    }
}
