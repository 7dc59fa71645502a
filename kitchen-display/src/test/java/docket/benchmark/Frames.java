package docket.benchmark;

import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.OrderId;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Counts the pulses of a window, from each fact until the window that shows it is laid out.
/// Confined to the screens' thread.
final class Frames implements FloorFollower.Watcher {
    private final List<Integer> pulses = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable Floor floor;
    private int pulse;
    private int facts;
    private long firstAt;
    private long laidOutAt;
    private boolean isChanged;

    /// A fact that no frame shows yet.
    private record Waiting(int since, long at) {}

    /// Watches a window; a timer keeps its pulses coming.
    void watch(Scene scene) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse++;
            }
        }.start();
        scene.addPostLayoutPulseListener(this::laidOut);
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        floor = now;
        facts++;
        waiting.add(new Waiting(pulse, System.nanoTime()));
        if (facts == 1) {
            firstAt = System.nanoTime();
        }
    }

    /// The board has other cards.
    void changed() {
        isChanged = true;
    }

    private void laidOut() {
        if (isChanged) {
            isChanged = false;
            laidOutAt = System.nanoTime();
            for (Waiting fact : waiting) {
                pulses.add(pulse - fact.since());
                times.add(laidOutAt - fact.at());
            }
            waiting.clear();
        }
    }

    /// Begins to count anew.
    void forget() {
        pulses.clear();
        times.clear();
        facts = 0;
    }

    int facts() {
        return facts;
    }

    /// When the first fact came.
    long firstAt() {
        return firstAt;
    }

    /// When the last frame that shows a fact was laid out.
    long laidOutAt() {
        return laidOutAt;
    }

    /// Whether every fact that came is in a frame.
    boolean isShown() {
        return waiting.isEmpty() && !isChanged;
    }

    boolean knows(OrderId order) {
        return floor != null && floor.order(order).isPresent();
    }

    /// How many facts needed how many pulses.
    String pulsesText() {
        int most = pulses.stream().mapToInt(Integer::intValue).max().orElseThrow();
        long inTwo = pulses.stream().filter(needed -> needed <= 2).count();
        return "%d of %d in at most 2, most %d".formatted(inTwo, pulses.size(), most);
    }

    String timesText() {
        return Figures.of(times.stream().mapToLong(Long::longValue)).text();
    }
}
