package docket.soak;

import docket.crash.Screen;
import docket.floor.Cable;
import docket.floor.Truth;
import docket.kept.Promises;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Displays, each at the end of a cable that is pulled out now and then.
final class Stations implements AutoCloseable {
    private final List<Cable> cables = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    private int pulls;

    Stations(int many, URI server, String token, Promises promises) throws IOException {
        for (int i = 0; i < many; i++) {
            Cable cable = Cable.to(server.getPort());
            cables.add(cable);
            screens.add(new Screen(cable.address(), token, "screen " + i, promises));
        }
    }

    /// Pulls out the next one's cable, and plugs in that of the one before.
    void pullNext() {
        cables.get(pulls % cables.size()).plugIn();
        pulls++;
        cables.get(pulls % cables.size()).pull();
    }

    int pulls() {
        return pulls;
    }

    void plugAllIn() {
        cables.forEach(Cable::plugIn);
    }

    boolean show(Truth truth) {
        return screens.stream().allMatch(screen -> screen.shows(truth));
    }

    /// What any was told and should not have been.
    List<String> wrong() {
        return IntStream.range(0, screens.size())
                .boxed()
                .flatMap(i -> screens.get(i).wrong().stream().map(what -> i + ": " + what))
                .toList();
    }

    @Override
    public void close() throws IOException {
        screens.forEach(Screen::close);
        for (Cable cable : cables) {
            cable.close();
        }
    }
}
