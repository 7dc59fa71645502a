package docket.pos.counter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Unreachable;
import docket.model.menu.PictureId;
import docket.pos.server.picture.PictureSamples;
import docket.ui.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// When the small pictures are fetched, and how long they are kept.
@ExtendWith(ApplicationExtension.class)
class ThumbnailsTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<PictureId> asked = new ArrayList<>();
    private final List<Image> shown = new ArrayList<>();
    private byte[] answer = PictureSamples.jpeg(320, 200);
    private boolean away;
    private final Thumbnails thumbnails =
            new Thumbnails(this::fetch, new Background(waiting::add, Runnable::run));

    private byte[] fetch(PictureId id) {
        asked.add(id);
        if (away) {
            throw new Unreachable("away");
        }
        return answer;
    }

    private static PictureId id(int number) {
        return new PictureId("%064x".formatted(number));
    }

    private void want(int number) {
        thumbnails.give(id(number), shown::add);
    }

    private void fetchAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aPictureThatManyWantIsFetchedOnceAndSmall() {
        want(1);
        want(1);
        assertThat(shown).isEmpty();
        fetchAll();
        want(1);

        assertThat(asked).containsExactly(id(1));
        assertThat(shown).hasSize(3);
        assertThat(shown.getFirst().getWidth()).isEqualTo(240);
        assertThat(shown.getFirst().getHeight()).isEqualTo(150);
    }

    @Test
    void aPictureThatDidNotComeIsAskedForAgainWhenItIsWantedAgain() {
        away = true;
        want(1);
        fetchAll();
        assertThat(shown).isEmpty();

        away = false;
        want(1);
        fetchAll();

        assertThat(shown).hasSize(1);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatIsNoPictureIsNeverShown() {
        answer = new byte[] {1, 2, 3};
        want(1);
        fetchAll();

        assertThat(shown).isEmpty();
    }

    @Test
    void ofManyThoseThatWereWantedLastAreKept() {
        for (int i = 0; i < 100; i++) {
            want(i);
            fetchAll();
        }
        asked.clear();
        for (int i = 99; i >= 50; i--) {
            want(i);
        }
        assertThat(waiting).isEmpty();

        want(0);
        fetchAll();

        assertThat(asked).containsExactly(id(0));
    }
}
