package docket.client;

import docket.wire.Beat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a station's screen shows, and what of it the server was told on this connection; on the
/// next one it is told of all again, since it may have forgotten. Thread-safe: a screen shows, the
/// feed's thread tells.
final class Sightings {
    private volatile List<Beat.Sight> shown = List.of();
    private final Set<Beat.Sight> told = new HashSet<>();

    void show(List<Beat.Sight> now) {
        shown = List.copyOf(now);
    }

    /// A connection begins.
    void begin() {
        told.clear();
    }

    /// What the server is to be told now.
    ///
    /// @param seq the last fact that the station has
    List<Beat> fresh(long seq) {
        List<Beat.Sight> now = shown;
        if (seq < 0 || told.containsAll(now)) {
            return List.of();
        }
        var news = new ArrayList<>(now);
        news.removeAll(told);
        told.retainAll(now);
        told.addAll(now);
        var beats = new ArrayList<Beat>();
        for (int from = 0; from < news.size(); from += Beat.MOST) {
            beats.add(new Beat(seq, news.subList(from, Math.min(news.size(), from + Beat.MOST))));
        }
        return beats;
    }
}
