package docket.model.report;

/// Lines that are counted together, one after the other. Confined to one thread.
final class Gathering {
    private final Spans spans = new Spans();
    private final Spans toStart = new Spans();
    private final Spans toHandOut = new Spans();
    private int recalls;
    private int remakes;
    private String name = "";

    void add(TimedLine line) {
        name = line.name();
        recalls += line.recalls();
        remakes += line.isRemake() ? 1 : 0;
        if (line.isTimed()) {
            spans.add(line.seconds());
            if (line.toStart() != null) {
                toStart.add(line.toStart());
            }
            if (line.toHandOut() != null) {
                toHandOut.add(line.toHandOut());
            }
        }
    }

    /// What its last line was called.
    String name() {
        return name;
    }

    Figures figures(int lateAfter) {
        return new Figures(
                spans.size(),
                spans.percentile(50),
                spans.percentile(90),
                spans.percentile(100),
                spans.over(lateAfter),
                toStart.percentile(50),
                toHandOut.percentile(50),
                recalls,
                remakes);
    }
}
